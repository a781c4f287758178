/// Kinds of table whose cells have names of their own, by the word before the colon.
package enum CellTable: String, Sendable, Hashable, CaseIterable {
    /// Cost by item of `costs.csv`.
    case cost
    /// What each funder pays, and what of it comes back.
    case funder
    /// What a body pays, what is avoided for it and what remains.
    case body
    /// Savings and costs by the year in which they fall.
    case flow
    /// Savings and costs by financial year, not discounted.
    case financialYear = "financial-year"
    /// Savings and costs up to the end of a month.
    case month
    /// Savings of a bearer by whether they could leave a budget.
    case payer
    /// All savings by whether they could leave a budget.
    case cash
    /// What each assumption takes off the gross.
    case step
    /// One kind of doubt alone.
    case doubt
    case input
    /// Values of two inputs together.
    case pair
    case scenario
    /// What people were asked.
    case wellbeing
    /// How much a few people carry.
    case people
    /// A convention of counting.
    case convention
    /// A share between gross and net, as stated or taken by default.
    case assumption
    /// A unit cost as its source prints it.
    case price
    /// A question of the savings card.
    case question
    /// Use of a service in an arm, before and after.
    case arm

    package var columns: [String] {
        switch self {
        case .cost: Self.ends("cost")
        case .funder: Self.ends("present_value_cost") + Self.ends("recovery") + Self.ends("cash_recovery")
        case .body: ["pays", "avoided", "cashable", "remains", "for_each_pound"].flatMap(Self.ends)
        case .flow: ["savings", "cost"]
        case .financialYear:
            ["savings", "cost", "net", "cumulative", "savings_nominal", "cost_nominal"].flatMap(Self.ends)
        case .month: Self.ends("saved") + Self.ends("cost")
        case .payer: ["cash", "no_cash", "not_known", "together"]
        case .cash: Self.ends("amount")
        case .step: ["change"]
        case .doubt: ["p2_5", "p50", "p97_5", "share_of_variance"]
        case .input:
            [
                "low_input", "high_input", "net_benefit_at_low", "net_benefit_at_high", "swing", "switching_value",
                "first_order", "total_order", "cashable_savings_at_low", "cashable_savings_at_high",
            ]
        case .pair: ["net_benefit"]
        case .scenario:
            SummaryMeasure.allCases.flatMap { Self.ends($0.rawValue) + ["\($0.rawValue)_difference"] }
        case .wellbeing: ["asked", "answered", "better", "same", "worse", "better_share", "mean_before", "mean_after"]
        case .people: ["people", "amount"]
        case .convention: ["present_value_savings", "sign", "net_benefit", "benefit_cost_ratio", "ratio_above_one"]
        case .assumption: ["low", "central", "high"]
        case .price: ["low", "central", "high", "range", "cashable"]
        case .question: ["answer"]
        case .arm: ["people", "before", "after", "change", "difference", "difference_low", "difference_high"]
        }
    }

    /// What the columns of a scenario begin with that hold what remains to a body: its name follows, and a bracket.
    package static let netPosition = "net_position"

    /// Whether the table has a column; a scenario has one more for what remains to each body.
    func has(_ column: String) -> Bool {
        if columns.contains(column) { return true }
        guard self == .scenario, column.hasPrefix(Self.netPosition + "[") else { return false }
        return (Self.ends("]") + ["]_difference"]).contains { column.hasSuffix($0) }
    }

    private static func ends(_ name: String) -> [String] { Bound.allCases.map { $0.column(name) } }
}
