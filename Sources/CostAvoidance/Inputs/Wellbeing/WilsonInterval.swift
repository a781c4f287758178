/// A 95% interval of a share, from how many of how many.
///
/// E. B. Wilson, Probable inference, the law of succession, and statistical inference (1927): unlike the share give or take two
/// standard errors it stays within 0 and 1 and holds for few people. Checked against R. Newcombe (1998), Table I.
package struct WilsonInterval: Sendable, Hashable {
    package var share: Double
    package var low: Double
    package var high: Double

    /// The normal distribution's 97.5% point.
    private static let z = 1.959963984540054

    /// The interval of `part` of `whole`; nil where there are none at all.
    package init?(_ part: Int, of whole: Int) {
        guard whole > 0, (0...whole).contains(part) else { return nil }
        let n = Double(whole)
        let square = Self.z * Self.z
        share = Double(part) / n
        let centre = share + square / (2 * n)
        let spread = Self.z * (share * (1 - share) / n + square / (4 * n * n)).squareRoot()
        let scale = 1 + square / n
        low = part == 0 ? 0 : (centre - spread) / scale
        high = part == whole ? 1 : (centre + spread) / scale
    }
}
