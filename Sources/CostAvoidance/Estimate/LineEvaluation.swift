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
            var product = try formula.gross(units[bound], at: end)
            amounts.gross[bound] = try product.roundedToPenny()
            try product.multiply(by: netFactor[end])
            amounts.net[bound] = try product.roundedToPenny()
            for (year, amount) in try PresentValue.byYear(amounts.net[bound], yearFactors[end]).enumerated() {
                amounts.presentValueByYear[year][bound] = amount
            }
        }
        return amounts
    }
}
