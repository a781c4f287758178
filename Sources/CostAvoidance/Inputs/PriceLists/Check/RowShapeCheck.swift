import DelimitedText
import Numerics

/// Rows whose cells stand in the wrong columns, text that is a formula in disguise, and rows that are totals.
struct RowShapeCheck {
    private(set) var diagnostics = Diagnostics()
    /// Lines of the rows that are shifted, whose cells say nothing further.
    private(set) var lines: Set<Int> = []

    init(_ rows: [PriceListRow]) {
        for row in rows {
            checkShift(row)
            guard !lines.contains(row.record.position.line) else { continue }
            checkYears(row)
            checkFormulas(row)
            checkTotal(row)
        }
        checkSum(rows)
    }

    // MARK: Shifted rows

    /// The amount and the year stand where the header has neither, both as far from their place.
    private mutating func checkShift(_ row: PriceListRow) {
        guard row.amount == nil, PriceListRow.year(row.record.text(.priceYear)) == nil else { return }
        let cells = Dictionary(
            UnitCostColumn.allCases.compactMap { column in
                row.record[column].map { ($0.position.column, $0.text.withoutSurroundingSpace) }
            }, uniquingKeysWith: { first, _ in first })
        let amount = row.record.position(of: .central).column
        let year = row.record.position(of: .priceYear).column
        for steps in [1, -1, 2, -2] {
            guard let number = cells[amount + steps], (try? ExactDecimal(parsing: number)) != nil,
                let text = cells[year + steps], PriceListRow.year(text) != nil
            else { continue }
            lines.insert(row.record.position.line)
            let cellWord = abs(steps) == 1 ? "one cell" : "two cells"
            diagnostics.add(
                Diagnostic(
                    at: row.record.position, code: "shifted-row",
                    message:
                        "the amount and the price year stand \(cellWord) to the \(steps > 0 ? "right" : "left") of "
                        + "their columns",
                    remedy:
                        "Look for a comma without quotes around its cell, or for a cell left out, and move the row back."
                ))
            return
        }
    }

    // MARK: Years

    private mutating func checkYears(_ row: PriceListRow) {
        let columns: [(UnitCostColumn, Diagnostic.Severity)] = [
            (.service, .error), (.label, .error), (.unit, .error), (.bearer, .error), (.sourceRef, .warning),
            (.url, .warning),
        ]
        for (column, severity) in columns where PriceListRow.year(row.record.text(column)) != nil {
            diagnostics.add(
                Diagnostic(
                    severity, at: row.record.position(of: column), code: "year-in-wrong-column",
                    message: "\(column.name) is \(Diagnostic.quoted(row.record.text(column))), a year",
                    remedy: "The year of the prices goes into price_year; write into \(column.name) what belongs there."
                ))
        }
    }

    // MARK: Formulas

    /// A formula with a sign before it that keeps a spreadsheet from running it.
    private mutating func checkFormulas(_ row: PriceListRow) {
        for column in UnitCostColumn.allCases {
            let text = row.record.text(column)
            guard let first = text.first, "'\u{2019}\"".contains(first),
                SpreadsheetText.isFormula(String(text.dropFirst()))
            else { continue }
            diagnostics.warn(
                row, column, code: "formula-text",
                "\(column.name) is \(Diagnostic.quoted(text)), the text of a spreadsheet formula",
                remedy: "Copy the values of the spreadsheet and not its formulas.")
        }
    }

    // MARK: Totals

    private mutating func checkTotal(_ row: PriceListRow) {
        guard TotalName.isNothingElse(row.label), !TotalName.isNothingElse(row.service?.name ?? "") else { return }
        diagnostics.refuse(
            row, .label, code: "total-row",
            "label is \(Diagnostic.quoted(row.label)): the row is a total of others, and no price",
            remedy: "Delete the row.")
    }

    /// Figures that a total must have for nobody to think of chance, as where 50 and 50 make 100.
    private static let figuresBeyondChance = 4

    /// The last amount is the sum of all above it.
    private mutating func checkSum(_ rows: [PriceListRow]) {
        let amounts = rows.compactMap(\.amount)
        guard let last = rows.last, let total = last.amount, amounts.count > 2, !TotalName.isNothingElse(last.label)
        else {
            return
        }
        var sum = ExactDecimal.zero
        for amount in amounts.dropLast() {
            guard let next = try? sum.adding(amount) else { return }
            sum = next
        }
        guard sum == total, String(total.significand.magnitude).count >= Self.figuresBeyondChance else { return }
        diagnostics.warn(
            last, .central, code: "total-row", "central is \(total), the sum of all the rows above",
            remedy: "If it is a total, delete the row; else all is well.")
    }
}
