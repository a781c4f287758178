/// Amounts as publications print them.
enum PublishedAmount {
    /// What publications print where an amount is withheld or not known, `[c]` and the like by the Government Analysis Function.
    static let suppressions: Set<String> = [
        "*", "**", "-", "\u{2013}", "\u{2014}", "~", "#", "c", "[c]", "[x]", "[z]", "[u]", "[low]", "..", "...", ":",
        "n/a",
        "na", "n.a.", "suppressed", "not available",
    ]

    /// A number without a sign of money and commas between thousands.
    static func plain(_ written: String) -> String {
        let plain = written.replacing("£", with: "").replacing("GBP", with: "").withoutSurroundingSpace
        let groups = plain.prefix { $0 != "." }.split(separator: ",", omittingEmptySubsequences: false)
        // `1,5` is one and a half to some, and no thousands to anybody.
        guard groups.count < 2 || groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return written }
        return plain.replacing(",", with: "")
    }
}
