/// Amounts as publications print them.
enum PublishedAmount {
    /// What publications print where an amount is withheld or not known, `[c]` and the like by the Government Analysis Function.
    static let suppressions: Set<String> = [
        "*", "**", "-", "\u{2013}", "\u{2014}", "~", "#", "c", "[c]", "[x]", "[z]", "[u]", "[low]", "..", "...", ":",
        "n/a",
        "na", "n.a.", "suppressed", "not available",
    ]
}
