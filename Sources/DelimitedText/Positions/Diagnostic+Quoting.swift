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

    /// Names of columns for a message: those in small letters, as this program gives them, as they are; others are somebody's own and
    /// stand in quotes, where what looks like personal data is taken out of.
    public static func listed(_ names: [String]) -> String {
        func isPlain(_ name: String) -> Bool {
            name.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "_") }
        }
        return names.map { isPlain($0) ? $0 : quoted($0) }.joined(separator: ", ")
    }
}
