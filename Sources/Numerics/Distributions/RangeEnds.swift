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

extension DistributionFamily {
    /// The ends of the 95% interval of a value that is known with a standard error: those of the distribution of this family with
    /// this mean (this median, where it is lognormal) and this standard deviation.
    ///
    /// - Throws: `hasNoStandardError` for a family that is made from its ends, and why none is there for others.
    public func ends(
        central: Double, standardError: Double
    ) throws(DistributionError) -> (low: Double, high: Double) {
        let tail = 0.025
        guard central.isFinite, standardError.isFinite, standardError > 0 else { throw .notFinite }
        switch self {
        case .fixed, .uniform, .triangular, .pert: throw .hasNoStandardError(self)
        case .normal:
            let distance = StandardNormal.upperPoint * standardError
            return (central - distance, central + distance)
        case .lognormal:
            guard central > 0 else { throw .notPositive(self) }
            // With the median m the variance is m^2 y (y - 1), y = exp(s^2).
            let relative = standardError / central
            let y = 0.5 * (1 + (1 + 4 * relative * relative).squareRoot())
            let factor = Real.exp(StandardNormal.upperPoint * Real.log(y).squareRoot())
            return (central / factor, central * factor)
        case .gamma:
            guard central > 0 else { throw .notPositive(self) }
            let shape = central / standardError * (central / standardError)
            let scale = central / shape
            return (
                scale * IncompleteGamma.inverseLower(shape: shape, probability: tail),
                scale * IncompleteGamma.inverseUpper(shape: shape, probability: tail)
            )
        case .beta:
            let sum = central * (1 - central) / (standardError * standardError) - 1
            guard central > 0, central < 1, sum > 0 else { throw .notBetweenNoughtAndOne(self) }
            let (alpha, beta) = (sum * central, sum * (1 - central))
            return (
                IncompleteBeta.inverseLower(alpha: alpha, beta: beta, probability: tail),
                IncompleteBeta.inverseUpper(alpha: alpha, beta: beta, probability: tail)
            )
        }
    }
}
