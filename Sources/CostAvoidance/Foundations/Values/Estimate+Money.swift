import Numerics

extension Estimate where Value == Money {
    /// The sum end by end.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    package static func + (left: Self, right: Self) throws(ArithmeticError) -> Self {
        Estimate(
            low: try left.low + right.low, central: try left.central + right.central,
            high: try left.high + right.high)
    }

    /// What is left of savings after a cost, the low after the high cost.
    ///
    /// - Throws: `ArithmeticError.overflow` where a difference does not fit.
    package func less(cost: Self) throws(ArithmeticError) -> Self {
        Estimate(low: try low - cost.high, central: try central - cost.central, high: try high - cost.low)
    }
}
