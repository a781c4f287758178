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
            return try SummaryMeasure(rawValue: name).flatMap { measure throws(EvaluationError) in
                try difference(measure, outcome)
            }
        }
        let (name, bound) = Bound.split(column)
        return try SummaryMeasure(rawValue: name).flatMap { measure throws(EvaluationError) in
            try value(measure, outcome, at: bound)
        }
    }

    private func value(
        _ measure: SummaryMeasure, _ outcome: ScenarioComparison.Outcome, at bound: Bound
    ) throws(EvaluationError) -> Explanation? {
        guard let value = outcome.headline?[measure]?[bound] else { return nil }
        let scenario = outcome.scenario
        let figure = FigureID(.summary(measure), at: bound)
        let changes =
            ["A scenario, not an estimate: \(Wording.list(scenario.changes.map(\.title)))."]
            + (scenario.note.isEmpty ? [] : [Wording.sentence(scenario.note)])
        let label = "\(measure.label) in \(scenario.name), \(bound.rawValue)"
        let changed = try figures.changed(
            to: try scenario.apply(to: figures.findings.evaluation), by: scenario.name)
        guard case .known(var step)? = try changed?.explain(figure) else {
            return .known(Step(label, Self.value(value), notes: changes))
        }
        step.label = label
        step.notes = changes + step.notes
        return .known(step)
    }

    private func difference(
        _ measure: SummaryMeasure, _ outcome: ScenarioComparison.Outcome
    ) throws(EvaluationError) -> Explanation? {
        guard let difference = figures.findings.scenarios?.difference(measure, of: outcome).central,
            case .known(let after)? = try value(measure, outcome, at: .central),
            case .known(let before) = try figures.explain(FigureID(.summary(measure)))
        else { return nil }
        let value: Step.Value =
            measure.unit == "GBP"
            ? (try? Money(parsing: difference.description)).map { .money($0) } ?? .number(difference)
            : .number(difference)
        let named = after.named(.cell(.scenario, outcome.scenario.name, measure.rawValue))
        return .known(
            Step(
                "\(measure.label), difference that \(outcome.scenario.name) makes", value, .difference,
                parts: [named.folded, before.folded]))
    }

    private static func value(_ value: MeasureValue) -> Step.Value {
        switch value {
        case .people(let count): .count(count, of: "people")
        case .money(let money): .money(money)
        case .ratio(let ratio): .number(ratio)
        case .payback(.month(let month)): .count(month, of: "months")
        case .payback(.notWithinHorizon): .words(Wording.payback(.notWithinHorizon))
        }
    }
}

/// The conclusion under each convention of counting, central.
struct ConventionCells: CellExplainer {
    private let figures: FigureExplainer

    init(_ figures: FigureExplainer) { self.figures = figures }

    private var lines: [ConventionSweep.Line] { figures.findings.conventions.lines }

    var keys: [String] { lines.map(\.convention.label) }

    func explain(_ key: String, _ column: String) throws(EvaluationError) -> Explanation? {
        guard let line = lines.first(where: { $0.convention.label == key }) else { return nil }
        switch column {
        case "sign":
            return .known(
                Step(
                    "Sign of the result, \(key)", .words(line.sign.rawValue),
                    notes: [
                        "Whether the net benefit, or the savings where no cost is given, is above nought on both sides."
                    ]))
        case "ratio_above_one":
            return .known(
                Step(
                    "Ratio above one, \(key)", .words(line.ratioAboveOne.rawValue),
                    notes: ["Whether the benefit-cost ratio is on the same side of one as in the evaluation as it is."])
            )
        default:
            guard let measure = SummaryMeasure(rawValue: column), let outcome = line.outcome else { return nil }
            return try value(measure, outcome, under: line.convention).map { .known($0) }
        }
    }

    private func value(
        _ measure: SummaryMeasure, _ outcome: ConventionSweep.Outcome, under convention: CountingConvention
    ) throws(EvaluationError) -> Step? {
        let label = "\(measure.label), \(convention.label.prefix(1).lowercased() + convention.label.dropFirst())"
        let value: Step.Value?
        switch measure {
        case .presentValueSavings: value = .money(outcome.presentValue)
        case .netBenefit: value = outcome.netBenefit.map { .money($0) }
        default: value = outcome.ratio.map { .number($0) }
        }
        guard let value else { return nil }
        do throws(ArithmeticError) {
            return try tree(measure, convention).map { step in
                var step = step
                step.label = label
                return step
            } ?? Step(label, value, notes: ["Without a tree: the convention is not made of the same lines."])
        } catch {
            throw .arithmetic(error, while: "explaining \(label)")
        }
    }

    private func tree(_ measure: SummaryMeasure, _ convention: CountingConvention) throws(ArithmeticError) -> Step? {
        let evaluation = figures.findings.evaluation
        guard let changed = convention.applied(to: evaluation),
            let explainer = try? figures.changed(to: changed, by: convention.label)
        else { return nil }
        // Costs at the start of a year are those of the evaluation as it is, which does not discount the first.
        guard convention == .costsFirst, measure != .presentValueSavings else {
            return try explainer.summary(measure, at: .central)
        }
        guard let savings = try explainer.summary(.presentValueSavings, at: .central),
            let cost = try figures.summary(.presentValueCost, at: .central)
        else { return nil }
        if measure == .netBenefit, case .money(let saved) = savings.value, case .money(let spent) = cost.value {
            return Step("", .money(try saved - spent), .difference, parts: [savings, cost])
        }
        var ratio = ExactProduct(savings.decimal)
        try ratio.divide(by: cost.decimal)
        let places = 4
        return Step(
            "", .number(ExactDecimal(significand: try ratio.rounded(toPlaces: places), places: places)),
            .quotient(places: places), parts: [savings, cost])
    }
}
