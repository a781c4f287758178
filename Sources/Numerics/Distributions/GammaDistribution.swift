/// Positive values, skewed to the right, with the 2.5% and 97.5% points at the ends and the mean at the central
/// value.
///
/// A gamma distribution has two parameters for the three values. Where one goes through all of them it is that one;
/// otherwise the halves of two meet at a common median, each with half of the probability and each through its own
/// end, and the median is where it makes the mean the central value. A mean is what published unit costs are, and
/// a simulation of means is centred on the central estimate.
public struct GammaDistribution: ContinuousDistribution {
    /// The value with half of the probability on each side.
    public let median: Double
    /// The gamma distribution whose lower half is used.
    public let below: GammaHalf
    /// The gamma distribution whose upper half is used.
    public let above: GammaHalf

    init(low: Double, median: Double, high: Double, tail: Double) {
        self.median = median
        below = GammaHalf(.lower, end: low, median: median, tail: tail)
        above = GammaHalf(.upper, end: high, median: median, tail: tail)
    }

    /// The gamma distribution through the ends with its mean at the central value.
    ///
    /// - Throws: `centralOutOfReach`; `rangeOutOfReach` for ranges below a ten-thousandth of the central value, or
    ///   whose ends are more than seven powers of ten apart.
    init(low: Double, mean: Double, high: Double, tail: Double = 0.025) throws(DistributionError) {
        let range = high - low
        guard range > Self.narrowest * mean, high / low < Self.widest else { throw .rangeOutOfReach(.gamma) }
        // With the median nearer to an end than this share of the way, one half would be all but a single value.
        let margin = 0.02 * Real.log(high / low)
        let (first, last) = (Real.log(low) + margin, Real.log(high) - margin)
        let least = GammaDistribution(low: low, median: Real.exp(first), high: high, tail: tail).mean
        let greatest = GammaDistribution(low: low, median: Real.exp(last), high: high, tail: tail).mean
        guard mean > least, mean < greatest else {
            throw .centralOutOfReach(.gamma, least: least, greatest: greatest)
        }
        let logMedian = BracketedRoot.find(between: first, and: last) {
            (GammaDistribution(low: low, median: Real.exp($0), high: high, tail: tail).mean - mean) / range
        }
        self.init(low: low, median: Real.exp(logMedian), high: high, tail: tail)
    }

    /// The gamma distribution with a mean and a standard deviation: one, in both halves.
    ///
    /// - Throws: `rangeOutOfReach` for deviations below a hundred-thousandth of the mean or above ten times it.
    init(mean: Double, standardDeviation: Double) throws(DistributionError) {
        let variation = standardDeviation / mean
        guard Self.variations.contains(variation) else { throw .rangeOutOfReach(.gamma) }
        let shape = 1 / (variation * variation)
        let scale = mean / shape
        median = scale * IncompleteGamma.inverseLower(shape: shape, probability: 0.5)
        below = GammaHalf(.lower, shape: shape, scale: scale)
        above = GammaHalf(.upper, shape: shape, scale: scale)
    }

    /// Coefficients of variation whose quantiles keep their digits.
    private static let variations = 1e-5...10.0
    private static let narrowest = 1e-4
    /// Up to here the mean rises with the median, so that there is one answer.
    private static let widest = 1e7

    /// The expected value.
    public var mean: Double { median + below.meanBeyondMedian + above.meanBeyondMedian }
    /// The expected squared distance from the mean.
    public var variance: Double {
        let shift = mean - median
        return below.squareBeyondMedian + above.squareBeyondMedian - shift * shift
    }

    var bounds: ClosedRange<Double> { 0 ... .infinity }

    func cumulative(_ x: Double) -> Double {
        guard x > 0 else { return 0 }
        let half = x < median ? below : above
        return IncompleteGamma.lower(shape: half.shape, at: x / half.scale)
    }

    func point(_ tail: Tail, _ probability: Double) -> QuantilePoint {
        let isBelow = tail == .lower ? probability <= 0.5 : probability > 0.5
        let half = isBelow ? below : above
        let x =
            tail == .lower
            ? IncompleteGamma.inverseLower(shape: half.shape, probability: probability)
            : IncompleteGamma.inverseUpper(shape: half.shape, probability: probability)
        return QuantilePoint(
            value: half.scale * x,
            density: IncompleteGamma.logDensity(shape: half.shape, at: x) / (half.scale * x),
            logSlope: ((half.shape - 1) / x - 1) / half.scale)
    }
}
