import Numerics

/// One fiscal line in a grid.
struct GridLine: Sendable {
    /// Index into the evaluation's lines.
    let index: Int
    let uprating: UpratingFactor
    /// The share stated with the unit cost, where no assumption says what could leave a budget.
    let statedCashable: Share?
    /// Lines of one class are covered by the same assumptions and begin in the same year, whatever the values are.
    let lineClass: Int

    /// What lines of a class have in common.
    struct Class: Sendable {
        /// A line of it.
        let line: Int
        let year: Int
    }

    /// The fiscal lines of an evaluation with their classes.
    ///
    /// - Throws: `EvaluationError` where a price or an index is missing.
    static func all(
        of evaluation: Evaluation, parts: GridParts
    ) throws(EvaluationError) -> (lines: [GridLine], classes: [Class]) {
        struct Signature: Hashable {
            var year: Int
            var assumptions: [ResolvedAssumption]
        }
        var numbers: [Signature: Int] = [:]
        var classes: [Class] = []
        var lines: [GridLine] = []
        for (index, line) in evaluation.lines.enumerated() {
            guard let unitCost = evaluation.unitCosts[line.key.service] else { throw .noUnitCost(line.key.service) }
            guard unitCost.benefitType == .fiscal else { continue }
            let signature = Signature(
                year: line.key.year, assumptions: parts.assumptions.values.flatMap { $0.assumptions.map { $0[index] } })
            let number = numbers[signature] ?? classes.count
            if number == classes.count { classes.append(Class(line: index, year: line.key.year)) }
            numbers[signature] = number
            lines.append(
                GridLine(
                    index: index, uprating: try evaluation.priceRatio(from: unitCost.priceYear),
                    statedCashable: unitCost.cashableShare, lineClass: number))
        }
        return (lines, classes)
    }
}

/// Units times price of one line, as far as assumptions have no part in it.
struct GridProducts: Sendable {
    /// Rounded to the penny, both directions of use together.
    let gross: Estimate<Money>
    /// Falls in use, not rounded; nil where there are none.
    let avoided: Estimate<ExactProduct?>
    /// Rises in use, priced at the other end.
    let increased: Estimate<ExactProduct?>

    init(
        _ units: SignedUnits, cost: Estimate<ExactDecimal>, uprating: UpratingFactor
    ) throws(ArithmeticError) {
        func product(_ units: Quantity, _ end: Bound) throws(ArithmeticError) -> ExactProduct? {
            units.isZero ? nil : try LineFormula.gross(units, unitCost: cost[end], uprating: uprating)
        }
        var gross = Estimate(exactly: Money.zero)
        var avoided = Estimate<ExactProduct?>(exactly: nil)
        var increased = Estimate<ExactProduct?>(exactly: nil)
        for bound in Bound.allCases {
            avoided[bound] = try product(units.avoided[bound], bound)
            increased[bound] = try product(units.increased[bound], bound.mirrored)
            if let fall = avoided[bound] { gross[bound] = try fall.roundedToPenny() }
            if let rise = increased[bound] { gross[bound] = try gross[bound] + rise.roundedToPenny() }
        }
        self.gross = gross
        self.avoided = avoided
        self.increased = increased
    }
}
