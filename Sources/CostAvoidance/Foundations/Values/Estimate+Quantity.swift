import Numerics

extension Estimate where Value == Quantity {
    /// The sum end by end.
    func combined(with other: Estimate<Quantity>) throws(ArithmeticError) -> Estimate<Quantity> {
        Estimate(
            low: try low.adding(other.low), central: try central.adding(other.central),
            high: try high.adding(other.high))
    }
}
