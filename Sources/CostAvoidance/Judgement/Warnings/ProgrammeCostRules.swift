import DelimitedText

/// What the programme cost: W12.
enum ProgrammeCostRules: WarningRules {
    /// Words by which items name what comes on top of pay. Small letters; hyphens count as spaces.
    private static let onCosts = [
        "on cost", "oncost", "national insurance", "pension", "full cost", "fully costed", "total cost",
    ]
    private static let overheads = [
        "overhead", "management", "premises", "office", "corporate", "full cost", "fully costed", "total cost",
    ]

    static func warnings(_ examined: Examination) -> [EvaluationWarning] {
        let costs = examined.evaluation.costs
        guard !costs.isEmpty else {
            return [
                EvaluationWarning(
                    .incompleteCost,
                    "No programme cost is given: there is no net benefit, no ratio, no payback and no net position of a body",
                    at: SourcePosition(file: "costs.csv"))
            ]
        }
        var missing: [String] = []
        if !names(onCosts, in: costs) { missing.append("on-costs") }
        if !names(overheads, in: costs) { missing.append("overheads") }
        guard !missing.isEmpty else { return [] }
        return [
            EvaluationWarning(
                .incompleteCost,
                "No item of the programme's cost names \(Wording.list(missing)): if they are left out, the programme looks cheaper than it is",
                at: SourcePosition(file: "costs.csv"))
        ]
    }

    private static func names(_ words: [String], in costs: [ProgrammeCost]) -> Bool {
        costs.contains { cost in
            let text = (cost.item + " " + cost.note).lowercased().map { $0 == "-" ? " " : $0 }
            return words.contains { String(text).contains($0) }
        }
    }
}
