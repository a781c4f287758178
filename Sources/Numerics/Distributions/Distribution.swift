/// How likely the values of an uncertain input are, made from its low, central and high value.
///
/// The ends of an unbounded distribution are its 2.5% and 97.5% points; those of a bounded one its least and greatest
/// value. What the central value is depends on the family:
///
/// | family | low and high | central |
/// | --- | --- | --- |
/// | fixed | not used | the value |
/// | uniform | ends | not used |
/// | triangular | ends | mode |
/// | pert | ends | mode, with a weight of four |
/// | beta | ends | mode, with a standard deviation of a sixth of the range |
/// | normal | 2.5% and 97.5% points | mean where it is midway between them, else the median |
/// | lognormal | 2.5% and 97.5% points | median |
/// | gamma | 2.5% and 97.5% points | mean |
///
/// A normal, lognormal or gamma distribution has two parameters for three values. Where the three do not lie on one of
/// the family, the lower half of one and the upper half of another meet at the median, so that all three values are
/// matched in every case; `NormalDistribution`, `LognormalDistribution` and `GammaDistribution` say how.
public enum Distribution: Sendable, Hashable {
    /// Always one value.
    case fixed(Double)
    /// As likely everywhere between the ends.
    case uniform(UniformDistribution)
    /// Straight lines up to the mode and down.
    case triangular(TriangularDistribution)
    /// A beta distribution between the ends: both the `pert` and the `beta` family.
    case beta(BetaDistribution)
    /// The bell curve, or two halves of bells.
    case normal(NormalDistribution)
    /// Normal in the logarithm.
    case lognormal(LognormalDistribution)
    /// Gamma, or two halves of gammas.
    case gamma(GammaDistribution)

    /// The distribution of a family through three values.
    ///
    /// Where low and high are equal the distribution is fixed, whatever the family.
    ///
    /// - Throws: a `DistributionError` that says why there is none and which family to choose instead.
    public init(
        _ family: DistributionFamily, low: Double, central: Double, high: Double
    ) throws(DistributionError) {
        guard low.isFinite, central.isFinite, high.isFinite else { throw .notFinite }
        guard low <= central, central <= high else { throw .outOfOrder }
        if low == high || family == .fixed {
            self = .fixed(central)
            return
        }
        switch family {
        case .fixed: self = .fixed(central)
        case .uniform: self = .uniform(UniformDistribution(low: low, high: high))
        case .triangular: self = .triangular(TriangularDistribution(low: low, mode: central, high: high))
        case .pert: self = .beta(.pert(low: low, mode: central, high: high))
        case .beta: self = .beta(.withDeviationOfSixth(low: low, mode: central, high: high))
        case .normal:
            try Self.requireSpread(family, low, central, high)
            self = .normal(NormalDistribution(low: low, central: central, high: high))
        case .lognormal:
            try Self.requirePositiveSpread(family, low, central, high)
            self = .lognormal(LognormalDistribution(low: low, central: central, high: high))
        case .gamma:
            try Self.requirePositiveSpread(family, low, central, high)
            self = .gamma(try GammaDistribution(low: low, mean: central, high: high))
        }
    }

    private static func requireSpread(
        _ family: DistributionFamily, _ low: Double, _ central: Double, _ high: Double
    ) throws(DistributionError) {
        guard low < central, central < high else { throw .centralAtAnEnd(family) }
    }

    private static func requirePositiveSpread(
        _ family: DistributionFamily, _ low: Double, _ central: Double, _ high: Double
    ) throws(DistributionError) {
        guard low > 0 else { throw .notPositive(family) }
        try requireSpread(family, low, central, high)
    }

    /// The expected value, in closed form.
    public var mean: Double {
        if case .fixed(let value) = self { return value }
        return shape?.mean ?? .nan
    }

    /// The expected squared distance from the mean, in closed form.
    public var variance: Double { shape?.variance ?? 0 }

    /// The square root of the variance.
    public var standardDeviation: Double { variance.squareRoot() }

    /// The least and the greatest value there can be; infinite where there is none.
    public var bounds: ClosedRange<Double> {
        if case .fixed(let value) = self { return value...value }
        return shape?.bounds ?? -.infinity ... .infinity
    }

    /// The probability of a value at or below `x`.
    public func cumulative(_ x: Double) -> Double {
        if case .fixed(let value) = self { return x < value ? 0 : 1 }
        return shape?.cumulative(x) ?? .nan
    }

    /// The value with probability `p`, from 0 to 1, of being at or below it.
    public func quantile(_ p: Double) -> Double {
        if case .fixed(let value) = self { return value }
        return shape?.point(.lower, p).value ?? .nan
    }

    /// The value with probability `q` of being above it, right to the last digits where `q` is tiny.
    public func quantile(above q: Double) -> Double {
        if case .fixed(let value) = self { return value }
        return shape?.point(.upper, q).value ?? .nan
    }

    /// The family's own knowledge; none where the value is fixed.
    var shape: (any ContinuousDistribution)? {
        switch self {
        case .fixed: nil
        case .uniform(let distribution): distribution
        case .triangular(let distribution): distribution
        case .beta(let distribution): distribution
        case .normal(let distribution): distribution
        case .lognormal(let distribution): distribution
        case .gamma(let distribution): distribution
        }
    }
}
