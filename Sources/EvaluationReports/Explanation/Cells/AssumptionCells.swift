import CostAvoidance

/// Shares between gross and net as the evaluation states them, and those taken by default.
struct AssumptionCells: CellExplainer {
    private let evaluation: ReleasedEvaluation

    init(_ figures: FigureExplainer) { evaluation = figures.findings.released }

    var keys: [String] {
        evaluation.assumptions.declared.map(Self.key) + AssumptionParameter.allCases.map(Self.defaultKey)
    }

    static func key(_ assumption: Assumption) -> String {
        InputName(.assumption(assumption.parameter), scope: assumption.scope.description).description
    }

    static func defaultKey(_ parameter: AssumptionParameter) -> String { "\(parameter.rawValue)[default]" }

    func explain(_ key: String, _ column: String) throws(EvaluationError) -> Explanation? {
        let bound = Bound(rawValue: column) ?? .central
        if let parameter = AssumptionParameter.allCases.first(where: { Self.defaultKey($0) == key }) {
            return .known(
                Step(
                    "\(parameter.label), default", .words(Numbers.percentage(parameter.defaultShare)),
                    notes: ["Nothing was stated for the rows that it applies to."]
                ).telling(parameter.defaultShare.decimal))
        }
        guard let assumption = evaluation.assumptions.declared.first(where: { Self.key($0) == key }) else { return nil }
        let place = assumption.position.map { ["Stated at \($0)."] } ?? []
        return .known(
            Step(
                "\(assumption.parameter.label), \(bound.rawValue)", .words(Numbers.percentage(assumption.share[bound])),
                notes: [Wording.sentence("Source: \(assumption.source)")] + place
                    + (assumption.rationale.isEmpty ? [] : [Wording.sentence(assumption.rationale)])
            ).telling(assumption.share[bound].decimal))
    }
}
