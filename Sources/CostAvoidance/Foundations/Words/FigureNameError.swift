import DelimitedText

/// Why a text names no figure of a report.
package struct FigureNameError: Error, Sendable, Equatable {
    /// What is wrong, and what may have been meant.
    package var explanation: String

    init(_ text: String, _ error: FigureIDError) {
        explanation = error.explanation
        guard let colon = text.firstIndex(of: ":") else { return }
        guard let table = CellTable(rawValue: String(text[..<colon])) else {
            if !text.contains("/"), !text.contains("[") { explanation = Self.noColumn(of: text) }
            return
        }
        explanation =
            "the columns of \(table.rawValue) are \(Wording.list(table.columns, atMost: .max)), as in \(CellID(table, "…", table.columns[0]).path)"
    }

    /// A row by itself is no figure: it has a column for each.
    private static func noColumn(of row: String) -> String {
        let isService = row.hasPrefix("\(Dimension.service.column):")
        let columns = RowMeasure.allCases.filter { isService || ($0 != .quantity && $0 != .unitCost) }.map(\.rawValue)
        return
            "\(Diagnostic.quoted(row)) names a row and no column of it: add one of \(columns.joined(separator: ", "))"
            + ", as in \(row)/\(RowMeasure.net.rawValue)"
    }
}
