/// Who made an assumption and when, how reliable it is held to be, and who signed it off: what an assumptions log keeps beside its
/// source. HM Treasury, The Aqua Book (2015), on recording assumptions.
package struct AssumptionCustody: Sendable, Hashable {
    /// A role or a body.
    package var madeBy: String?
    /// A day, a month or a year, as written.
    package var madeOn: String?
    /// How reliable it is held to be, in the evaluation's own words.
    package var reliability: String?
    /// A role or a body.
    package var signedOffBy: String?

    /// All that is known of it, to begin a sentence with; nil where nothing is.
    package var words: String? {
        let made = [madeBy.map { "by \($0)" }, madeOn.map { "on \($0)" }].compactMap(\.self)
        let parts = [
            made.isEmpty ? nil : "made \(made.joined(separator: " "))", reliability.map { "reliability: \($0)" },
            signedOffBy.map { "signed off by \($0)" },
        ].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }
}
