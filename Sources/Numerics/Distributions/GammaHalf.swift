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

    /// The half with the given probability beyond `end`.
    init(_ side: Tail, end: Double, median: Double, tail: Double) {
        let wanted = abs(Real.log(end / median))
        let shape = Self.shape(side, logDistance: wanted, tail: tail)
        let unitMedian = IncompleteGamma.inverseLower(shape: shape, probability: 0.5)
        self.init(side, shape: shape, scale: median / unitMedian)
    }

    /// The half of a gamma distribution.
    init(_ side: Tail, shape: Double, scale: Double) {
        self.shape = shape
        self.scale = scale
        let unitMedian = IncompleteGamma.inverseLower(shape: shape, probability: 0.5)
        // With D the density of the logarithm at the median g, the lower half of the moments is (k - g) / 2 - D and
        // ((k - g)^2 + k) / 2 - D (k + 1 - g): P(k + 1, g) = P(k, g) - D / k, twice applied.
        let density = IncompleteGamma.logDensity(shape: shape, at: unitMedian) * (side == .lower ? -1 : 1)
        let skew = shape - unitMedian
        meanBeyondMedian = scale * (0.5 * skew + density)
        squareBeyondMedian = scale * scale * (0.5 * (skew * skew + shape) + density * (skew + 1))
    }

    /// The shape at which the point of a tail is the given distance, in logarithms, from the median.
    private static func shape(_ side: Tail, logDistance: Double, tail: Double) -> Double {
        func excess(_ logShape: Double) -> Double {
            let shape = Real.exp(logShape)
            let outer =
                side == .lower
                ? IncompleteGamma.inverseLower(shape: shape, probability: tail)
                : IncompleteGamma.inverseUpper(shape: shape, probability: tail)
            let middle = IncompleteGamma.inverseLower(shape: shape, probability: 0.5)
            return Real.log(abs(Real.log(outer / middle)) / logDistance)
        }
        // Nearly normal distributions have a coefficient of variation of distance / 1.96, for a tail of 2.5%.
        let guess = 2 * Real.log(StandardNormal.quantile(above: tail) / logDistance)
        var (first, last) = (guess - 1, guess + 1)
        while excess(first) < 0, first > logShapeLimits.lowerBound { first -= 1 }
        while excess(last) > 0, last < logShapeLimits.upperBound { last += 1 }
        return Real.exp(BracketedRoot.find(between: first, and: last, excess))
    }

    /// Shapes from 0.018 to 2e14, beyond which the quantiles under- or overflow or lose their digits.
    private static let logShapeLimits = -4.0...33.0
}
