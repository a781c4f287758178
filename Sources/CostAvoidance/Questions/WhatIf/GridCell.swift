import Numerics

/// What the assumptions of a class of lines come to in one cell of a grid.
struct GridFactors {
    let net: Estimate<ExactDecimal>
    /// What the net of the first year is multiplied by in each year of the effect.
    let years: Estimate<[ExactDecimal]>
    /// What is assumed of the share that could leave a budget.
    let cashable: ResolvedAssumption

    init(_ assumptions: LineAssumptions, discountFactors: [ExactDecimal]) throws(ArithmeticError) {
        let factor = NetFactor(assumptions)
        let value = PresentValue(dropOff: DropOff(assumptions), discountFactors: discountFactors)
        cashable = assumptions[.cashable]
        net = Estimate(
            low: try factor.product(at: .low), central: try factor.product(at: .central),
            high: try factor.product(at: .high))
        years = Estimate(
            low: try value.yearFactors(at: .low), central: try value.yearFactors(at: .central),
            high: try value.yearFactors(at: .high))
    }
}

/// One line in one cell of a grid.
struct GridCell {
    let line: GridLine
    let factors: GridFactors

    func add(_ products: GridProducts, to sum: inout SavingsAmounts) throws(ArithmeticError) {
        let share = CashableShare(factors.cashable, else: line.statedCashable)
        for bound in Bound.allCases {
            var presentValue = Money.zero
            sum.gross[bound] = try sum.gross[bound] + products.gross[bound]
            if let fall = products.avoided[bound] { try add(fall, at: bound, priced: bound, to: &sum, &presentValue) }
            if let rise = products.increased[bound] {
                try add(rise, at: bound, priced: bound.mirrored, to: &sum, &presentValue)
            }
            sum.presentValue[bound] = try sum.presentValue[bound] + presentValue
            if let cashable = try share.part(of: presentValue, at: bound) {
                sum.cashable[bound] = try sum.cashable[bound] + cashable
            } else {
                sum.cashableUnknown[bound] = try sum.cashableUnknown[bound] + presentValue
            }
        }
    }

    private func add(
        _ gross: ExactProduct, at bound: Bound, priced end: Bound, to sum: inout SavingsAmounts,
        _ presentValue: inout Money
    ) throws(ArithmeticError) {
        var product = gross
        try product.multiply(by: factors.net[end])
        let net = try product.roundedToPenny()
        sum.net[bound] = try sum.net[bound] + net
        for amount in try PresentValue.byYear(net, factors.years[end]) { presentValue = try presentValue + amount }
    }
}
