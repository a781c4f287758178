import Numerics

/// What is known of the services of judged rows, by number and looked up once for everybody: there may be millions of people.
struct ClaimedServices {
    /// What two services of one person may be to each other.
    enum Relation: Equatable {
        case none
        /// They exclude each other in the same months.
        case exclusive(DoubleCount.Kind)
        /// The cost of one may hold that of the other where they begin in one month.
        case part
    }

    /// The services by number.
    private(set) var services: [ServiceID] = []
    /// The number of each line's service; nil where it has no price.
    private(set) var ofLine: [Int?] = []
    private var costs: [UnitCost] = []
    /// Months that a unit lasts, as so many in a number of units; nil of what is no time.
    private var lengths: [(months: Double, units: Double)?] = []
    private var limits: [Double?] = []
    /// Relations of every two services that were asked for; nil where there are too many services to keep them.
    private var relations: [Relation?]?

    /// A table of their relations is kept of so many services at the most.
    private static let mostKept = 1_000

    /// - Parameters:
    ///   - lines: the service of each line.
    ///   - unitCosts: what services cost.
    init(ofLines lines: [ServiceID], _ unitCosts: [ServiceID: UnitCost]) {
        var numbers: [ServiceID: Int] = [:]
        for service in lines {
            if let known = numbers[service] {
                ofLine.append(known)
            } else if let cost = unitCosts[service] {
                numbers[service] = services.count
                ofLine.append(services.count)
                services.append(service)
                costs.append(cost)
                lengths.append(Self.length(ofUnit: cost.unit))
                limits.append(cost.unitsInAYear?.doubleValue)
            } else {
                ofLine.append(nil)
            }
        }
        if services.count <= Self.mostKept {
            relations = Array(repeating: nil, count: services.count * services.count)
        }
    }

    /// The most units that one person's year has room for; nil where it has room for any number.
    func limit(_ service: Int) -> Double? { limits[service] }

    /// Months that so many units take up: a unit of time as long as it lasts, anything else somewhere in the year that a row
    /// is about.
    func months(_ units: Quantity, of service: Int) -> Double {
        lengths[service].map { units.doubleValue * $0.months / $0.units } ?? 12
    }

    private static func length(ofUnit unit: String) -> (months: Double, units: Double)? {
        switch unit.lowercased() {
        case "year": (12, 1)
        case "month": (1, 1)
        case "week": (12, 52)
        case "day", "bed day", "night": (12, 365)
        default: nil
        }
    }

    /// What two services are to each other.
    mutating func relation(_ one: Int, _ other: Int) -> Relation {
        guard relations != nil else { return newRelation(one, other) }
        let place = one * services.count + other
        if let known = relations?[place] { return known }
        let relation = newRelation(one, other)
        relations?[place] = relation
        return relation
    }

    private func newRelation(_ one: Int, _ other: Int) -> Relation {
        let (one, other) = (costs[one], costs[other])
        if one.excludes.contains(other.service) || other.excludes.contains(one.service) {
            // A whole and its part under different bearers is one event paid for twice.
            return .exclusive(Set(one.bearer.bearers) == Set(other.bearer.bearers) ? .excluded : .severalBearers)
        }
        return one.bearer.mayHold(other.bearer) || other.bearer.mayHold(one.bearer) ? .part : .none
    }
}
