/// A row of totals under the rows of a table.
enum SheetTotals {
    static func row(
        under sheet: Spreadsheet.Sheet, columns: Range<Int>, words: Int, firstRow: Int = 4
    ) -> [Spreadsheet.Cell] {
        let last = sheet.rows.count
        return (0..<columns.upperBound).map { column in
            if column == words { return .words("Total", .remark) }
            guard columns.contains(column) else { return .empty }
            guard last >= firstRow else { return .digits("0", .totalPounds) }
            return .formula(
                .round(.sum(CellArea(sheet.name, column: column, rows: firstRow...last)), places: 2), .totalPounds)
        }
    }
}
