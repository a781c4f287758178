import Numerics

/// What a table of adult social care says of one service in the nine regions of England, whose lowest and highest are the low and high
/// of England's price, by the rule that the catalogue's own have theirs by.
struct RegionalSpread {
    /// The regions' prices of each service of the table.
    private var prices: [String: [String: ExactDecimal]] = [:]
    /// The service that each price of England is of, by its place among the prices taken.
    private var services: [Int: String] = [:]

    /// A price of one region.
    struct Price {
        let service: String
        let region: String
        let amount: ExactDecimal
    }

    /// The regions, by the words that releases name them with.
    private static let regions: [String: String] = [
        "northeast": "North East", "northwest": "North West", "yorkshireandhumber": "Yorkshire and the Humber",
        "yorkshireandthehumber": "Yorkshire and the Humber", "eastmidlands": "East Midlands",
        "westmidlands": "West Midlands", "east": "East of England", "eastofengland": "East of England",
        "london": "London", "southeast": "South East", "southwest": "South West",
    ]
    private static let count = 9

    /// A region by its name in a release; nil where it is none.
    static func region(_ name: String) -> String? { regions[NameLikeness.sense(name)] }

    mutating func note(_ price: Price) { prices[price.service, default: [:]][price.region] = price.amount }

    mutating func note(_ service: String, takenAt index: Int) { services[index] = service }

    /// The price of England with the spread of its regions. It stays as it is where one is missing or lies below half or above twice
    /// England: what was counted there is another thing.
    func around(_ price: UnitCost, at index: Int) -> UnitCost {
        let central = price.cost.central
        guard price.range == .notGiven, let service = services[index], let regions = prices[service],
            regions.count == Self.count,
            let twice = try? central.adding(central),
            let low = regions.min(by: { ($0.value, $0.key) < ($1.value, $1.key) }),
            let high = regions.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }),
            let twiceLow = try? low.value.adding(low.value),
            twiceLow >= central, high.value <= twice, low.value <= central, central <= high.value
        else { return price }
        var spread = price
        spread.cost = Estimate(low: low.value, central: central, high: high.value)
        spread.range = .given
        let note = "Low and high: the lowest and the highest of nine regions (\(low.key); \(high.key))"
        spread.note = [note, price.note].filter { !$0.isEmpty }.joined(separator: ". ")
        return spread
    }
}
