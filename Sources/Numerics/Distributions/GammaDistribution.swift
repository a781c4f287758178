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

    init(low: Double, median: Double, high: Double) {
        self.median = median
        below = GammaHalf(.lower, end: low, median: median)
        above = GammaHalf(.upper, end: high, median: median)
    }

    /// The gamma distribution through the ends with its mean at the central value.
    ///
    /// - Throws: `centralOutOfReach`; `rangeOutOfReach` for ranges below a ten-thousandth of the central value, or
    ///   whose ends are many powers of ten apart.
    init(low: Double, mean: Double, high: Double) throws(DistributionError) {
        let range = high - low
        guard range > Self.narrowest * mean, high / low < Self.widest else { throw .rangeOutOfReach(.gamma) }
        // With the median nearer to an end than this, one half would be all but a single value.
        let (first, last) = (low + 0.02 * range, high - 0.02 * range)
        let least = GammaDistribution(low: low, median: first, high: high).mean
        let greatest = GammaDistribution(low: low, median: last, high: high).mean
        guard mean > least, mean < greatest else {
            throw .centralOutOfReach(.gamma, least: least, greatest: greatest)
        }
        let median = BracketedRoot.find(between: first, and: last) {
            (GammaDistribution(low: low, median: $0, high: high).mean - mean) / range
        }
        self.init(low: low, median: median, high: high)
    }

    private static let narrowest = 1e-4
    private static let widest = 1e12

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

/// Half of a gamma distribution, on one side of its median.
public struct GammaHalf: Sendable, Hashable {
    /// The shape parameter; the coefficient of variation is one over its square root.
    public let shape: Double
    /// The scale parameter; the mean of the whole distribution is shape times scale.
    public let scale: Double
    /// The expected value of (value - median), counted on this side only.
    let meanBeyondMedian: Double
    /// The expected value of (value - median)^2, counted on this side only.
    let squareBeyondMedian: Double

    /// The half with its outer 2.5% beyond `end`.
    init(_ side: Tail, end: Double, median: Double) {
        let wanted = abs(Real.log(end / median))
        shape = Self.shape(side, logDistance: wanted)
        let unitMedian = IncompleteGamma.inverseLower(shape: shape, probability: 0.5)
        scale = median / unitMedian
        // With D the density of the logarithm at the median g, the lower half of the moments is (k - g) / 2 - D and
        // ((k - g)^2 + k) / 2 - D (k + 1 - g): P(k + 1, g) = P(k, g) - D / k, twice applied.
        let density = IncompleteGamma.logDensity(shape: shape, at: unitMedian) * (side == .lower ? -1 : 1)
        let skew = shape - unitMedian
        meanBeyondMedian = scale * (0.5 * skew + density)
        squareBeyondMedian = scale * scale * (0.5 * (skew * skew + shape) + density * (skew + 1))
    }

    /// The shape at which the 2.5% point in a tail is the given distance, in logarithms, from the median.
    private static func shape(_ side: Tail, logDistance: Double) -> Double {
        func excess(_ logShape: Double) -> Double {
            let shape = Real.exp(logShape)
            let outer =
                side == .lower
                ? IncompleteGamma.inverseLower(shape: shape, probability: tailProbability)
                : IncompleteGamma.inverseUpper(shape: shape, probability: tailProbability)
            let middle = IncompleteGamma.inverseLower(shape: shape, probability: 0.5)
            return Real.log(abs(Real.log(outer / middle)) / logDistance)
        }
        // Nearly normal distributions have a coefficient of variation of distance / 1.96.
        let guess = 2 * Real.log(StandardNormal.upperPoint / logDistance)
        var (first, last) = (guess - 1, guess + 1)
        while excess(first) < 0, first > logShapeLimits.lowerBound { first -= 1 }
        while excess(last) > 0, last < logShapeLimits.upperBound { last += 1 }
        return Real.exp(BracketedRoot.find(between: first, and: last, excess))
    }

    /// Shapes from 0.018 to 2e14, beyond which the quantiles under- or overflow or lose their digits.
    private static let logShapeLimits = -4.0...33.0
    /// The probability outside each end.
    private static let tailProbability = 0.025
}
