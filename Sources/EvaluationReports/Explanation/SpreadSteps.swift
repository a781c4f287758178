import CostAvoidance
import Numerics

/// What of amounts that are spread evenly over months falls in some of them.
struct SpreadSteps {
    /// An amount and the months over which it is spread.
    struct Part {
        var span: CumulativeFlow.Part.Span
        var amount: Money
        /// What the amount is, a sentence each.
        var notes: [String]
        /// What is multiplied by beside it.
        var factors: [Step] = []
        /// Lines it is the sum of.
        var lineCount = 1
    }

    /// The months asked about, 0 being the first of the period.
    let months: Range<Int>

    /// What falls in the months, part by part, with what rounding leaves between the parts and the total.
    func step(_ label: String, total: Money, parts: [Part]) throws(ArithmeticError) -> Step {
        var steps: [Step] = []
        var sum = Money.zero
        var lineCount = 0
        for part in parts where part.amount != .zero {
            let inside = months.clamped(to: part.span.first..<part.span.first + part.span.months).count
            guard inside > 0 else { continue }
            let share = Step.quotient(
                "Months in question over its months", Step("Months in question", .count(inside, of: "months")),
                over: Step("Its months", .count(part.span.months, of: "months")))
            let step = try Step.product(
                "Spread from month \(part.span.first + 1)",
                [Step("Amount", .money(part.amount), notes: part.notes), share] + part.factors)
            if case .money(let money) = step.value { sum = try sum + money }
            lineCount += part.lineCount
            steps.append(step)
        }
        let rest = try total - sum
        if rest != .zero || steps.isEmpty { steps.append(Step.rounding(rest, lines: max(1, lineCount))) }
        return Step(label, .money(total), .sum, parts: steps)
    }

    /// A total of which it may not be told in which months its effects began.
    static func untold(_ label: String, total: Money) -> Step {
        Step(
            label, .money(total), .withheld,
            notes: [
                "A year of an effect is spread evenly over twelve months from the month its row starts. The months in which effects began are not shown: single months are about too few people."
            ])
    }
}

extension ReleasedEffects.Effect {
    /// Begins in a month of the period, counted from 1.
    private var beginning: Int { span.first - span.number * Month.perYear + 1 }

    /// One of its amounts as a part of what falls in some months.
    func part(
        _ amount: KeyPath<ReleasedEffects.Effect, Estimate<Money>>, at bound: Bound, _ what: String,
        factors: [Step] = []
    ) -> SpreadSteps.Part {
        SpreadSteps.Part(
            span: span, amount: self[keyPath: amount][bound],
            notes: ["\(what) of year \(span.number) of every effect that begins in month \(beginning)."],
            factors: factors, lineCount: lineCount)
    }
}
