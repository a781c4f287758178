import Numerics

/// What is taken off the gross, one thing after another, down to the present value: first what came anyway, where people without
/// the programme were observed, then what each assumption takes; central values.
///
/// The steps share out the difference between gross and net without a remainder: the pennies that rounding leaves fall to the
/// largest. Where a step changes the amount of few people alone, the assumptions are one step.
package struct GrossToNet: Sendable {
    /// One thing taken off, or added by a later year.
    package struct Step: Sendable {
        package var label: String
        /// What it changes the amount by.
        package var change: Money
        /// The amount before it, and after it.
        package fileprivate(set) var before = Money.zero
        package fileprivate(set) var after = Money.zero
    }

    package let gross: Money
    /// What is taken off.
    package private(set) var steps: [Step] = []
    package let net: Money
    /// What further years of the effect, drop-off and discounting change together.
    package let time: Money
    /// Net over the horizon, discounted.
    package let presentValue: Money

    /// What people without the programme saw as well is called.
    package static let cameAnywayLabel = "Came anyway, seen in the comparison group"
    /// What `time` is called.
    package static let timeLabel = "Further years and discounting"
    /// What stands between gross and net of events with alternative accounts, which rest on the assumptions of the account that counts.
    package static let ofAlternativesLabel = "All of it, for events with alternative accounts"
    /// What all steps together are called, where one of them would tell what a few people account for.
    package static let allLabel = "Everything between gross and net"

    /// What the assumptions of an evaluation take off.
    ///
    /// - Throws: `EvaluationError` where a sum does not fit or two assumptions tie.
    package init(_ evaluated: Evaluated) throws(EvaluationError) {
        let lines = evaluated.result.lines
        let formulas = try evaluated.result.fiscalLines.map { line throws(EvaluationError) in
            try evaluated.evaluation.formula(of: lines[line].key)
        }
        do throws(ArithmeticError) { try self.init(evaluated, formulas) } catch {
            throw .arithmetic(error, while: "working out what assumptions take off")
        }
    }

    /// - Parameter formulas: of the fiscal lines, in their order.
    private init(_ evaluated: Evaluated, _ formulas: [LineFormula]) throws(ArithmeticError) {
        let result = evaluated.result
        gross = result.savings.gross.central
        net = result.savings.net.central
        presentValue = result.savings.presentValue.central
        time = try presentValue - net
        let fiscal = result.fiscalLines
        let lines = fiscal.map { result.lines[$0] }
        var before = lines.map(\.gross.central)
        var moved: [[[Int]]] = []
        let parameters = AssumptionParameter.betweenGrossAndNet
        let ofGroup = lines.contains { !$0.cameAnyway.isZero } ? [Self.cameAnywayLabel] : []
        let ofAlternatives = lines.contains(where: \.origin.isAlternative) ? [Self.ofAlternativesLabel] : []
        let labels = ofGroup + parameters.map(\.label) + ofAlternatives
        for (place, label) in labels.enumerated() {
            var after: [Money] = []
            for (line, formula) in zip(lines, formulas) {
                let shares = min(place + 1 - ofGroup.count, parameters.count)
                after.append(
                    line.origin.isAlternative
                        ? label == Self.ofAlternativesLabel ? line.net.central : line.gross.central
                        : try Self.amount(of: line, formula, afterShares: shares))
            }
            moved.append([zip(fiscal, zip(before, after)).filter { $0.1.0 != $0.1.1 }.map(\.0)])
            steps.append(Step(label: label, change: try Money.sum(after) - Money.sum(before)))
            before = after
        }
        // Lines are rounded to the penny at each step; the pennies belong to the step that changes most.
        let rest = try net - Money.sum(before)
        if let largest = steps.indices.max(by: { steps[$0].change.magnitude < steps[$1].change.magnitude }) {
            steps[largest].change = try steps[largest].change + rest
        }
        let mayShow = DifferenceDisclosure(evaluated).mayShow(moved.filter { $0 != [[]] })
        if mayShow.contains(false) || evaluated.rest.map({ !$0.mayTellSteps }) ?? false {
            steps = [Step(label: Self.allLabel, change: try net - gross)]
        }
        var level = gross
        for place in steps.indices {
            steps[place].before = level
            level = try level + steps[place].change
            steps[place].after = level
        }
    }

    private static func amount(
        of line: LineResult, _ formula: LineFormula, afterShares count: Int
    ) throws(ArithmeticError) -> Money {
        var amount = ExactProduct(line.gross.central)
        if !line.cameAnyway.isZero {
            amount = try LinePrice(formula, in: .central).gross(
                try line.units.central.subtracting(line.cameAnyway)
            ).share(line.cut.share)
        }
        try formula.netFactor.take(first: count, off: &amount, in: .central)
        return try amount.roundedToPenny()
    }
}
