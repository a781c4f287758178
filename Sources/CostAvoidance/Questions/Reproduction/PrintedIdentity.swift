import Numerics

/// A printed figure that other printed figures give: savings less cost, savings over cost, an amount over people.
///
/// It needs no inputs, so it can be checked where nothing else can.
package struct PrintedIdentity: Sendable {
    package var published: PublishedFigure
    package var printed: ExactDecimal
    /// What the other printed figures give, to the decimals of a ratio or more.
    package var given: ExactDecimal
    /// How it is worked out, such as `gross_savings / programme_cost`.
    package var formula: String
    /// Whether the two agree at the printed decimals.
    package var verdict: Verdict
}
