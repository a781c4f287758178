import Numerics

extension EvaluationSettings {
    /// Discount factors of the first years of the programme; year 0 is not discounted.
    ///
    /// - Throws: `EvaluationError.discounting` for a year beyond the schedule.
    func discountFactors(years: Int) throws(EvaluationError) -> [ExactDecimal] {
        var factors: [ExactDecimal] = []
        for year in 0..<years {
            do { factors.append(try discounting.factor(year: year)) } catch { throw .discounting(error) }
        }
        return factors
    }
}
