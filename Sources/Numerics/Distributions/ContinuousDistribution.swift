/// What a family of distributions must know about itself.
protocol ContinuousDistribution: Sendable, Hashable {
    /// The expected value.
    var mean: Double { get }
    /// The expected squared distance from the mean.
    var variance: Double { get }
    /// The least and the greatest value; infinite where there is none.
    var bounds: ClosedRange<Double> { get }
    /// The probability of a value at or below `x`.
    func cumulative(_ x: Double) -> Double
    /// The value with `probability`, from 0 to 1, in the given tail, and the density about it.
    func point(_ tail: Tail, _ probability: Double) -> QuantilePoint
}

/// A value of a quantile function and what its first two derivatives are made from.
struct QuantilePoint {
    let value: Double
    /// The probability density there.
    let density: Double
    /// The derivative of the density's logarithm there.
    let logSlope: Double
}
