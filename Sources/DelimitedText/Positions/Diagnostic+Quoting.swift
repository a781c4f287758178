extension Diagnostic {
    /// The longest piece of a value that a message repeats, in characters.
    public static let longestQuotation = 40

    /// A value from a file, fit to be put into a message: in double quotes, cut to `longestQuotation` characters,
    /// and with everything escaped that could move a terminal's cursor or turn its text around.
    ///
    /// Whether a value may be repeated at all is the caller's to decide: one that looks like personal data may not.
    public static func quoted(_ value: some StringProtocol) -> String {
        var shown = "\""
        var count = 0
        for character in value {
            guard count < longestQuotation else {
                shown += "…"
                break
            }
            count += 1
            for scalar in character.unicodeScalars { shown += ScreenText.escaped(scalar) }
        }
        return shown + "\""
    }
}
