import DelimitedText

/// A name of which a spreadsheet may have made a date before it was saved as CSV: of the ages 10-14, `14-Oct` or `Oct-14`.
enum DateLikeName {
    private static let months: Set<String> = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    private static let mostDigits = 2

    /// Whether a name is a day and a month, or a month and a year, as spreadsheets show them.
    static func isOne(_ name: String) -> Bool {
        let parts = name.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let word = parts.first(where: { months.contains($0.lowercased()) }),
            let number = parts.first(where: { $0 != word })
        else { return false }
        return (1...mostDigits).contains(number.count) && number.utf8.allSatisfy(ASCII.isDigit)
    }

    static func diagnostic(_ name: String, _ column: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .warning, at: position, code: "date-for-name",
            message:
                "\(column) is \(Diagnostic.quoted(name)), which a spreadsheet may have made of something else: of the ages 10-14, "
                + "14-Oct",
            remedy: "Format the column as text, write the names anew, and save it again; if it is right, leave it.")
    }
}
