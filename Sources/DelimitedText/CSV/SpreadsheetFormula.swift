/// Text that a spreadsheet would run when it opens a CSV file.
public enum SpreadsheetFormula {
    /// Characters a formula begins with, and their full-width and small forms, which some programs fold.
    /// Source: OWASP, "CSV Injection".
    private static let starts: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫",
    ]

    /// The text, with an apostrophe before it if a spreadsheet could take it for a formula: then it is shown and not
    /// run. White space and invisible characters before the sign do not hide it.
    public static func neutralised(_ text: String) -> String {
        isFormula(text) ? "'" + text : text
    }

    /// The text without the apostrophe that ``neutralised(_:)`` puts before it, so that what is written is read again as it was.
    public static func withoutMark(_ text: String) -> String {
        guard text.utf8.first == UInt8(ascii: "'") else { return text }
        let rest = String(text.dropFirst())
        return isFormula(rest) ? rest : text
    }

    /// Whether a spreadsheet could take the text for a formula.
    public static func isFormula(_ text: String) -> Bool {
        for scalar in text.unicodeScalars {
            if starts.contains(scalar) { return true }
            guard isPassedOver(scalar) else { return false }
        }
        return false
    }

    private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace
            || [.control, .format].contains(scalar.properties.generalCategory)
    }
}
