/// The shapes an uncertain input can have; the raw value is the word people write in a `distribution` column.
public enum DistributionFamily: String, Sendable, Hashable, CaseIterable {
    /// No uncertainty: always the central value.
    case fixed
    /// Every value between the ends is as likely.
    case uniform
    /// Rises in a straight line to the central value and falls in another.
    case triangular
    /// A smooth triangle: a beta distribution with a weight of four on the central value.
    case pert
    /// The bell curve.
    case normal
    /// Positive and skewed to the right: its logarithm is normal.
    case lognormal
    /// Positive and skewed to the right: the usual choice for a mean cost.
    case gamma
    /// A beta distribution between the ends whose standard deviation is a sixth of the range.
    case beta
}
