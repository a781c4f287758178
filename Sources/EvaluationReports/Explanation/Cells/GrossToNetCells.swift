import CostAvoidance
import Numerics

/// What is taken off the gross, step by step, central.
struct GrossToNetCells: CellExplainer {
    private let figures: FigureExplainer
    private let steps: GrossToNet

    init(_ figures: FigureExplainer) throws(EvaluationError) {
        self.figures = figures
        steps = try GrossToNet(figures.findings.evaluated)
    }

    var keys: [String] { steps.steps.map(\.label) + [GrossToNet.timeLabel] }

    func explain(_ key: String, _ column: String) throws(EvaluationError) -> Explanation? {
        do throws(ArithmeticError) {
            if key == GrossToNet.timeLabel {
                return .known(try less(key, steps.time, .presentValueSavings, .netSavings))
            }
            guard let step = steps.steps.first(where: { $0.label == key }) else { return nil }
            if key == GrossToNet.cameAnywayLabel {
                return .known(
                    try PartsSum(figures).step(
                        "Change by what came anyway", total: step.change
                    ) { part throws(ArithmeticError) in try part.changeByWhatCameAnyway() })
            }
            if key == GrossToNet.ofAlternativesLabel {
                return .known(
                    try PartsSum(figures).step("Change for events with alternative accounts", total: step.change) {
                        part throws(ArithmeticError) in try part.changeOfAlternatives()
                    })
            }
            guard let place = AssumptionParameter.betweenGrossAndNet.firstIndex(where: { $0.label == key }) else {
                return .known(try less(key, step.change, .netSavings, .grossSavings))
            }
            return .known(
                try PartsSum(figures).step(
                    "Change by \(key.lowercased())", total: step.change
                ) { part throws(ArithmeticError) in try part.change(byShare: place) })
        } catch {
            throw .arithmetic(error, while: "explaining what \(key) takes off")
        }
    }

    /// A change as one measure less another.
    private func less(
        _ key: String, _ change: Money, _ after: SummaryMeasure, _ before: SummaryMeasure
    ) throws(ArithmeticError) -> Step {
        var parts: [Step] = []
        for measure in [after, before] {
            guard let amount = try figures.summary(measure, at: .central) else { continue }
            parts.append(amount.named(FigureID(.summary(measure))))
        }
        return Step("Change by \(key.lowercased())", .money(change), .difference, parts: parts.map(\.folded))
    }
}

extension PartExplainer {
    /// What is taken off because it came anyway; nil where nothing did.
    func changeByWhatCameAnyway() throws(ArithmeticError) -> Step? {
        guard !part.cameAnyway.isZero else { return nil }
        let (after, before) = (try afterWhatCameAnyway(), try gross())
        guard case .money(let now) = after.value, case .money(let then) = before.value else { return nil }
        return Step(unitCost.label, .money(try now - then), .difference, parts: [after, before])
    }

    private func afterWhatCameAnyway() throws(ArithmeticError) -> Step {
        guard !part.cameAnyway.isZero else { return try gross() }
        return try Step.product("After what came anyway", [try unitsLeft()] + (try priceSteps()))
    }

    /// What stands between gross and net of events with alternative accounts; nil where the part is no such.
    func changeOfAlternatives() throws(ArithmeticError) -> Step? {
        whole(unitCost.label, .money(try part.amounts.net.central - part.amounts.gross.central))
    }

    /// What one of the shares between gross and net changes after those before it; of events with alternative accounts nothing, as
    /// they are a step of their own.
    func change(byShare place: Int) throws(ArithmeticError) -> Step? {
        guard try changeOfAlternatives() == nil else { return nil }
        let after = try gross(afterShares: place + 1)
        let before = try gross(afterShares: place)
        guard case .money(let now) = after.value, case .money(let then) = before.value, now != then else { return nil }
        return Step(unitCost.label, .money(try now - then), .difference, parts: [after, before])
    }

    private func gross(afterShares count: Int) throws(ArithmeticError) -> Step {
        let gross = try afterWhatCameAnyway()
        guard let last = part.formula.netFactor.parts.prefix(count).last else { return gross }
        return try Step.product(
            "After \(last.parameter.label.lowercased())", [gross] + netSteps.prefix(count))
    }
}
