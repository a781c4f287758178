import Numerics

/// Amounts of one line in one direction of use, at each end.
struct DirectedAmounts {
    var gross: Estimate<Money>
    var net: Estimate<Money>
    /// Discounted net by year of the effect; the first entry is the year it begins.
    var presentValueByYear: [Estimate<Money>]

    static func none(years: Int) -> DirectedAmounts {
        let zero = Estimate(exactly: Money.zero)
        return DirectedAmounts(
            gross: zero, net: zero, presentValueByYear: Array(repeating: zero, count: years))
    }
}

/// Prices the units of a line, each direction of use at its own end of costs and assumptions.
///
/// A fall in use is cautious where it saves least; a rise is cautious where it costs most. So at the low end a fall takes the
/// low unit cost and the low-savings assumption and a rise takes the high unit cost and the high-savings assumption.
struct LineEvaluation {
    private let formula: LineFormula
    private let netFactor: Estimate<ExactDecimal>
    /// What is left of the first year's net in each year, discounted.
    private let yearFactors: Estimate<[ExactDecimal]>

    init(_ formula: LineFormula) throws(ArithmeticError) {
        self.formula = formula
        let (netFactor, presentValue) = (formula.netFactor, formula.presentValue)
        self.netFactor = Estimate(
            low: try netFactor.product(at: .low), central: try netFactor.product(at: .central),
            high: try netFactor.product(at: .high))
        yearFactors = Estimate(
            low: try presentValue.yearFactors(at: .low), central: try presentValue.yearFactors(at: .central),
            high: try presentValue.yearFactors(at: .high))
    }

    func amounts(_ units: SignedUnits) throws(ArithmeticError) -> (avoided: DirectedAmounts, increased: DirectedAmounts)
    {
        (
            avoided: try amounts(units.avoided, priced: { $0 }),
            increased: try amounts(units.increased, priced: \.mirrored)
        )
    }

    private func amounts(
        _ units: Estimate<Quantity>, priced: (Bound) -> Bound
    ) throws(ArithmeticError) -> DirectedAmounts {
        let years = yearFactors.central.count
        guard units.low != .zero || units.central != .zero || units.high != .zero else { return .none(years: years) }
        var amounts = DirectedAmounts.none(years: years)
        for bound in Bound.allCases {
            let end = priced(bound)
            amounts.gross[bound] = try gross(units[bound], at: end)
            amounts.net[bound] = try net(units[bound], at: end)
            for (year, amount) in try PresentValue.byYear(amounts.net[bound], yearFactors[end]).enumerated() {
                amounts.presentValueByYear[year][bound] = amount
            }
        }
        return amounts
    }

    private func gross(_ units: Quantity, at end: Bound) throws(ArithmeticError) -> Money {
        try formula.gross(units, at: end).roundedToPenny()
    }

    private func net(_ units: Quantity, at end: Bound) throws(ArithmeticError) -> Money {
        var product = try formula.gross(units, at: end)
        try product.multiply(by: netFactor[end])
        return try product.roundedToPenny()
    }

    /// When units in one direction of use begin to be avoided, and what is left of that in later years.
    ///
    /// - Parameters:
    ///   - units: by month.
    ///   - priced: the end of costs and assumptions at which this direction is priced.
    /// - Throws: `ArithmeticError.overflow` where a product does not fit.
    func strand(
        _ units: [Int: Estimate<Quantity>], priced: (Bound) -> Bound
    ) throws(ArithmeticError) -> DatedLine.Strand {
        let count = yearFactors.central.count
        let dropOff = formula.presentValue.dropOff
        let kept = Estimate(
            low: try dropOff.left(years: count, at: priced(.low)),
            central: try dropOff.left(years: count, at: priced(.central)),
            high: try dropOff.left(years: count, at: priced(.high)))
        let years = (0..<count).map { year in
            DatedLine.YearOfEffect(
                kept: kept.map { $0[year] },
                discounted: Estimate(
                    low: yearFactors[priced(.low)][year], central: yearFactors[priced(.central)][year],
                    high: yearFactors[priced(.high)][year]))
        }
        return try DatedLine.Strand(
            units.filter { $0.value != Estimate(exactly: .zero) }, years: years,
            gross: { units, bound throws(ArithmeticError) in try gross(units, at: priced(bound)) },
            net: { units, bound throws(ArithmeticError) in try net(units, at: priced(bound)) })
    }
}
