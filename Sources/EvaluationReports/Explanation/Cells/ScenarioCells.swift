import CostAvoidance
import Numerics

/// Scenarios of the folder, measure by measure, and their differences to the evaluation as it is.
struct ScenarioCells: CellExplainer {
    private let figures: FigureExplainer

    init(_ figures: FigureExplainer) { self.figures = figures }

    private var outcomes: [ScenarioComparison.Outcome] { figures.findings.scenarios?.outcomes ?? [] }

    var keys: [String] { outcomes.map(\.scenario.name) }

    private static let difference = "_difference"

    func explain(_ key: String, _ column: String) throws(EvaluationError) -> Explanation? {
        guard let outcome = outcomes.first(where: { $0.scenario.name == key }) else { return nil }
        guard outcome.headline != nil else { return .withheld }
        if column.hasSuffix(Self.difference) {
            let name = String(column.dropLast(Self.difference.count))
            return try HeadlineMeasure(named: name).flatMap { measure throws(EvaluationError) in
                try difference(measure, outcome)
            }
        }
        let (name, bound) = Bound.split(column)
        return try HeadlineMeasure(named: name).flatMap { measure throws(EvaluationError) in
            try value(measure, outcome, at: bound)
        }
    }

    private func value(
        _ measure: HeadlineMeasure, _ outcome: ScenarioComparison.Outcome, at bound: Bound
    ) throws(EvaluationError) -> Explanation? {
        guard let value = outcome.headline?[measure]?[bound] else { return nil }
        let scenario = outcome.scenario
        let changes =
            ["A scenario, not an estimate: \(Wording.list(scenario.changes.map(\.title)))."]
            + (scenario.note.isEmpty ? [] : [Wording.sentence(scenario.note)])
        let label = "\(MeasureWords(figures.findings, in: scenario)[measure]) in \(scenario.name), \(bound.rawValue)"
        let changed = try figures.findings.applying(scenario).map { findings throws(EvaluationError) in
            try figures.changed(to: findings, by: scenario.name)
        }
        guard
            case .known(var step)? = try changed.flatMap({ figures throws(EvaluationError) in
                try Self.explain(measure, at: bound, by: figures)
            })
        else {
            return .known(Step(label, Self.value(value), notes: changes))
        }
        // The names of figures under it are those of the estimate, where they have other values.
        step.parts = step.parts.map(\.withoutNames)
        step.label = label
        step.notes = changes + step.notes
        return .known(step)
    }

    private func difference(
        _ measure: HeadlineMeasure, _ outcome: ScenarioComparison.Outcome
    ) throws(EvaluationError) -> Explanation? {
        guard let difference = figures.findings.scenarios?.difference(measure, of: outcome).central,
            case .known(let after)? = try value(measure, outcome, at: .central),
            case .known(let before)? = try Self.explain(measure, at: .central, by: figures)
        else { return nil }
        let value = try EvaluationError.naming("comparing \(measure.name)") {
            () throws(ArithmeticError) -> Step.Value in
            measure.unit == "GBP"
                ? .money(try ExactProduct(difference).roundedToPenny()) : .number(difference)
        }
        let named = after.named(.cell(.scenario, outcome.scenario.name, measure.name))
        return .known(
            Step(
                "\(MeasureWords(figures.findings, in: outcome.scenario)[measure]), difference that \(outcome.scenario.name) makes",
                value,
                .difference,
                parts: [named.folded, before.folded]))
    }

    /// Explains a measure of an evaluation.
    private static func explain(
        _ measure: HeadlineMeasure, at bound: Bound, by figures: FigureExplainer
    ) throws(EvaluationError) -> Explanation? {
        switch measure {
        case .summary(let own): try figures.explain(FigureID(.summary(own), at: bound))
        case .netPosition(let body):
            try BodyCells(figures).explain(body?.name ?? BodyPosition.notStated, bound.column("remains"))
        }
    }

    private static func value(_ value: MeasureValue) -> Step.Value {
        switch value {
        case .people(let count): .count(count, of: "people")
        case .money(let money): .money(money)
        case .ratio(let ratio): .number(ratio)
        case .payback(.month(let month)): .count(month, of: "months")
        case .payback(.notWithinHorizon): .words(Payback.notWithinHorizonWords)
        }
    }
}
