import CostAvoidance
import Numerics

/// Why the programme has paid for itself in one month and not in the month before.
struct PaybackSteps {
    private let figures: FigureExplainer
    private let flow: CumulativeFlow?

    init(_ figures: FigureExplainer) throws(EvaluationError) {
        self.figures = figures
        flow = try CumulativeFlow(figures.findings.evaluated)
    }

    /// The month of payback; nil where there is none in any world.
    func step(at bound: Bound) throws(ArithmeticError) -> Step? {
        guard let payback = figures.findings.totals.payback?[bound] else { return nil }
        let value: Step.Value =
            switch payback {
            case .month(let month): .count(month, of: "months")
            case .notWithinHorizon: .words(Wording.payback(payback))
            }
        let ends =
            switch bound {
            case .low: "The cautious month takes the low amount and the high cost."
            case .central: "The central amount and the central cost."
            case .high: "The generous month takes the high amount and the low cost."
            }
        var step = Step(
            "Payback, \(bound.rawValue)", value, .comparison,
            notes: [
                "The first month by whose end the discounted amount so far reaches the discounted cost of the whole programme, and below which it does not fall again. A year of an effect is spread evenly over twelve months from the month its row starts.",
                ends,
            ])
        if let flow {
            if flow.step > 1 {
                step.notes.append("Every \(flow.step) months are shown: single ones are about too few people.")
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
        try step(
            "Present value up to the end of month \(month), \(bound.rawValue)", upTo: month,
            amount: flow?.points.first { $0.month == month }?.saved[bound], parts: flow?.effects ?? [], at: bound
        ) { part in
            [
                "Present value of year \(part.span.number) of every effect that begins in month \(part.span.first - part.span.number * Month.perYear + 1); over all months and years it is \(FigureID(.summary(.presentValueSavings), at: bound).path)."
            ]
        }.named(.cell(.month, String(month), "saved", bound))
    }

    /// Discounted cost up to the end of a month.
    func spent(upTo month: Int, at bound: Bound) throws(ArithmeticError) -> Step {
        try step(
            "Spent up to the end of month \(month), \(bound.rawValue)", upTo: month,
            amount: flow?.points.first { $0.month == month }?.spent[bound], parts: flow?.payments ?? [], at: bound
        ) { part in
            [
                "\(figures.findings.released.costs[part.span.number].item), what falls in one year of the programme, discounted: a part of \(FigureID(.summary(.presentValueCost), at: bound).path)."
            ]
        }.named(.cell(.month, String(month), "cost", bound))
    }

    private func step(
        _ label: String, upTo month: Int, amount: Money?, parts: [CumulativeFlow.Part], at bound: Bound,
        notes: (CumulativeFlow.Part) -> [String]
    ) throws(ArithmeticError) -> Step {
        guard let total = amount else { return Step(label, .words("not known")) }
        var steps: [Step] = []
        var sum = Money.zero
        for part in parts where part.amount[bound] != .zero && part.span.first < month {
            // What lies before the first month is there when it begins.
            let soFar = min(part.span.months, month - part.span.first)
            let share = Step.quotient(
                "Months so far over its months", Step("Months so far", .count(soFar, of: "months")),
                over: Step("Its months", .count(part.span.months, of: "months")))
            let step = try Step.product(
                "Begins in month \(part.span.first + 1)",
                [Step("Amount", .money(part.amount[bound]), notes: notes(part)), share])
            if case .money(let money) = step.value { sum = try sum + money }
            steps.append(step)
        }
        guard !steps.isEmpty else { return Step(label, .money(total), notes: hiddenParts) }
        let rest = try total - sum
        if rest != .zero { steps.append(Step.rounding(rest, lines: steps.count)) }
        return Step(label, .money(total), .sum, parts: steps)
    }

    private var hiddenParts: [String] {
        flow.map { $0.step > 1 } ?? false
            ? ["When effects begin month by month is not shown: single months are about too few people."] : []
    }
}
