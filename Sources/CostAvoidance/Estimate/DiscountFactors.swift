import Numerics

extension EvaluationSettings {
    /// Discount factors of some years of the programme, counted from 0; year 0 is not discounted.
    ///
    /// - Throws: `EvaluationError.discounting` for a year beyond the schedule.
    package func discountFactors(of years: some Sequence<Int>) throws(EvaluationError) -> [ExactDecimal] {
        var factors: [ExactDecimal] = []
        for year in years {
            do { factors.append(try discounting.factor(year: year)) } catch { throw .discounting(error) }
        }
        return factors
    }

    /// Discount factors of the years of an effect that begins in a year of the programme.
    ///
    /// - Throws: `EvaluationError.discounting` for a year beyond the schedule.
    func discountFactors(ofEffectFrom year: Int) throws(EvaluationError) -> [ExactDecimal] {
        try discountFactors(of: year..<year + horizonYears)
    }
}
