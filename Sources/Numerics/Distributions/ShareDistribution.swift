/// A share between 0 and 1, with its tail points at the ends and the median at the central value.
///
/// Where one beta distribution goes through all three values it is that one. Otherwise the halves of two meet at the median, each
/// with half of the probability and each through its own end.
public struct ShareDistribution: ContinuousDistribution {
    /// The value with half of the probability on each side.
    public let median: Double
    /// The beta distribution whose lower half is used.
    public let below: BetaHalf
    /// The beta distribution whose upper half is used.
    public let above: BetaHalf

    /// - Throws: `rangeOutOfReach` for ranges that no half can be calculated for.
    init(low: Double, median: Double, high: Double, tail: Double) throws(DistributionError) {
        self.median = median
        guard let below = BetaHalf(.lower, end: low, median: median, tail: tail),
            let above = BetaHalf(.upper, end: high, median: median, tail: tail)
        else { throw .rangeOutOfReach(.beta) }
        self.below = below
        self.above = above
    }

    /// The beta distribution with a mean and a standard deviation: one, in both halves.
    ///
    /// - Throws: `deviationTooGreat` where no share with this mean spreads so far, and `rangeOutOfReach` where it spreads too
    ///   little to be calculated.
    init(mean: Double, standardDeviation: Double) throws(DistributionError) {
        let sum = mean * (1 - mean) / (standardDeviation * standardDeviation) - 1
        guard sum > 0 else { throw .deviationTooGreat(.beta) }
        guard Self.sums.contains(sum) else { throw .rangeOutOfReach(.beta) }
        let (alpha, beta) = (sum * mean, sum * (1 - mean))
        median = IncompleteBeta.inverseLower(alpha: alpha, beta: beta, probability: 0.5)
        below = BetaHalf(.lower, alpha: alpha, beta: beta, median: median)
        above = BetaHalf(.upper, alpha: alpha, beta: beta, median: median)
    }

    /// Sums of the two parameters whose quantiles keep their digits.
    private static let sums = 1e-2...1e9

    /// The expected value.
    public var mean: Double { below.firstMoment + above.firstMoment }
    /// The second moment less the squared mean.
    public var variance: Double { below.secondMoment + above.secondMoment - mean * mean }

    var bounds: ClosedRange<Double> { 0...1 }

    func cumulative(_ x: Double) -> Double {
        if x <= 0 { return 0 }
        if x >= 1 { return 1 }
        let half = x < median ? below : above
        return IncompleteBeta.lower(alpha: half.alpha, beta: half.beta, at: x)
    }

    func point(_ tail: Tail, _ probability: Double) -> QuantilePoint {
        let isBelow = tail == .lower ? probability <= 0.5 : probability > 0.5
        let half = isBelow ? below : above
        let (x, complement) = IncompleteBeta.inverse(half.alpha, half.beta, tail, probability)
        return QuantilePoint(
            value: x, density: IncompleteBeta.density(half.alpha, half.beta, x, complement),
            logSlope: (half.alpha - 1) / x - (half.beta - 1) / complement)
    }
}

/// Half of a beta distribution, on one side of its median.
public struct BetaHalf: Sendable, Hashable {
    /// The parameter that pulls away from 0.
    public let alpha: Double
    /// The parameter that pulls away from 1.
    public let beta: Double
    /// The expected value, counted on this side only.
    let firstMoment: Double
    /// The expected square, counted on this side only.
    let secondMoment: Double

    /// The half with the given probability beyond `end`; nil where the range is too narrow or too wide to be calculated.
    init?(_ side: Tail, end: Double, median: Double, tail: Double) {
        let (alpha, beta) = Self.parameters(side, end: end, median: median, tail: tail)
        let found = IncompleteBeta.tails(alpha, beta, end, 1 - end)
        let beyond = side == .lower ? found.lower : found.upper
        guard abs(beyond - tail) < 1e-6 * tail else { return nil }
        self.init(side, alpha: alpha, beta: beta, median: median)
    }

    /// The half of a beta distribution on one side of its median.
    init(_ side: Tail, alpha: Double, beta: Double, median: Double) {
        self.alpha = alpha
        self.beta = beta
        let total = alpha + beta
        // x times the density is the mean times the density of one more alpha.
        func share(_ more: Double) -> Double {
            let tails = IncompleteBeta.tails(alpha + more, beta, median, 1 - median)
            return side == .lower ? tails.lower : tails.upper
        }
        firstMoment = alpha / total * share(1)
        secondMoment = alpha * (alpha + 1) / (total * (total + 1)) * share(2)
    }

    /// The parameters with this median and this end: their sum is searched, and for each sum the mean that has the median.
    private static func parameters(
        _ side: Tail, end: Double, median: Double, tail: Double
    ) -> (alpha: Double, beta: Double) {
        func alpha(ofSum sum: Double) -> Double {
            // The mean in logits; the median lies between it and the middle of nowhere only for sums below those searched.
            let logit = BracketedRoot.find(between: -Self.widestLogit, and: Self.widestLogit) { logit in
                let mean = 1 / (1 + Real.exp(-logit))
                return IncompleteBeta.lower(alpha: sum * mean, beta: sum * (1 - mean), at: median) - 0.5
            }
            return sum / (1 + Real.exp(-logit))
        }
        let logSum = BracketedRoot.find(between: Self.logSums.lowerBound, and: Self.logSums.upperBound) { logSum in
            let sum = Real.exp(logSum)
            let own = alpha(ofSum: sum)
            let tails = IncompleteBeta.tails(own, sum - own, end, 1 - end)
            let beyond = side == .lower ? tails.lower : tails.upper
            // Tail probabilities run over many powers of ten.
            return Real.log(max(beyond, Double.leastNormalMagnitude) / tail)
        }
        let sum = Real.exp(logSum)
        let own = alpha(ofSum: sum)
        return (own, sum - own)
    }

    private static let widestLogit = 25.0
    /// Sums from 0.37 to 4.9e8.
    private static let logSums = -1.0...20.0
}
