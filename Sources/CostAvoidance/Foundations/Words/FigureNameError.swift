/// Why a text names no figure of a report.
package struct FigureNameError: Error, Sendable, Equatable {
    /// What is wrong, and what may have been meant.
    package var explanation: String

    init(_ text: String, _ error: FigureIDError) {
        explanation = error.explanation
        guard let colon = text.firstIndex(of: ":"), let table = CellTable(rawValue: String(text[..<colon])) else {
            return
        }
        explanation =
            "the columns of \(table.rawValue) are \(Wording.list(table.columns, atMost: .max)), as in \(CellID(table, "…", table.columns[0]).path)"
    }
}
