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
                    "No programme cost is given, so there is no net benefit, ratio, payback or net position of a body",
                    at: SourcePosition(file: "costs.csv"))
            ]
        }
        let clauses = costs.flatMap { [CostClauses($0.item), CostClauses($0.note)] }
        var missing: [String] = []
        if !clauses.contains(where: { $0.names(onCosts) }) { missing.append("on-costs") }
        if !clauses.contains(where: { $0.names(overheads) }) { missing.append("overheads") }
        guard !missing.isEmpty else { return [] }
        return [
            EvaluationWarning(
                .incompleteCost,
                "The programme's cost does not mention \(Wording.list(missing)): if they are left out, the programme looks cheaper than it is",
                at: SourcePosition(file: "costs.csv"))
        ]
    }
}

/// What an item of cost says of itself, clause by clause: "with pension, excluding premises" names the one and not the other.
private struct CostClauses {
    /// Beginnings of words by which a clause says that what it names is left out.
    private static let denials = ["exclu", "omit", "lack", "missing", "unknown"]
    private static let deniers: Set<String> = [
        "excl", "without", "not", "no", "nor", "none", "nil", "never", "left", "less", "minus", "except", "before",
        "net",
        "apart", "unfunded", "elsewhere", "later", "tbc",
    ]
    /// Words beside which a denial names nothing of its own: "(not yet included)" is about what stands before it.
    private static let fillers: Set<String> = [
        "is", "are", "was", "were", "all", "both", "these", "they", "it", "this", "yet", "here", "in", "out", "of",
        "known",
        "included", "counted", "covered", "costed", "added", "applicable", "given", "from",
    ]

    /// What each says without what it denies. Small letters; hyphens count as spaces.
    private var stated: [String] = []

    init(_ text: String) {
        let plain = text.lowercased().replacing("’", with: "'").replacing("-", with: " ")
        for clause in plain.split(whereSeparator: { ",;.:()/&–—\n".contains($0) }) {
            let words = clause.split { !$0.isLetter && $0 != "'" }.map(String.init)
            guard words.contains(where: Self.denies) else {
                stated.append(words.joined(separator: " "))
                continue
            }
            if words.allSatisfy({ Self.denies($0) || Self.fillers.contains($0) }) { stated.removeAll() }
        }
    }

    private static func denies(_ word: String) -> Bool {
        deniers.contains(word) || word.hasSuffix("n't") || denials.contains { word.hasPrefix($0) }
    }

    func names(_ words: [String]) -> Bool { stated.contains { clause in words.contains { clause.contains($0) } } }
}
