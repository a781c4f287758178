/// Every value between the ends is as likely; the central value has no part in it.
public struct UniformDistribution: ContinuousDistribution {
    /// The least value.
    public let low: Double
    /// The greatest value.
    public let high: Double

    init(low: Double, high: Double) {
        self.low = low
        self.high = high
    }

    /// The distribution with a probability beyond either end.
    init(low: Double, high: Double, tail: Double) {
        let beyond = (high - low) * tail / (1 - 2 * tail)
        self.init(low: low - beyond, high: high + beyond)
    }

    /// The midpoint of the ends.
    public var mean: Double { 0.5 * (low + high) }
    /// A twelfth of the squared range.
    public var variance: Double { (high - low) * (high - low) / 12 }

    var bounds: ClosedRange<Double> { low...high }

    func cumulative(_ x: Double) -> Double { min(max((x - low) / (high - low), 0), 1) }

    func point(_ tail: Tail, _ probability: Double) -> QuantilePoint {
        let distance = probability * (high - low)
        return QuantilePoint(
            value: tail == .lower ? low + distance : high - distance, density: 1 / (high - low), logSlope: 0)
    }
}
