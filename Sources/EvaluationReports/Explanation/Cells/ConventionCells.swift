import CostAvoidance
import Numerics

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
                        "Whether the net benefit, or the present value where no cost is given, is above zero both here and in the evaluation as it is, or in neither."
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
        let label =
            "\(MeasureWords(figures.findings)[measure]), \(convention.label.prefix(1).lowercased() + convention.label.dropFirst())"
        let value: Step.Value?
        switch measure {
        case .presentValueSavings: value = .money(outcome.presentValue)
        case .netBenefit: value = outcome.netBenefit.map { .money($0) }
        default: value = outcome.ratio.map { .number($0) }
        }
        guard let value else { return nil }
        let changed = try figures.findings.counted(by: convention)
        let explainer = try changed.map { findings throws(EvaluationError) in
            try figures.changed(to: findings, by: convention.label)
        }
        do throws(ArithmeticError) {
            return try tree(measure, convention, explainer).map { step in
                var step = step
                step.label = label
                return step
            } ?? Step(label, value, notes: ["Without a tree: the convention is not made of the same lines."])
        } catch {
            throw .arithmetic(error, while: "explaining \(label)")
        }
    }

    private func tree(
        _ measure: SummaryMeasure, _ convention: CountingConvention, _ explainer: FigureExplainer?
    ) throws(ArithmeticError) -> Step? {
        guard let explainer else { return nil }
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
