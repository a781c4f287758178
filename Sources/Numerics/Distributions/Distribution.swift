/// How likely the values of an uncertain input are, made from its low, central and high value.
///
/// What low and high are depends on the family, unless it is said: the least and greatest value of some, the 2.5% and 97.5% points
/// of others. What the central value is depends on it too:
///
/// | family | low and high, unless said | may be said to be | central |
/// | --- | --- | --- | --- |
/// | fixed | not used | | the value |
/// | uniform | ends | ends, points | not used |
/// | triangular | ends | ends, points | mode |
/// | pert | ends | ends | mode, with a weight of four |
/// | beta | 2.5% and 97.5% points of a share | points; ends | median; between ends the mode, with a standard deviation of a sixth of the range |
/// | normal | 2.5% and 97.5% points | points | mean where it is midway between them, else the median |
/// | lognormal | 2.5% and 97.5% points | points | median |
/// | gamma | 2.5% and 97.5% points | points | mean |
///
/// A normal, lognormal, gamma or beta distribution has two parameters for three values. Where the three do not lie on one of
/// the family, the lower half of one and the upper half of another meet at the median, so that all three values are
/// matched in every case; `NormalDistribution`, `LognormalDistribution`, `GammaDistribution` and `ShareDistribution` say how.
public enum Distribution: Sendable, Hashable {
    /// Always one value.
    case fixed(Double)
    /// As likely everywhere between the ends.
    case uniform(UniformDistribution)
    /// Straight lines up to the mode and down.
    case triangular(TriangularDistribution)
    /// A beta distribution between the ends: the `pert` family, and the `beta` family between ends.
    case beta(BetaDistribution)
    /// A share: the `beta` family between 0 and 1, or two halves of it.
    case share(ShareDistribution)
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
    /// - Parameter ends: what low and high are; nil for what they usually are in the family.
    /// - Throws: a `DistributionError` that says why there is none and which family to choose instead.
    public init(
        _ family: DistributionFamily, low: Double, central: Double, high: Double, ends: RangeEnds? = nil
    ) throws(DistributionError) {
        guard low.isFinite, central.isFinite, high.isFinite else { throw .notFinite }
        guard low <= central, central <= high else { throw .outOfOrder }
        if low == high || family == .fixed {
            self = .fixed(central)
            return
        }
        switch ends ?? family.usualEnds {
        case .limits: self = try Self.between(low, central, high, family)
        case .points(let tail): self = try Self.through(low, central, high, family, tail: tail)
        }
    }

    /// The distribution whose least and greatest values are the ends.
    private static func between(
        _ low: Double, _ central: Double, _ high: Double, _ family: DistributionFamily
    ) throws(DistributionError) -> Distribution {
        switch family {
        case .fixed: return .fixed(central)
        case .uniform: return .uniform(UniformDistribution(low: low, high: high))
        case .triangular: return .triangular(TriangularDistribution(low: low, mode: central, high: high))
        case .pert: return .beta(.pert(low: low, mode: central, high: high))
        case .beta: return .beta(.withDeviationOfSixth(low: low, mode: central, high: high))
        case .normal, .lognormal, .gamma: throw .hasNoEnds(family)
        }
    }

    /// The distribution with a probability beyond either end.
    private static func through(
        _ low: Double, _ central: Double, _ high: Double, _ family: DistributionFamily, tail: Double
    ) throws(DistributionError) -> Distribution {
        switch family {
        case .fixed: return .fixed(central)
        case .uniform: return .uniform(UniformDistribution(low: low, high: high, tail: tail))
        case .triangular:
            return .triangular(TriangularDistribution(low: low, mode: central, high: high, tail: tail))
        case .pert: throw .hasOnlyEnds(family)
        case .beta:
            guard low > 0, high < 1 else { throw .notBetweenNoughtAndOne(family) }
            try requireSpread(family, low, central, high)
            return .share(try ShareDistribution(low: low, median: central, high: high, tail: tail))
        case .normal:
            try requireSpread(family, low, central, high)
            return .normal(NormalDistribution(low: low, central: central, high: high, tail: tail))
        case .lognormal:
            try requirePositiveSpread(family, low, central, high)
            return .lognormal(LognormalDistribution(low: low, central: central, high: high, tail: tail))
        case .gamma:
            try requirePositiveSpread(family, low, central, high)
            return .gamma(try GammaDistribution(low: low, mean: central, high: high, tail: tail))
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
        case .share(let distribution): distribution
        }
    }
}
