import CostAvoidance

/// What a column of a table for scripts holds: its type, and its meaning with the unit.
struct ColumnMeaning: Sendable, Hashable {
    /// Types of the Table Schema. Frictionless Data, Table Schema, field descriptors.
    enum Kind: String, Sendable, Hashable { case string, number, integer }

    let kind: Kind
    let words: String

    /// The column by its name; nil of one that no table has.
    init?(_ column: String) {
        if let words = Self.words[column] {
            (kind, self.words) = (.string, words)
        } else if let words = Self.counts[column] {
            (kind, self.words) = (.integer, words)
        } else {
            let (name, end) = Self.parted(column)
            guard let words = Self.numbers[name] else { return nil }
            (kind, self.words) = (.number, words + end)
        }
    }

    /// A column of one of the evaluation's own groups.
    init(group: String) { (kind, words) = (.string, "Group of the evaluation: \(group)") }

    private static func parted(_ column: String) -> (name: String, end: String) {
        for (suffix, end) in [("_low", ", in the low world"), ("_high", ", in the high world")]
        where column.hasSuffix(suffix) && numbers[column] == nil {
            return (String(column.dropLast(suffix.count)), end)
        }
        return (column, "")
    }

    private static let words = [
        "measure": "Name of the measure", "unit": "What it is counted in", "service": "Name of the service",
        "label": "What the service is called", "bearer": "Who would have paid", "body": "Who pays or would have paid",
        "benefit_type": "Kind of value: fiscal, economic, social or transfer",
        "financial_year": "Financial year, April to March, as 2024-25",
        "cashability": "Whether it could leave a budget, or that it is cost", "parameter": "What was varied",
        "scope": "What of it; empty for all", "scenario": "Name of the scenario", "code": "Code of the warning",
        "file": "Input file that the warning is about", "message": "The warning in words",
        "arm": "Programme or comparison",
        "notes": "Why cells are empty: [c] withheld, [x] not known, [z] does not apply",
    ]
    private static let counts = [
        "people": "How many people", "line": "Line of the file",
        "year": "Year of the effect, the first being 0",
    ]
    private static let numbers = [
        "low": "In the low world", "central": "In the central world", "high": "In the high world",
        "p2_5": "Below it 2.5% of the draws lie", "p50": "Below it half of the draws lie",
        "p97_5": "Below it 97.5% of the draws lie", "quantity": "Units", "unit_cost": "Pounds a unit",
        "gross": "Pounds before anything is taken off", "net": "Pounds after deadweight, attribution and displacement",
        "present_value": "Pounds over the horizon, discounted", "low_input": "The input at its low",
        "high_input": "The input at its high", "net_benefit_at_low": "Net benefit in pounds with the input at its low",
        "net_benefit_at_high": "Net benefit in pounds with the input at its high",
        "swing": "Pounds between the two", "switching_value": "Value of the input at which net benefit is zero",
        "coefficient": "Pounds of net benefit for one more of the input, from its low to its high",
        "first_order": "Share of the variance of the net benefit that would go if the input were known",
        "first_order_error": "Half-width of its 95% interval",
        "total_order": "Share of the variance that would stay if everything but the input were known",
        "total_order_error": "Half-width of its 95% interval",
        "difference_from_base": "What the scenario adds to the central value",
        "pays": "Pounds of the programme's cost it pays, present value",
        "avoided": "Net amount for it in pounds, present value",
        "cashable": "Of these, pounds that could leave a budget",
        "remains": "That amount less what it pays, in pounds", "for_each_pound": "That amount for each pound it pays",
        "savings": "Net amount in pounds, not discounted, prices of the price year",
        "cost": "Pounds of cost, not discounted, prices of the price year",
        "savings_nominal": "Net amount in pounds of that year's money",
        "cost_nominal": "Pounds of cost in that year's money",
        "before": "Units before", "after": "Units after", "change": "Units after less units before",
        "difference": "Change of the programme less that of the comparison",
    ]
}
