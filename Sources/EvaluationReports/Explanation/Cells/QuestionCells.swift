import CostAvoidance

/// Questions that an auditor would ask.
struct QuestionCells: CellExplainer {
    private let card: SavingsCard

    init(_ figures: FigureExplainer) { card = figures.findings.card }

    var keys: [String] { card.items.map(\.criterion.rawValue) }

    func explain(_ key: String, _ column: String) throws(EvaluationError) -> Explanation? {
        card.items.first { $0.criterion.rawValue == key }.map { item in
            .known(
                Step(
                    "\(item.criterion.list.rawValue): \(key)", .words(item.verdict.rawValue),
                    notes: [Wording.sentence(item.reason)]
                        + (item.missing.map { [Wording.sentence("Missing: \($0)")] } ?? [])
                ))
        }
    }
}
