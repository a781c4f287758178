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
    let pricing: LinePricing
    let firstYear: Int
    /// Discount factor of each year of the effect.
    let discountFactors: [ExactDecimal]

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
        guard units.low != .zero || units.central != .zero || units.high != .zero else {
            return .none(years: discountFactors.count)
        }
        var amounts = DirectedAmounts.none(years: discountFactors.count)
        for bound in Bound.allCases {
            let end = priced(bound)
            amounts.gross[bound] = try pricing.gross(units[bound], at: end)
            amounts.net[bound] = try pricing.net(units[bound], at: end)
            var retained = ExactDecimal.one
            for (year, discount) in discountFactors.enumerated() {
                let factor = try Self.product(retained, discount)
                amounts.presentValueByYear[year][bound] = try amounts.net[bound].scaled(by: factor)
                retained = try Self.product(retained, pricing.retained[end])
            }
        }
        return amounts
    }

    /// The product at the places of a discount factor, rounded once: two factors of so many places have more than a decimal
    /// holds.
    static func product(_ left: ExactDecimal, _ right: ExactDecimal) throws(ArithmeticError) -> ExactDecimal {
        var product = ExactProduct(left)
        try product.multiply(by: right)
        return ExactDecimal(
            significand: try product.rounded(toPlaces: DiscountSchedule.factorPlaces),
            places: DiscountSchedule.factorPlaces)
    }
}
