import DelimitedText

/// Text of a spreadsheet's formulas where words were meant, and amounts that are the digits of such a formula.
///
/// Formulas among numbers, years and fixed words are refused by whoever reads those.
struct FormulaCheck {
    private(set) var diagnostics = Diagnostics()
    /// Lines whose amount is told to be no amount: nothing further is said of it.
    private(set) var lines: Set<Int> = []

    private static let columns: [(column: UnitCostColumn, severity: Diagnostic.Severity)] = [
        (.label, .error), (.unit, .error), (.bearer, .error), (.source, .error), (.sourceRef, .warning),
        (.url, .warning), (.note, .warning), (.licence, .warning),
    ]
    private static let nameColumns: [UnitCostColumn] = [.unit, .bearer]

    init(_ rows: [PriceListRow]) {
        for row in rows {
            let joined = checkDigits(row)
            for (column, severity) in Self.columns where column != joined || severity == .error {
                check(row, column, severity)
            }
        }
    }

    private mutating func check(_ row: PriceListRow, _ column: UnitCostColumn, _ severity: Diagnostic.Severity) {
        guard let cell = row.record[column] else { return }
        let text = cell.text.withoutSurroundingSpace
        guard SpreadsheetText.isFormula(text) || SpreadsheetText.isDisguisedFormula(text) else { return }
        // Of a name the reader of names has told it.
        if Self.nameColumns.contains(column), SpreadsheetText.isErrorValue(text) { return }
        diagnostics.add(
            Diagnostic(
                severity, at: cell.position, code: "formula-text",
                message: "\(column.name) is \(Diagnostic.quoted(cell.text)), the text of a spreadsheet formula",
                remedy: "Copy the values of the spreadsheet and not its formulas."))
    }

    /// The column whose formula's digits are the amount, after that was noted.
    private mutating func checkDigits(_ row: PriceListRow) -> UnitCostColumn? {
        guard let amount = row.record[.central] else { return nil }
        for (column, _) in Self.columns {
            let formula = row.record.text(column)
            guard SpreadsheetText.isFormula(formula),
                SpreadsheetText.isRunTogether(amount: amount.text, formula: formula)
            else { continue }
            lines.insert(row.line)
            diagnostics.refuse(
                row, .central, code: "digits-run-together",
                "central is \(amount.text), the digits of the formula \(Diagnostic.quoted(formula)) in \(column.name) "
                    + "run together",
                remedy: "Write what the formula comes to.")
            return column
        }
        return nil
    }
}
