import CostAvoidance
import Numerics

/// What each assumption takes off the gross, one after another, down to the present value; central values.
///
/// The steps share out the difference between gross and net without a remainder: the pennies that rounding leaves fall to the
/// largest. Where a step changes the amount of few people alone, the assumptions are one step.
struct GrossToNet {
    /// One thing taken off, or added by a later year.
    struct Step {
        var label: String
        /// What it changes the amount by.
        var change: Money
    }

    let gross: Money
    /// What is taken off.
    private(set) var steps: [Step] = []
    let net: Money
    /// What further years of the effect, drop-off and discounting change together.
    let time: Money
    /// Net over the horizon, discounted.
    let presentValue: Money

    /// What `time` is called.
    static let timeLabel = "Further years and discounting"

    static let parameters: [AssumptionParameter] = [.deadweight, .attribution, .displacement, .optimismBias]

    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    init(_ evaluation: Evaluation, _ released: ReleasedResult) throws(ArithmeticError) {
        let result = released.result
        gross = result.savings.gross.central
        net = result.savings.net.central
        presentValue = result.savings.presentValue.central
        time = try presentValue - net
        let fiscal = result.fiscalLines
        var before = fiscal.map { result.lines[$0].gross.central }
        var moved: [[[Int]]] = []
        for (place, parameter) in Self.parameters.enumerated() {
            var after: [Money] = []
            for line in fiscal {
                after.append(try Self.amount(of: result.lines[line], in: evaluation, after: Self.parameters[...place]))
            }
            moved.append([zip(fiscal, zip(before, after)).filter { $0.1.0 != $0.1.1 }.map(\.0)])
            steps.append(Step(label: parameter.label, change: try Money.sum(after) - Money.sum(before)))
            before = after
        }
        // Lines are rounded to the penny at each step; the pennies belong to the step that changes most.
        let rest = try net - Money.sum(before)
        if let largest = steps.indices.max(by: { steps[$0].change.magnitude < steps[$1].change.magnitude }) {
            steps[largest].change = try steps[largest].change + rest
        }
        let mayShow = DifferenceDisclosure(evaluation, released).mayShow(moved.filter { $0 != [[]] })
        if mayShow.contains(false) { steps = [Step(label: "All assumptions", change: try net - gross)] }
    }

    private static func amount(
        of line: LineResult, in evaluation: Evaluation, after parameters: ArraySlice<AssumptionParameter>
    ) throws(ArithmeticError) -> Money {
        // An event with alternative accounts may be covered by other assumptions than its first account.
        guard !line.origin.isAlternative, let assumptions = evaluation.assumptions(of: line) else {
            return line.net.central
        }
        var amount = ExactProduct(line.gross.central)
        for parameter in parameters {
            let share = assumptions[parameter].share.central
            try amount.multiply(
                by: parameter.direction == .raisesSavings ? share.decimal : share.complement.decimal)
        }
        return try amount.roundedToPenny()
    }
}
