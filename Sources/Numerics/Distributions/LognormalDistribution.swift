/// Positive values whose logarithm is normal, with the 2.5% and 97.5% points at the ends and the median at the
/// central value.
///
/// One lognormal distribution goes through all three where high / central is central / low. Where it is not, the
/// halves of two meet at the median, each with half of the probability and each through its own end.
public struct LognormalDistribution: ContinuousDistribution {
    /// The value with half of the probability on each side.
    public let median: Double
    /// The standard deviation of the logarithm, in the half below the median.
    public let deviationBelow: Double
    /// The standard deviation of the logarithm, in the half above the median.
    public let deviationAbove: Double

    /// - Parameter tail: the probability beyond each end.
    init(low: Double, central: Double, high: Double, tail: Double = 0.025) {
        median = central
        let (below, above) = (Real.log(central / low), Real.log(high / central))
        let isSymmetric = abs(above - below) <= 0x1p-45 * (above + below)
        let half = 0.5 * (above + below)
        let scores = StandardNormal.quantile(above: tail)
        deviationBelow = (isSymmetric ? half : below) / scores
        deviationAbove = (isSymmetric ? half : above) / scores
    }

    /// The lognormal distribution with a mean m and a standard deviation d: its logarithm has the variance
    /// ln(1 + d^2 / m^2), and the median is m / sqrt(1 + d^2 / m^2).
    init(mean: Double, standardDeviation: Double) {
        let variation = standardDeviation / mean
        median = mean / (1 + variation * variation).squareRoot()
        deviationBelow = Real.log1p(variation * variation).squareRoot()
        deviationAbove = deviationBelow
    }

    /// The median times exp(s^2 / 2), each half with its own s.
    public var mean: Double { median * halfMoment(1) }
    /// The second moment less the squared mean.
    public var variance: Double {
        if deviationBelow == deviationAbove {
            let square = deviationBelow * deviationBelow
            return median * median * Real.exp(square) * Real.expm1(square)
        }
        let first = halfMoment(1)
        return median * median * (halfMoment(2) - first * first)
    }

    var bounds: ClosedRange<Double> { 0 ... .infinity }

    /// The expected power of value / median: exp(k^2 s^2 / 2) times the share of it in each half.
    private func halfMoment(_ power: Double) -> Double {
        let (below, above) = (power * deviationBelow, power * deviationAbove)
        return Real.exp(0.5 * below * below) * StandardNormal.cumulative(-below)
            + Real.exp(0.5 * above * above) * StandardNormal.cumulative(above)
    }

    func cumulative(_ x: Double) -> Double {
        guard x > 0 else { return 0 }
        return StandardNormal.cumulative(Real.log(x / median) / (x < median ? deviationBelow : deviationAbove))
    }

    func point(_ tail: Tail, _ probability: Double) -> QuantilePoint {
        let z = tail == .lower ? StandardNormal.quantile(probability) : StandardNormal.quantile(above: probability)
        let deviation = z < 0 || (z == 0 && tail == .lower) ? deviationBelow : deviationAbove
        let value = median * Real.exp(deviation * z)
        return QuantilePoint(
            value: value, density: StandardNormal.density(z) / (deviation * value),
            logSlope: -(1 + z / deviation) / value)
    }
}
