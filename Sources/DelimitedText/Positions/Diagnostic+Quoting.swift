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
            for scalar in character.unicodeScalars { shown += escaped(scalar) }
        }
        return shown + "\""
    }

    /// The scalar as it is shown: itself, or its name where it cannot be seen or does something to a terminal.
    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\n": return "\\n"
        case "\r": return "\\r"
        case "\t": return "\\t"
        case "\u{200D}": return String(scalar)  // joins letters of a script or parts of an emoji
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
            return "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
        default:
            return String(scalar)
        }
    }
}
