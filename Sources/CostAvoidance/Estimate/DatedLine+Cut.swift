import Numerics

extension DatedLine.Strand {
    /// Cuts the amounts of units priced alike among the months in which their effects begin.
    ///
    /// Units are added up from the first month on and priced together; what begins in a month is what its units add to that, so
    /// that the months make the whole to the penny.
    ///
    /// - Parameters:
    ///   - units: by month.
    ///   - years: what is left of the effect, year by year.
    ///   - gross: the price of a number of units in a world, rounded to the penny.
    ///   - net: the same after the assumptions.
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    init(
        _ units: [Int: Estimate<Quantity>], years: [DatedLine.YearOfEffect],
        gross: (Quantity, Bound) throws(ArithmeticError) -> Money,
        net: (Quantity, Bound) throws(ArithmeticError) -> Money
    ) throws(ArithmeticError) {
        self.years = years
        starts = []
        var soFar = Estimate(exactly: Quantity.zero)
        var before = (gross: Estimate(exactly: Money.zero), net: Estimate(exactly: Money.zero))
        for (month, units) in units.sorted(by: { $0.key < $1.key }) {
            soFar = try soFar.combined(with: units)
            var start = DatedLine.Start(month: month, gross: before.gross, net: before.net)
            for bound in Bound.allCases {
                let now = (gross: try gross(soFar[bound], bound), net: try net(soFar[bound], bound))
                start.gross[bound] = try now.gross - before.gross[bound]
                start.net[bound] = try now.net - before.net[bound]
                before.gross[bound] = now.gross
                before.net[bound] = now.net
            }
            starts.append(start)
        }
    }

    /// The same effects at one end, and nothing at the others.
    func only(at bound: Bound) -> DatedLine.Strand {
        var only = self
        for index in only.starts.indices {
            for other in Bound.allCases where other != bound {
                only.starts[index].gross[other] = .zero
                only.starts[index].net[other] = .zero
            }
        }
        return only
    }
}
