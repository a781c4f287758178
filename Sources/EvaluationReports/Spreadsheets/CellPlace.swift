/// One cell of a workbook.
struct CellPlace: Hashable {
    /// The name of its sheet.
    var sheet: String
    /// From 0.
    var column: Int
    /// From 1.
    var row: Int

    /// As a formula on a sheet calls it: `D5`, or `Assumptions!D5` from another sheet.
    func written(on sheet: String) -> String {
        Self.prefix(self.sheet, on: sheet) + Spreadsheet.reference(column: column, row: row)
    }

    /// As a name of the workbook has it, which stays where it is: `$D$5`.
    var fixed: String { "$\(Spreadsheet.letters(column))$\(row)" }

    /// The name of a sheet before a cell of it; nothing on the sheet itself.
    fileprivate static func prefix(_ name: String, on sheet: String) -> String {
        guard name != sheet else { return "" }
        let isPlain = name.utf8.allSatisfy { UInt8(ascii: "A")...UInt8(ascii: "z") ~= $0 && $0 != UInt8(ascii: "_") }
        return isPlain ? "\(name)!" : "'\(name.replacing("'", with: "''"))'!"
    }
}

/// Cells side by side.
struct CellArea: Hashable {
    var first: CellPlace
    var last: CellPlace

    /// Cells of a column.
    init(_ sheet: String, column: Int, rows: ClosedRange<Int>) {
        first = CellPlace(sheet: sheet, column: column, row: rows.lowerBound)
        last = CellPlace(sheet: sheet, column: column, row: rows.upperBound)
    }

    /// Cells of a row.
    init(_ sheet: String, columns: ClosedRange<Int>, row: Int) {
        first = CellPlace(sheet: sheet, column: columns.lowerBound, row: row)
        last = CellPlace(sheet: sheet, column: columns.upperBound, row: row)
    }

    /// Cells of several columns and rows.
    init(_ sheet: String, columns: ClosedRange<Int>, rows: ClosedRange<Int>) {
        first = CellPlace(sheet: sheet, column: columns.lowerBound, row: rows.lowerBound)
        last = CellPlace(sheet: sheet, column: columns.upperBound, row: rows.upperBound)
    }

    /// Each of them, row by row.
    var places: [CellPlace] {
        (first.row...last.row).flatMap { row in
            (first.column...last.column).map { CellPlace(sheet: first.sheet, column: $0, row: row) }
        }
    }

    /// The numbers of their rows, by cells of a column of the sheet with the formula on which nothing stands, so that no formula refers to
    /// itself.
    var rowNumbers: String { "ROW(Z\(first.row):Z\(last.row))" }

    /// As a formula on a sheet calls them: `D5:D9`.
    func written(on sheet: String) -> String {
        "\(first.written(on: sheet)):\(last.written(on: first.sheet))"
    }
}
