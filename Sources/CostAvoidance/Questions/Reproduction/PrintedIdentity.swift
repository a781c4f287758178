import Numerics

/// A printed figure that other printed figures give: savings less cost, savings over cost, an amount over people.
///
/// It needs no inputs, so it can be checked where nothing else can.
package struct PrintedIdentity: Sendable {
    package var published: PublishedFigure
    package var printed: ExactDecimal
    /// What the other printed figures give, to the decimals of a ratio or more.
    package var given: ExactDecimal
    /// What they give with all that they may have been before they were rounded.
    package var range: ClosedRange<ExactDecimal>
    /// How it is worked out, such as `gross_savings / programme_cost`.
    package var formula: String
    /// Whether the two agree at the printed decimals.
    package var verdict: Verdict
    /// Whether the printed figure is one of those that the others give as they are rounded.
    package var isWithinRounding: Bool

    /// Whether nothing contradicts it.
    package var holds: Bool { !verdict.isOff || isWithinRounding }

    /// Compares a printed figure with what others give.
    ///
    /// - Throws: `ArithmeticError.overflow` where a difference does not fit.
    init(_ published: PublishedFigure, printed: ExactDecimal, given: PrintedNumber) throws(ArithmeticError) {
        self.published = published
        self.printed = printed
        self.given = given.value
        range = given.interval
        formula = given.name
        verdict = try Verdict(recomputed: given.value, printed: printed, decimals: published.decimals)
        let own = try PrintedNumber(printed, decimals: published.decimals, name: "")
        isWithinRounding = own.interval.overlaps(given.interval)
    }
}
