import Numerics

extension DiscountSchedule {
    /// The schedule with amounts taken at the end of each year: the first year is discounted too.
    var atYearEnd: DiscountSchedule {
        shifted("at year end") { start, end in end }
    }

    /// The schedule with amounts taken in the middle of each year: the geometric mean of its start and end.
    var atMidYear: DiscountSchedule {
        shifted("at mid-year") { start, end in
            let mean = (start.doubleValue * end.doubleValue).squareRoot()
            // Both are above zero and at most one, so that their mean is too.
            return (try? ExactDecimal(rounding: mean, places: Self.factorPlaces)) ?? start
        }
    }

    private func shifted(
        _ when: String, factor: (_ start: ExactDecimal, _ end: ExactDecimal) -> ExactDecimal
    ) -> DiscountSchedule {
        var factors: [ExactDecimal] = []
        for year in 0..<lastYear {
            guard let start = try? self.factor(year: year), let end = try? self.factor(year: year + 1) else { break }
            factors.append(factor(start, end))
        }
        return DiscountSchedule(name: "\(name), \(when)", source: source, bands: bands, factors: factors)
    }
}
