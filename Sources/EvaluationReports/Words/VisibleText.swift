/// Words as they may be shown.
enum VisibleText {
    /// One line of words: line ends and tabs become spaces, and what cannot be seen or turns text around is left out.
    static func line(_ words: String) -> String {
        guard !isOneLine(words.utf8) else { return words }
        var line = String.UnicodeScalarView()
        for scalar in words.unicodeScalars {
            // What is plain need not be looked up.
            if (0x21...0x7E).contains(scalar.value) {
                line.append(scalar)
                continue
            }
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator:
                if let last = line.last, last != " " { line.append(" ") }
            case .format where scalar != "\u{200D}", .surrogate, .unassigned, .privateUse: continue
            default: line.append(scalar)
            }
        }
        if line.last == " " { line.removeLast() }
        return String(line)
    }

    /// Whether words are a line as they stand, as nearly all are: ASCII, pounds and letters with an accent, and one space at a time
    /// between them.
    private static func isOneLine(_ bytes: String.UTF8View) -> Bool {
        var before = UInt8(ascii: " ")
        for byte in bytes {
            switch byte {
            case UInt8(ascii: " "):
                guard before != byte else { return false }
            case 0x21...0x7E, 0xC2, 0xC3:
                break
            case 0x80...0xBF:
                // U+00A1 to U+00FF, but for the soft hyphen; a control below them is none.
                guard before == 0xC3 || before == 0xC2 && byte > 0xA0 && byte != 0xAD else { return false }
            default:
                return false
            }
            before = byte
        }
        return before != UInt8(ascii: " ") || bytes.isEmpty
    }
}
