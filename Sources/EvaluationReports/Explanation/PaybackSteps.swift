import CostAvoidance
import Numerics

/// Why the programme has paid for itself in one month and not in the month before.
struct PaybackSteps {
    private let figures: FigureExplainer
    private let flow: CumulativeFlow?
    private let effects: ReleasedEffects

    init(_ figures: FigureExplainer) throws(EvaluationError) {
        self.figures = figures
        flow = try CumulativeFlow(figures.findings.evaluated)
        effects = try ReleasedEffects(figures.findings.evaluated)
    }

    /// The month of payback; nil where there is none in any world.
    func step(at bound: Bound) throws(ArithmeticError) -> Step? {
        guard let payback = figures.findings.totals.payback?[bound] else { return nil }
        let value: Step.Value =
            switch payback {
            case .month(let month): .count(month, of: "months")
            case .notWithinHorizon: .words(payback.words)
            }
        let ends =
            switch bound {
            case .low: "The cautious month takes the low amount and the high cost."
            case .central: "The central month takes the central amount and the central cost."
            case .high: "The generous month takes the high amount and the low cost."
            }
        var step = Step(
            "Payback, \(bound.rawValue)", value, .comparison,
            notes: [
                "The first month by whose end the discounted amount so far reaches the discounted cost of the whole programme and does not fall below it again. A year of an effect is spread evenly over twelve months from the month its row starts.",
                ends,
            ])
        if let flow {
            if flow.step > 1 {
                step.notes.append("Months are shown \(flow.step) at a time: single months are about too few people.")
            }
            for month in months(around: payback, in: flow) {
                step.parts.append(try saved(upTo: month, at: bound).folded)
            }
        } else {
            step.notes.append("Single months are about too few people to be shown.")
        }
        if let programme = figures.findings.totals.programme {
            step.parts.append(
                try CostSteps(figures, bound: bound.mirrored).presentValue(programme)
                    .named(FigureID(.summary(.presentValueCost), at: bound.mirrored)).folded)
        }
        return step
    }

    /// The last month shown before payback and the first from it on; the last of all where there is none.
    private func months(around payback: Payback, in flow: CumulativeFlow) -> [Int] {
        let months = flow.points.map(\.month)
        guard case .month(let paid) = payback else { return months.suffix(1) }
        return [months.last { $0 < paid }, months.first { $0 >= paid }].compactMap { $0 }
    }

    // MARK: Up to a month

    /// Months that are shown.
    var months: [Int] { flow?.points.map(\.month) ?? [] }

    /// Discounted savings up to the end of a month.
    func saved(upTo month: Int, at bound: Bound) throws(ArithmeticError) -> Step {
        let label = "Present value up to the end of month \(month), \(bound.rawValue)"
        let total = flow?.points.first { $0.month == month }?.saved[bound]
        let step: Step
        if let total, let effects = effects.all {
            step = try upTo(month).step(
                label, total: total, parts: effects.map { $0.part(\.presentValue, at: bound, "Present value") })
        } else {
            step = total.map { SpreadSteps.untold(label, total: $0) } ?? Step(label, .words("not known"))
        }
        return step.named(.cell(.month, String(month), "saved", bound))
    }

    /// Discounted cost up to the end of a month.
    func spent(upTo month: Int, at bound: Bound) throws(ArithmeticError) -> Step {
        let label = "Spent up to the end of month \(month), \(bound.rawValue)"
        guard let flow, let total = flow.points.first(where: { $0.month == month })?.spent[bound] else {
            return Step(label, .words("not known"))
        }
        let costs = figures.findings.released.costs
        let parts = flow.payments.map { payment in
            SpreadSteps.Part(
                span: payment.span, amount: payment.amount[bound],
                notes: [
                    "\(costs[payment.span.number].item), what falls in one year of the programme, discounted: a part of \(FigureID(.summary(.presentValueCost), at: bound).path)."
                ])
        }
        return try upTo(month).step(label, total: total, parts: parts)
            .named(.cell(.month, String(month), "cost", bound))
    }

    /// All months up to the end of one; what lies before the period is there when it begins.
    private func upTo(_ month: Int) -> SpreadSteps {
        let starts = (flow?.payments ?? []).map(\.span.first)
        return SpreadSteps(months: starts.reduce(0, min)..<month)
    }
}
