/// A beta distribution stretched between two ends, with its mode at the central value.
///
/// Two ways to choose how sharply it peaks:
///
/// - **PERT**: a weight of four on the mode, mean (low + 4 mode + high) / 6. D. Vose, Risk Analysis (2008), "modified
///   PERT".
/// - **Beta**: a standard deviation of a sixth of the range, what the authors of PERT assumed. D. G. Malcolm,
///   J. H. Roseboom, C. E. Clark and W. Fazar, "Application of a technique for research and development program
///   evaluation", Operations Research 7 (1959).
public struct BetaDistribution: ContinuousDistribution {
    /// The least value.
    public let low: Double
    /// The greatest value.
    public let high: Double
    /// The parameter that pulls away from the low end.
    public let alpha: Double
    /// The parameter that pulls away from the high end.
    public let beta: Double

    /// The weight of the mode in the modified PERT distribution.
    private static let pertWeight = 4.0
    /// The standard deviation that Malcolm and others assumed, as a share of the range.
    private static let deviationInRange = 1.0 / 6

    /// A beta distribution with the mode at `mode` and parameters that add to `weight` + 2.
    init(low: Double, mode: Double, high: Double, weight: Double) {
        self.low = low
        self.high = high
        alpha = 1 + weight * (mode - low) / (high - low)
        beta = 1 + weight * (high - mode) / (high - low)
    }

    /// The modified PERT distribution.
    static func pert(low: Double, mode: Double, high: Double) -> BetaDistribution {
        BetaDistribution(low: low, mode: mode, high: high, weight: pertWeight)
    }

    /// The beta distribution whose standard deviation is a sixth of the range.
    static func withDeviationOfSixth(low: Double, mode: Double, high: Double) -> BetaDistribution {
        let wanted = deviationInRange * deviationInRange * (high - low) * (high - low)
        // With no weight the variance is a twelfth of the squared range, and it falls from there: the weight is 2.87
        // with the mode at an end and 6 with it in the middle.
        let weight = BracketedRoot.find(between: 0, and: 10) {
            BetaDistribution(low: low, mode: mode, high: high, weight: $0).variance / wanted - 1
        }
        return BetaDistribution(low: low, mode: mode, high: high, weight: weight)
    }

    /// alpha / (alpha + beta) of the way from the low end to the high.
    public var mean: Double { low + (high - low) * alpha / (alpha + beta) }
    /// alpha beta / ((alpha + beta)^2 (alpha + beta + 1)) of the squared range.
    public var variance: Double {
        let total = alpha + beta
        return (high - low) * (high - low) * alpha * beta / (total * total * (total + 1))
    }

    var bounds: ClosedRange<Double> { low...high }

    func cumulative(_ x: Double) -> Double {
        if x <= low { return 0 }
        if x >= high { return 1 }
        return IncompleteBeta.tails(alpha, beta, (x - low) / (high - low), (high - x) / (high - low)).lower
    }

    func point(_ tail: Tail, _ probability: Double) -> QuantilePoint {
        let (x, complement) = IncompleteBeta.inverse(alpha, beta, tail, probability)
        let range = high - low
        return QuantilePoint(
            value: x < complement ? low + range * x : high - range * complement,
            density: IncompleteBeta.density(alpha, beta, x, complement) / range,
            logSlope: ((alpha - 1) / x - (beta - 1) / complement) / range)
    }
}
