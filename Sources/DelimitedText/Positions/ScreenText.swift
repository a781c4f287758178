/// Text as it may reach a screen: the one escaping of everything that does.
///
/// Titles, labels and names come from files of other people. A control character among them could move the cursor, hide a line
/// or name a window, and a mark of direction turn a sentence around; each is shown by its number in their place.
public enum ScreenText {
    /// Text of any number of lines, with everything in it escaped but line feeds and tabs.
    public static func escaped(_ text: String) -> String {
        // Nearly all text is shown as it is.
        guard !text.unicodeScalars.allSatisfy(staysInText) else { return text }
        var shown = ""
        for scalar in text.unicodeScalars {
            if staysInText(scalar) {
                shown.unicodeScalars.append(scalar)
            } else {
                shown += escaped(scalar)
            }
        }
        return shown
    }

    private static func staysInText(_ scalar: Unicode.Scalar) -> Bool {
        isHarmless(scalar) || scalar == "\n" || scalar == "\t"
    }

    /// A character as it is shown: itself, or its name where it cannot be seen or does something to a terminal.
    static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\n": return "\\n"
        case "\r": return "\\r"
        case "\t": return "\\t"
        default: break
        }
        return isHarmless(scalar) ? String(scalar) : "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    }

    /// Whether a character can be seen, or is a plain space, and does nothing to a terminal.
    public static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        if (0x20...0x7E).contains(scalar.value) || scalar == joiner { return true }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: return false
        default: return true
        }
    }

    /// Joins letters of a script or parts of an emoji.
    private static let joiner: Unicode.Scalar = "\u{200D}"
}
