import Dispatch
import Numerics
import Synchronization

/// The shape of the distribution an uncertain input is drawn from.
public enum UncertaintyShape: String, Sendable, Hashable, CaseIterable, CustomStringConvertible {
    /// No uncertainty: the central value.
    case fixed
    /// Straight lines from low up to central and down to high.
    case triangular
    /// A smooth beta distribution between low and high with central as its mode.
    case pert
    /// Equally likely anywhere between low and high.
    case uniform
    /// A positive, right-skewed cost.
    case gamma
    /// A positive ratio, symmetric on the logarithmic scale.
    case lognormal
    /// The bell curve, symmetric around central.
    case normal
    /// A beta distribution over the whole of 0 to 1, for a share.
    case beta

    /// The word used in files.
    public var description: String { rawValue }
}

extension UncertaintyShape {
    /// The family of distributions it names.
    var family: DistributionFamily {
        switch self {
        case .fixed: .fixed
        case .triangular: .triangular
        case .pert: .pert
        case .uniform: .uniform
        case .gamma: .gamma
        case .lognormal: .lognormal
        case .normal: .normal
        case .beta: .beta
        }
    }
}
