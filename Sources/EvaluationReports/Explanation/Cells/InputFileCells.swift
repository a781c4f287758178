import CostAvoidance
import Numerics

/// Shares between gross and net as the evaluation states them, and those taken by default.
struct AssumptionCells: CellExplainer {
    private let evaluation: Evaluation

    init(_ figures: FigureExplainer) { evaluation = figures.findings.evaluation }

    var keys: [String] {
        evaluation.assumptions.declared.map(Self.key) + AssumptionParameter.allCases.map(Self.defaultKey)
    }

    /// `deadweight`, `deadweight[bearer:NHS]`.
    static func key(_ assumption: Assumption) -> String {
        InputName(.assumption(assumption.parameter), scope: assumption.scope.description).description
    }

    /// `deadweight[default]`.
    static func defaultKey(_ parameter: AssumptionParameter) -> String { "\(parameter.rawValue)[default]" }

    func explain(_ key: String, _ column: String) throws(EvaluationError) -> Explanation? {
        let bound = Bound(rawValue: column) ?? .central
        if let parameter = AssumptionParameter.allCases.first(where: { Self.defaultKey($0) == key }) {
            return .known(
                Step(
                    "\(parameter.label), default", .words(Numbers.percentage(parameter.defaultShare)),
                    notes: ["Nothing was stated for the rows that it applies to."]))
        }
        guard let assumption = evaluation.assumptions.declared.first(where: { Self.key($0) == key }) else { return nil }
        let place = assumption.position.map { ["Stated at \($0)."] } ?? []
        return .known(
            Step(
                "\(assumption.parameter.label), \(bound.rawValue)", .words(Numbers.percentage(assumption.share[bound])),
                notes: [Wording.sentence("Source: \(assumption.source)")] + place
                    + (assumption.rationale.isEmpty ? [] : [Wording.sentence(assumption.rationale)])))
    }
}

/// Unit costs as their sources print them.
struct PriceCells: CellExplainer {
    private let figures: FigureExplainer

    init(_ figures: FigureExplainer) { self.figures = figures }

    var keys: [String] { figures.findings.evaluation.unitCosts.keys.sorted().map(\.name) }

    func explain(_ key: String, _ column: String) throws(EvaluationError) -> Explanation? {
        guard let unitCost = figures.findings.evaluation.unitCosts[ServiceID(key)] else { return nil }
        let steps = UnitCostSteps(evaluation: figures.findings.evaluation)
        switch column {
        case "cashable":
            let share = unitCost.cashableShare.map { Numbers.percentage($0) }
            return .known(
                Step(
                    "Share of \(unitCost.label) that could leave a budget", .words(share ?? "not known"),
                    notes: ["As stated beside the unit cost; where none is stated nothing is counted as cash."]))
        case "range":
            guard unitCost.range != .notGiven else { return .absent("the source gives no range") }
            let ends = [Bound.low, .high].map { steps.price(unitCost, at: $0) }
            let words = ends.map { ExplanationText.written($0.value) }.joined(separator: " to ")
            return .known(Step("Range of the unit cost of \(unitCost.label)", .words(words), .comparison, parts: ends))
        default:
            return .known(steps.price(unitCost, at: Bound(rawValue: column) ?? .central))
        }
    }
}

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
