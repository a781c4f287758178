/// A roll-out month by month with a pencil.
///
/// Two coordinators start in month 1 and two more in month 7; one newly supports 60 people a year at full work, reached in steps
/// of a quarter from the second month. A person gains the savings of Derby's 50 people a head, a twelfth in each of twelve months
/// from joining; those of each further coordinator a tenth less than those of the one before.
struct RollOutByHand {
    static let plan = """
        { "months": 24, "start": "2025-10", "coordinators": [ { "month": 0, "count": 2 }, { "month": 6, "count": 4 } ],
          "capacity": 60, "rampUp": [0, 0.25, 0.5, 0.75, 1], "populationPerCoordinator": 10000, "diminishingReturns": 0.1,
          "costPerCoordinator": { "low": 38000, "central": 42150, "high": 46000 } }

        """
    private static let starts = [0, 0, 6, 6]
    private static let months = 24
    private static let ramp = [Exact(0), Exact(1, over: 4), Exact(1, over: 2), Exact(3, over: 4), Exact(1)]
    private static let yearlyCost: [Exact] = [38000, 42150, 46000]

    /// Savings of each month, pence.
    let savings: [Int128]
    /// Cost of each month, pence, from least to greatest as its end is asked for.
    let cost: [Int128]

    /// - Parameter net: what the 50 people gained in all, pence.
    init(net: Int128, costAt costEnd: End) {
        let monthly = Exact(net, over: 100) / 50 / 12
        // People of full gain who join in a month: five a coordinator at full work.
        let joining = (0..<Self.months).map { month in
            Self.starts.enumerated().reduce(Exact(0)) { sum, coordinator in
                let worked = month - coordinator.element
                guard worked >= 0 else { return sum }
                let gain = (0..<coordinator.offset).reduce(Exact(1)) { factor, _ in factor * Exact(9, over: 10) }
                return sum + 5 * Self.ramp[min(worked, Self.ramp.count - 1)] * gain
            }
        }
        savings = (0..<Self.months).map { month in
            let gaining = joining[max(0, month - 11)...month].reduce(Exact(0), +)
            return (gaining * monthly).pence
        }
        cost = (0..<Self.months).map { month in
            let working = Self.starts.filter { $0 <= month }.count
            return (Self.yearlyCost[costEnd.rawValue] * Exact(Int128(working), over: 12)).pence
        }
    }

    /// With what Derby's 50 people gained, the low against the greatest cost.
    static func derby(_ end: End) throws -> RollOutByHand {
        RollOutByHand(net: try DerbyByHand.asItIs().net(end), costAt: end.mirrored)
    }

    /// Savings less cost of so many months, pence.
    func left(after months: Int) -> Int128 { savings.prefix(months).reduce(0, +) - cost.prefix(months).reduce(0, +) }

    /// The first month by whose end the savings so far reach the cost of the whole plan, counting from 1.
    var payback: Int {
        let whole = cost.reduce(0, +)
        var sum: Int128 = 0
        for (month, saved) in savings.enumerated() {
            sum += saved
            if sum >= whole { return month + 1 }
        }
        return 0
    }
}
