import CostAvoidance

/// Assumptions as the evaluation states them, and those taken by default.
struct AssumptionCells: CellExplainer {
    private let evaluation: ReleasedEvaluation

    init(_ figures: FigureExplainer) { evaluation = figures.findings.released }

    var keys: [String] {
        evaluation.assumptions.declared.map(Self.key)
            + AssumptionParameter.allCases.filter(\.hasMethodDefault).map(Self.defaultKey)
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
                    "\(parameter.label), default", .words(parameter.defaultValue.words),
                    notes: ["Nobody stated a value for the rows that it applies to."]
                ).telling(parameter.defaultValue.decimal))
        }
        guard let assumption = evaluation.assumptions.declared.first(where: { Self.key($0) == key }) else { return nil }
        let place = assumption.position.map { ["Stated at \(evaluation.place($0))."] } ?? []
        return .known(
            Step(
                "\(assumption.parameter.label), \(bound.rawValue)", .words(assumption.value[bound].words),
                notes: [Wording.sentence("Source: \(assumption.source)")] + place
                    + (RangeWords.sentence(assumption.spread).map { [$0] } ?? [])
                    + (assumption.rationale.isEmpty ? [] : [Wording.sentence(assumption.rationale)])
                    + [assumption.custody.words].compactMap(\.self).map(Wording.sentence)
            ).telling(assumption.value[bound].decimal))
    }
}
