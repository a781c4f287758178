/// Words that stand where a source or a licence belongs and name none.
enum NoName {
    private static let words: Set<String> = [
        "", "na", "none", "unknown", "notknown", "nil", "no", "tbc", "tba", "various", "internal", "estimate", "x",
        "local",
    ]

    /// Whether a text names no publication and no licence: `n/a`, `tbc`, `?`.
    static func isOne(_ text: String) -> Bool {
        !text.contains { $0.isLetter || $0.isNumber } || words.contains(NameLikeness.sense(text))
    }
}
