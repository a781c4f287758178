/// Digits that are set above or below the line, or struck out, in a text of several runs: a spreadsheet shows them so, and the text alone
/// would not say it.
///
/// A mark of a footnote is no digit of the number before it: 5 with a raised 1 comes to `5¹`, which is no number, and not to `51`.
enum MarkedDigits {
    enum Mark: Hashable {
        case raised, lowered, struck
    }

    private static let raised: [UInt8: String] = digits(
        "\u{2070}\u{B9}\u{B2}\u{B3}\u{2074}\u{2075}\u{2076}\u{2077}\u{2078}\u{2079}")
    private static let lowered: [UInt8: String] = digits(
        "\u{2080}\u{2081}\u{2082}\u{2083}\u{2084}\u{2085}\u{2086}\u{2087}\u{2088}\u{2089}")
    /// Stands behind a letter and strikes it out.
    private static let stroke = "\u{336}"

    private static func digits(_ signs: String) -> [UInt8: String] {
        Dictionary(zip(UInt8(ascii: "0")...UInt8(ascii: "9"), signs.map(String.init))) { first, _ in first }
    }

    /// Whether a property such as `strike` is on, by its value: it is where it has none.
    static func isOn(_ value: String?) -> Bool { value != "0" && value != "false" }

    /// Puts the digits from a place on as they are shown.
    static func mark(_ text: inout [UInt8], from start: Int, as marks: Set<Mark>) {
        guard !marks.isEmpty else { return }
        var shown: [UInt8] = []
        for byte in text[start...] {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else {
                shown.append(byte)
                continue
            }
            if marks.contains(.raised), let sign = raised[byte] {
                shown.append(contentsOf: sign.utf8)
            } else if marks.contains(.lowered), let sign = lowered[byte] {
                shown.append(contentsOf: sign.utf8)
            } else {
                shown.append(byte)
            }
            if marks.contains(.struck) { shown.append(contentsOf: stroke.utf8) }
        }
        text.replaceSubrange(start..., with: shown)
    }
}
