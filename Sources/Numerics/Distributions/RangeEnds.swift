/// What the low and the high value of a range are.
public enum RangeEnds: Sendable, Hashable {
    /// The least and the greatest value there can be.
    case limits
    /// The points with this probability beyond each of them, above 0 and below a half: 0.025 for the ends of a 95% interval.
    case points(tail: Double)

    /// The ends of a 90% interval.
    public static let interval90 = RangeEnds.points(tail: 0.05)
    /// The ends of a 95% interval.
    public static let interval95 = RangeEnds.points(tail: 0.025)
}

extension DistributionFamily {
    /// What low and high are where nothing says it: the ends of a family between two of them, the ends of a 95% interval of a
    /// family that goes on beyond any, or whose limits are known anyway, as those of a share are.
    public var usualEnds: RangeEnds {
        switch self {
        case .fixed, .uniform, .triangular, .pert: .limits
        case .normal, .lognormal, .gamma, .beta: .interval95
        }
    }
}

extension Distribution {
    /// The distribution of a family with a mean and a standard deviation, as an estimate with a standard error has them.
    ///
    /// - Throws: `hasNoStandardError` for a family that is made from its ends, and why there is none of another.
    public init(
        _ family: DistributionFamily, mean: Double, standardError: Double
    ) throws(DistributionError) {
        guard mean.isFinite, standardError.isFinite, standardError >= 0 else { throw .notFinite }
        if standardError == 0 || family == .fixed {
            self = .fixed(mean)
            return
        }
        switch family {
        case .fixed, .uniform, .triangular, .pert: throw .hasNoStandardError(family)
        case .normal: self = .normal(NormalDistribution(mean: mean, standardDeviation: standardError))
        case .lognormal:
            guard mean > 0 else { throw .notPositive(family) }
            self = .lognormal(LognormalDistribution(mean: mean, standardDeviation: standardError))
        case .gamma:
            guard mean > 0 else { throw .notPositive(family) }
            self = .gamma(try GammaDistribution(mean: mean, standardDeviation: standardError))
        case .beta:
            guard mean > 0, mean < 1 else { throw .notBetweenNoughtAndOne(family) }
            self = .share(try ShareDistribution(mean: mean, standardDeviation: standardError))
        }
    }
}
