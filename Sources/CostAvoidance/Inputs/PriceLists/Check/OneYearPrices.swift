import Numerics

/// Amounts of different years brought to the prices of one.
struct OneYearPrices: Sendable {
    let deflators: DeflatorSeries

    /// How many times another price an amount is, both at the prices of one year; nil where the index lacks either year,
    /// and of an amount below nought, which is refused for that and compares with nothing.
    func ratio(_ amount: ExactDecimal, _ year: FinancialYear, to other: ExactDecimal, _ otherYear: FinancialYear)
        -> Double?
    {
        guard !amount.isNegative, other > .zero,
            let factor = try? deflators.factor(from: otherYear, to: year, forecasts: .allowed)
        else {
            return nil
        }
        return amount.doubleValue / (other.doubleValue * factor.doubleValue)
    }

    /// An amount in pounds at the prices of the newest measured year; nil as for ``ratio(_:_:to:_:)``.
    func atNewest(_ amount: ExactDecimal, _ year: FinancialYear) -> Double? {
        deflators.lastOutturn.flatMap { ratio(amount, year, to: .one, $0) }
    }
}
