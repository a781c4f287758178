import Numerics

extension DatedLine.Strand {
    /// Cuts the amounts of units priced alike among the months in which their effects begin.
    ///
    /// Units are added up from the first month on and priced together; what begins in a month is what its units add to that, so
    /// that the months make the whole to the penny.
    ///
    /// - Parameters:
    ///   - units: by month, in each world.
    ///   - years: what is left of the effect, year by year.
    ///   - gross: the price of a number of units in a world, rounded to the penny.
    ///   - net: the same after the assumptions.
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    init(
        _ units: [Int: Estimate<FallInUse>], years: [DatedLine.YearOfEffect],
        gross: (Quantity, Bound) throws(ArithmeticError) -> Money,
        net: (Quantity, Bound) throws(ArithmeticError) -> Money
    ) throws(ArithmeticError) {
        self.years = years
        starts = []
        var soFar = Estimate(exactly: FallInUse.none)
        var before = (gross: Estimate(exactly: Money.zero), net: Estimate(exactly: Money.zero))
        for (month, units) in units.sorted(by: { $0.key < $1.key }) {
            var start = DatedLine.Start(month: month, gross: before.gross, net: before.net)
            for bound in Bound.allCases {
                try soFar[bound].add(units[bound])
                let now = (
                    gross: try gross(try soFar[bound].whole(), bound), net: try net(soFar[bound].left, bound)
                )
                start.gross[bound] = try now.gross - before.gross[bound]
                start.net[bound] = try now.net - before.net[bound]
                before.gross[bound] = now.gross
                before.net[bound] = now.net
            }
            starts.append(start)
        }
    }
}

extension DatedLine.YearOfEffect {
    /// What is left of an effect in each year of it, at the prices of each world.
    static func all(_ prices: Estimate<LinePrice>) -> [Self] {
        prices.central.left.indices.map { year in
            Self(kept: prices.map { $0.left[year] }, discounted: prices.map { $0.yearFactors[year] })
        }
    }
}
