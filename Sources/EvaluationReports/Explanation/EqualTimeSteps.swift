import CostAvoidance
import Numerics

/// Units used before and after over rows of `service-use.csv`, before brought to as many months as were observed after.
struct EqualTimeSteps {
    private let use: ObservedUse
    private let unit: String
    private let evaluation: ReleasedEvaluation

    init(_ use: ObservedUse, unit: String, of evaluation: ReleasedEvaluation) {
        (self.use, self.unit, self.evaluation) = (use, unit, evaluation)
    }

    /// Units used after.
    func after(_ label: String) throws(ArithmeticError) -> Step {
        var after = Quantity.zero
        for span in use.spans { after = try after.adding(span.after) }
        return Step(label, .units(after, of: unit), notes: notes)
    }

    /// Units used before, which come to `total` after the one rounding that counts.
    func before(_ label: String, total: Quantity) throws(ArithmeticError) -> Step {
        var steps: [Step] = []
        var sum = Quantity.zero
        for span in use.spans {
            let step = try before(over: span)
            if case .units(let units, _) = step.value { sum = try sum.adding(units) }
            steps.append(step)
        }
        let rest = try total.subtracting(sum)
        if !rest.isZero { steps.append(Step("Rounding", .units(rest, of: unit), .rounding(lines: steps.count))) }
        guard steps.count == 1, var only = steps.first else {
            return Step(label, .units(total, of: unit), .sum, notes: notes, parts: steps)
        }
        only.label = label
        only.notes += notes
        return only
    }

    private func before(over span: ObservedUse.Span) throws(ArithmeticError) -> Step {
        let (windows, before) = (span.windows, span.before)
        let used = Step("Units used before (months: \(windows.beforeMonths))", .units(before, of: unit))
        guard windows.beforeMonths != windows.afterMonths else { return used }
        let ratio = Step.quotient(
            "Months after over months before", Step("Months after", .number(windows.afterMonths)),
            over: Step("Months before", .number(windows.beforeMonths)))
        var product = ExactProduct(before.decimal)
        try ratio.multiply(into: &product)
        return Step(
            "Units used before, for as many months as after (\(windows.afterMonths))",
            .units(try Quantity(rounding: product), of: unit),
            .product(places: Quantity.places), parts: [used, ratio])
    }

    private var notes: [String] {
        [
            evaluation.told(
                "\(UnitsEvidence.counted(use.rowCount).capitalisedFirst) of service-use.csv with a value for after.")
        ]
    }
}
