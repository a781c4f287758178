/// The bell curve, with its tail points, 2.5% and 97.5% as a rule, at the ends.
///
/// The central value is the mean where it lies in the middle of the ends. Where it does not, no bell curve goes
/// through all three; two half bells then meet at the central value, each with half of the probability and each
/// through its own end. The central value is then the median, and the mean lies on the side of the farther end.
public struct NormalDistribution: ContinuousDistribution {
    /// The value with half of the probability on each side.
    public let median: Double
    /// The standard deviation of the bell whose lower half is used.
    public let deviationBelow: Double
    /// The standard deviation of the bell whose upper half is used.
    public let deviationAbove: Double

    /// - Parameter tail: the probability beyond each end.
    init(low: Double, central: Double, high: Double, tail: Double = 0.025) {
        median = central
        // Halves that only differ by the rounding of their ends are one bell.
        let isSymmetric = abs((high - central) - (central - low)) <= 0x1p-45 * (high - low)
        let half = 0.5 * (high - low)
        let scores = StandardNormal.quantile(above: tail)
        deviationBelow = (isSymmetric ? half : central - low) / scores
        deviationAbove = (isSymmetric ? half : high - central) / scores
    }

    /// The bell curve with a mean and a standard deviation.
    init(mean: Double, standardDeviation: Double) {
        median = mean
        deviationBelow = standardDeviation
        deviationAbove = standardDeviation
    }

    /// The median, and (deviation above - deviation below) / sqrt(2 pi).
    public var mean: Double { median + meanAboveMedian }
    /// Half of each squared deviation, less the squared distance of the mean from the median.
    public var variance: Double {
        0.5 * (deviationBelow * deviationBelow + deviationAbove * deviationAbove) - meanAboveMedian * meanAboveMedian
    }

    var bounds: ClosedRange<Double> { -.infinity ... .infinity }

    private var meanAboveMedian: Double { (deviationAbove - deviationBelow) / (2 * Double.pi).squareRoot() }

    func cumulative(_ x: Double) -> Double {
        StandardNormal.cumulative((x - median) / (x < median ? deviationBelow : deviationAbove))
    }

    func point(_ tail: Tail, _ probability: Double) -> QuantilePoint {
        let z = tail == .lower ? StandardNormal.quantile(probability) : StandardNormal.quantile(above: probability)
        let deviation = z < 0 || (z == 0 && tail == .lower) ? deviationBelow : deviationAbove
        return QuantilePoint(
            value: median + deviation * z, density: StandardNormal.density(z) / deviation, logSlope: -z / deviation)
    }
}
