import Numerics

/// A cell as the forms of personal data are looked for in it.
enum PersonalText {
    private static let separators: Set<Unicode.GeneralCategory> = [.otherPunctuation, .mathSymbol, .otherSymbol]

    /// Capitals of Greek and Cyrillic that are drawn as Latin ones are. Unicode Technical Standard 39, confusables.txt.
    private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
        zip(
            "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕКМНОРСТХІЈЅ".unicodeScalars, "ABEZHIKMNOPTYXABEKMHOPCTXIJS".unicodeScalars)
    ) { first, _ in first }

    /// The text with what a page's address writes of a space or an at sign, and without the stroke that Markdown takes a sign as it is by.
    private static func withoutEscapes(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "\\") }) else { return text }
        return text.replacing("%20", with: " ").replacing("%40", with: "@").replacing("\\@", with: "@")
    }

    /// The text with full-width letters and the figures of other scripts as plain ones, one plain space for any white space, a
    /// hyphen for any dash, and without what cannot be seen: a number is a number whatever stands between its digits.
    static func plain(_ written: String) -> String {
        let text = withoutEscapes(written)
        let isPlain = text.utf8.allSatisfy { $0 < 0x80 && $0 > ASCII.space || $0 == ASCII.space }
        guard !isPlain || text.contains("  ") || text.hasPrefix(" ") || text.hasSuffix(" ") else { return text }
        var plain = String.UnicodeScalarView()
        let hasDigits = text.utf8.contains(where: ASCII.isDigit)
        for scalar in NormalForms.plainComposed(text).unicodeScalars {
            if scalar.properties.isWhitespace {
                if let last = plain.last, last != " " { plain.append(" ") }
            } else if scalar.properties.generalCategory == .dashPunctuation || scalar == "\u{2212}" {
                plain.append("-")
            } else if !scalar.isASCII, separators.contains(scalar.properties.generalCategory) {
                // A dot in the middle or a bullet parts digits as a stop does.
                plain.append(".")
            } else if scalar.properties.generalCategory == .decimalNumber, let value = scalar.properties.numericValue,
                let digit = String(Int(nearest: value)).unicodeScalars.first
            {
                plain.append(digit)
            } else if !NameText.isInvisible(scalar) {
                plain.append(hasDigits ? lookAlikes[scalar] ?? scalar : scalar)
            }
        }
        if plain.last == " " { plain.removeLast() }
        return String(plain)
    }
}
