import Numerics

/// The arithmetic of one row of the workbook, exactly as its formulas do it.
struct RowArithmetic {
    let lines: [LineSheet.Line]
    /// The line that the formulas refer to.
    let main: LineSheet.Line
    let units: SignedUnits

    /// Decimal places of a mixture: as many as a spreadsheet keeps.
    private static let places = 14

    /// What lines come to as they are reported.
    static func reported(_ lines: [LineSheet.Line]) throws(ArithmeticError) -> SavingsAmounts {
        var sum = SavingsAmounts()
        for line in lines { try sum.add(line.result) }
        return sum
    }

    static func difference(_ left: Estimate<Money>, _ right: Estimate<Money>) throws(ArithmeticError) -> Estimate<Money>
    {
        Estimate(
            low: try left.low - right.low, central: try left.central - right.central, high: try left.high - right.high)
    }

    /// What the cashable part of lines is beyond the share of their present value: the pennies of rounding line by line.
    static func pennies(
        of reported: SavingsAmounts, cashable share: CashableShare
    ) throws(ArithmeticError) -> Estimate<Money> {
        // Of an unknown share nothing counts.
        guard case .known(let part) = try Cashable(of: reported.presentValue, share: share) else {
            return reported.cashable
        }
        return try difference(reported.cashable, part)
    }

    /// What the net share and the later years' share of the main line are multiplied by to stand for all lines.
    func mixtures() throws(ArithmeticError) -> (WorkbookRow.DirectedFactor, WorkbookRow.DirectedFactor) {
        var mixture = WorkbookRow.DirectedFactor()
        var later = WorkbookRow.DirectedFactor()
        var factors: Set<[ExactDecimal]> = []
        var fading: Set<[ExactDecimal]> = []
        for line in lines {
            factors.insert([
                try line.formula.netFactor.product(at: .low), try line.formula.netFactor.product(at: .central),
                try line.formula.netFactor.product(at: .high),
            ])
            let dropOff = line.formula.presentValue.dropOff
            fading.insert(Bound.allCases.map(dropOff.kept) + [ExactDecimal(line.key.year)])
        }
        for bound in Bound.allCases {
            if factors.count > 1 {
                mixture.avoided[bound] = try quotient(
                    sum(lines.map { $0.net.avoided[bound] }), sum(lines.map { $0.gross.avoided[bound] }),
                    over: main.formula.netFactor.product(at: bound))
                mixture.increased[bound] = try quotient(
                    sum(lines.map { $0.net.increased[bound] }), sum(lines.map { $0.gross.increased[bound] }),
                    over: main.formula.netFactor.product(at: bound.mirrored))
            }
            if fading.count > 1 {
                later.avoided[bound] = try quotient(
                    sum(lines.flatMap { $0.presentValueByYear.avoided.map { $0[bound] } }),
                    sum(lines.map { $0.net.avoided[bound] }), over: annuity(at: bound))
                later.increased[bound] = try quotient(
                    sum(lines.flatMap { $0.presentValueByYear.increased.map { $0[bound] } }),
                    sum(lines.map { $0.net.increased[bound] }), over: annuity(at: bound.mirrored))
            }
        }
        return (mixture, later)
    }

    /// The same where falls and rises stand together in one amount.
    func mixtures(
        of reported: SavingsAmounts
    ) throws(ArithmeticError) -> (WorkbookRow.DirectedFactor, WorkbookRow.DirectedFactor) {
        var mixture = WorkbookRow.DirectedFactor()
        var later = WorkbookRow.DirectedFactor()
        for bound in Bound.allCases {
            mixture.avoided[bound] = try quotient(
                reported.net[bound], reported.gross[bound], over: main.formula.netFactor.product(at: bound))
            later.avoided[bound] = try quotient(
                reported.presentValue[bound], reported.net[bound], over: annuity(at: bound))
        }
        return (mixture, later)
    }

    /// What the formulas give of a gross that is stated.
    func computed(
        fromGross gross: Estimate<Money>, mixture: WorkbookRow.DirectedFactor, later: WorkbookRow.DirectedFactor
    ) throws(ArithmeticError) -> SavingsAmounts {
        var sum = SavingsAmounts()
        sum.gross = gross
        for bound in Bound.allCases {
            var product = ExactProduct(gross[bound])
            try product.multiply(by: try main.formula.netFactor.product(at: bound))
            try product.multiply(by: mixture.avoided[bound])
            sum.net[bound] = try product.roundedToPenny()
            sum.presentValue[bound] = try presentValue(of: sum.net[bound], at: bound, later: later.avoided[bound])
        }
        return sum
    }

    private func presentValue(
        of net: Money, at end: Bound, later: ExactDecimal
    ) throws(ArithmeticError) -> Money {
        var presentValue = Money.zero
        for factor in try yearFactors(at: end) {
            var inYear = ExactProduct(net)
            try inYear.multiply(by: factor)
            try inYear.multiply(by: later)
            presentValue = try presentValue + inYear.roundedToPenny()
        }
        return presentValue
    }

    /// What the formulas give.
    func computed(
        mixture: WorkbookRow.DirectedFactor, later: WorkbookRow.DirectedFactor
    ) throws(ArithmeticError) -> SavingsAmounts {
        var sum = SavingsAmounts()
        for bound in Bound.allCases {
            let falls = try amounts(
                units.avoided[bound], main.formula, end: bound, mixture.avoided[bound], later.avoided[bound])
            let rises = try amounts(
                units.increased[bound], main.formula, end: bound.mirrored, mixture.increased[bound],
                later.increased[bound])
            sum.gross[bound] = try falls.gross + rises.gross
            sum.net[bound] = try falls.net + rises.net
            sum.presentValue[bound] = try falls.presentValue + rises.presentValue
        }
        return sum
    }

    private func amounts(
        _ units: Quantity, _ formula: LineFormula, end: Bound, _ mixture: ExactDecimal, _ later: ExactDecimal
    ) throws(ArithmeticError) -> (gross: Money, net: Money, presentValue: Money) {
        guard !units.isZero else { return (.zero, .zero, .zero) }
        var product = try formula.gross(units, at: end)
        let gross = try product.roundedToPenny()
        try product.multiply(by: try formula.netFactor.product(at: end))
        try product.multiply(by: mixture)
        let net = try product.roundedToPenny()
        return (gross, net, try presentValue(of: net, at: end, later: later))
    }

    /// What is left of the effect in each year of it, discounted.
    private func yearFactors(at end: Bound) throws(ArithmeticError) -> [ExactDecimal] {
        try main.formula.presentValue.yearFactors(at: end)
    }

    private func annuity(at end: Bound) throws(ArithmeticError) -> ExactDecimal {
        var sum = ExactDecimal.zero
        for factor in try yearFactors(at: end) { sum = try sum.adding(factor) }
        return sum
    }

    private func sum(_ amounts: [Money]) throws(ArithmeticError) -> Money { try Money.sum(amounts) }

    private func quotient(
        _ part: Money, _ whole: Money, over factor: ExactDecimal
    ) throws(ArithmeticError) -> ExactDecimal {
        guard whole != .zero, !factor.isZero else { return .one }
        var product = ExactProduct(part)
        try product.divide(by: whole.decimal)
        try product.divide(by: factor)
        return ExactDecimal(significand: try product.rounded(toPlaces: Self.places), places: Self.places)
    }
}
