/// Why no distribution of a family goes through a low, a central and a high value, and which family would.
public enum DistributionError: Error, Hashable, Sendable {
    /// A value is infinite or not a number.
    case notFinite
    /// Not low <= central <= high.
    case outOfOrder
    /// The family has only positive values, and the low one is not.
    case notPositive(DistributionFamily)
    /// The family spreads to both sides of its central value, which here is one of the ends.
    case centralAtAnEnd(DistributionFamily)
    /// No distribution of the family with these ends has its mean at the central value; it would have to lie between
    /// `least` and `greatest`.
    case centralOutOfReach(DistributionFamily, least: Double, greatest: Double)
    /// The range is so narrow beside its central value, or so wide, that the family cannot be told apart from a
    /// simpler one or calculated with.
    case rangeOutOfReach(DistributionFamily)
    /// Low and high are said to be the least and greatest value, and the family goes on beyond any.
    case hasNoEnds(DistributionFamily)
    /// Low and high are said to be points, and the family takes its ends.
    case hasOnlyEnds(DistributionFamily)
    /// A standard error is given, and the family is made from its ends.
    case hasNoStandardError(DistributionFamily)
    /// No distribution of the family has the mean and so great a standard error.
    case deviationTooGreat(DistributionFamily)
    /// The family is one of shares, and the range reaches to nought or one.
    case notBetweenNoughtAndOne(DistributionFamily)

    /// Families that do go through the three values, the likeliest first.
    public var suggestions: [DistributionFamily] {
        switch self {
        case .notFinite, .outOfOrder: []
        case .notPositive: [.pert, .triangular, .uniform]
        case .centralAtAnEnd: [.triangular, .pert]
        case .centralOutOfReach: [.lognormal, .pert, .triangular]
        case .rangeOutOfReach: [.normal, .lognormal]
        case .hasNoEnds: [.triangular, .pert]
        case .hasOnlyEnds: [.triangular, .normal]
        case .hasNoStandardError: [.normal, .gamma, .lognormal]
        case .deviationTooGreat: [.pert, .triangular]
        case .notBetweenNoughtAndOne: [.pert, .triangular]
        }
    }

    /// What is wrong and what to do, as a sentence without its full stop.
    public var explanation: String {
        let remedy = "choose " + suggestions.map(\.rawValue).joined(separator: " or ")
        switch self {
        case .notFinite: return "low, central and high must be finite numbers"
        case .outOfOrder: return "low must not be above central, nor central above high"
        case .notPositive(let family):
            return "a \(family.rawValue) distribution has only positive values and needs a low above zero; \(remedy)"
        case .centralAtAnEnd(let family):
            return "a \(family.rawValue) distribution spreads to both sides of central, which is at an end; \(remedy)"
        case .centralOutOfReach(let family, let least, let greatest):
            return "a \(family.rawValue) distribution with these ends has its mean between \(least) and \(greatest), "
                + "and central is not; \(remedy)"
        case .rangeOutOfReach(let family):
            return "no \(family.rawValue) distribution can be calculated for a range like this; \(remedy)"
        case .hasNoEnds(let family):
            return "a \(family.rawValue) distribution has no ends that low and high could be; \(remedy)"
        case .hasOnlyEnds(let family):
            return "low and high of a \(family.rawValue) distribution are its ends; \(remedy)"
        case .hasNoStandardError(let family):
            return "a \(family.rawValue) distribution is made from its ends and not from a standard error; \(remedy)"
        case .deviationTooGreat(let family):
            return "a \(family.rawValue) distribution with this mean cannot have so great a standard error; "
                + "give low and high with range ends and \(remedy)"
        case .notBetweenNoughtAndOne(let family):
            return "a \(family.rawValue) distribution is one of shares, whose low and high lie above 0 and below 1 "
                + "unless they are ends; \(remedy), or write ends in range"
        }
    }
}
