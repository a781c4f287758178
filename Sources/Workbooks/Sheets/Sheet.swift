import DelimitedText

/// A sheet of a workbook: cells as text, each with its place, and what a reader of the text alone would not see.
public struct Sheet: Sendable, Hashable {
    /// Whether a person who opens the workbook sees the sheet.
    public enum Visibility: Sendable, Hashable {
        case visible
        /// Hidden, and shown again by a click.
        case hidden
        /// Hidden by a program, so that no click shows it.
        case veryHidden
    }

    /// The workbook's file name.
    public let workbook: String
    /// The name on the sheet's tab.
    public let name: String
    /// Whether a person who opens the workbook sees the sheet.
    public let visibility: Visibility
    /// Rows that hold something and are hidden, or filtered away. They are read like the others.
    public internal(set) var hiddenRows: [Int] = []
    /// Columns that hold something and are hidden. They are read like the others.
    public internal(set) var hiddenColumns: [Int] = []
    /// Rectangles of merged cells. The value belongs to the cell at the top left; the others are empty.
    public internal(set) var mergedRanges: [CellRange] = []
    /// Cells whose formula looks into another workbook; their stored value is read.
    public internal(set) var externalFormulas: [CellName] = []
    /// How many cells have a formula whose value is stored.
    public internal(set) var formulaCount = 0
    /// Whether the workbook was left to be calculated when it is opened, so that stored values may be of before, or of nothing.
    public internal(set) var awaitsCalculation = false
    var grid = SheetGrid()

    init(workbook: String, name: String, visibility: Visibility) {
        self.workbook = workbook
        self.name = name
        self.visibility = visibility
    }

    /// Whether no cell holds anything.
    public var isEmpty: Bool { grid.rows.isEmpty }
    /// The number of the last row that holds something; 0 in an empty sheet.
    public var rowCount: Int { grid.rowCount }
    /// The number of the last column that holds something; 0 in an empty sheet.
    public var columnCount: Int { grid.columnCount }

    /// Rows that hold something, from the top.
    public var rows: some Sequence<SheetRow> {
        grid.rows.indices.lazy.map { SheetRow(grid: grid, place: $0) }
    }

    /// A cell by the sheet's own numbers, which count from 1; an empty one where nothing is.
    public subscript(row row: Int, column column: Int) -> SheetCell {
        SheetCell(CellName(row: row, column: column), grid.cell(row: row, column: column), grid)
    }

    /// A cell by its name.
    public subscript(_ name: CellName) -> SheetCell { self[row: name.row, column: name.column] }

    /// A place in the sheet, for a diagnostic; leave out what does not apply.
    public func position(row: Int = 0, column: Int = 0) -> SourcePosition {
        SourcePosition(file: workbook, sheet: name, line: row, column: column)
    }

    /// The place of a cell.
    public func position(of cell: CellName) -> SourcePosition { position(row: cell.row, column: cell.column) }
}

/// A row of a sheet that holds something.
public struct SheetRow: Sendable {
    private let grid: SheetGrid
    private let place: Int

    init(grid: SheetGrid, place: Int) {
        self.grid = grid
        self.place = place
    }

    /// Its number, counting from 1.
    public var number: Int { Int(grid.rows[place].number) }

    /// The cells that hold something, from the left.
    public var filledCells: [SheetCell] {
        grid.cells(ofRowAt: place).map { SheetCell(CellName(row: number, column: Int($0.column)), $0, grid) }
    }

    /// The cell in a column, counting from 1; an empty one where nothing is.
    public subscript(column: Int) -> SheetCell {
        SheetCell(
            CellName(row: number, column: column), grid.cells(ofRowAt: place).first { Int($0.column) == column }, grid)
    }

    /// The text in a column, counting from 1; empty where nothing is.
    public func text(_ column: Int) -> String { self[column].text }

    /// The texts from the first column to the sheet's last, empty ones included.
    public var texts: [String] {
        var texts = [String](repeating: "", count: grid.columnCount)
        for cell in filledCells { texts[cell.name.column - 1] = cell.text }
        return texts
    }
}

/// A cell of a sheet.
public struct SheetCell: Sendable, Hashable {
    /// Its place.
    public let name: CellName
    /// What stands in it.
    public let kind: CellKind
    /// Its text, in the forms that the readers of CSV take.
    ///
    /// | Cell | Text |
    /// | --- | --- |
    /// | number | `1200.5`: fifteen significant digits, no exponent, no thousands |
    /// | amount of money | `1200.50` |
    /// | percentage | `35%` |
    /// | date | `2024-05-01`, with a time behind where the format shows one |
    /// | month (`mmm-yy`, `yyyy-mm`) | `May 2024` |
    /// | date shown without its year | `01 May` |
    /// | time | `09:30:00` |
    /// | true or false | `TRUE`, `FALSE` |
    /// | error of a formula | `#REF!` |
    /// | formula without a value | `#UNCALCULATED!` |
    public let text: String

    init(_ name: CellName, _ cell: SheetGrid.Cell?, _ grid: SheetGrid) {
        self.name = name
        kind = cell?.kind ?? .empty
        text = cell.map { String(decoding: grid.bytes(of: $0), as: UTF8.self) } ?? ""
    }

    /// A date as `2024-05-01` and a month as `2024-05`; nil for anything else, and where the year is not shown.
    public var isoDate: String? {
        switch kind {
        case .date:
            let day = String(text.prefix { $0 != " " })
            return day.contains("-") ? day : nil
        case .month: return DateText.isoMonth(text)
        default: return nil
        }
    }
}
