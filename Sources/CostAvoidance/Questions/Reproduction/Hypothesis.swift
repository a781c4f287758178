import Numerics

/// A printed figure that does not follow by the method and would by another convention. It is a hypothesis and never a fact:
/// that a convention gives the printed number does not show that it was used.
package struct Hypothesis: Sendable {
    /// The printed figure.
    package var comparison: FigureComparison
    /// How it would have been computed.
    package var convention: Convention
    /// What that gives.
    package var value: ExactDecimal
    /// How near that is: exact, or off by rounding.
    package var verdict: Verdict
    /// Other printed figures that follow by the method and would not by this convention: it can have been used for this line
    /// alone.
    package var refutedElsewhere: Int
}
