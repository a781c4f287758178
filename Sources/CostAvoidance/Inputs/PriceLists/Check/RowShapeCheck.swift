import DelimitedText
import Numerics

/// Rows whose cells stand in the wrong columns.
struct RowShapeCheck {
    private(set) var diagnostics = Diagnostics()
    /// Lines of the rows that are shifted, whose cells say nothing further.
    private(set) var lines: Set<Int> = []

    init(_ rows: [PriceListRow]) {
        for row in rows { checkShift(row) }
    }

    /// The amount and the year stand where the header has neither, both as far from their place.
    private mutating func checkShift(_ row: PriceListRow) {
        guard PriceListRow.year(row.record.text(.priceYear)) == nil else { return }
        let cells = Dictionary(
            UnitCostColumn.allCases.compactMap { column in
                row.record[column].map { ($0.position.column, $0.text.withoutSurroundingSpace) }
            }, uniquingKeysWith: { first, _ in first })
        let amount = row.record.position(of: .central).column
        let year = row.record.position(of: .priceYear).column
        for steps in [1, -1, 2, -2] {
            guard let text = cells[year + steps], PriceListRow.year(text) != nil,
                let number = cells[amount + steps], (try? ExactDecimal(parsing: number)) != nil
            else { continue }
            lines.insert(row.line)
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
}
