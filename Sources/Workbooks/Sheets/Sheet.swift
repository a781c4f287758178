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
    /// Rows with cells that are struck out as a whole. They are read like the others.
    public internal(set) var struckRows: [Int] = []
    /// Rectangles of merged cells. The value belongs to the cell at the top left; the others are empty.
    public internal(set) var mergedRanges: [CellRange] = []
    /// Cells whose formula looks into another workbook; their stored value is read.
    public internal(set) var externalFormulas: [CellName] = []
    /// Cells whose format shows their number as another.
    package internal(set) var disguises: [CellName: FormatDisguise] = [:]
    /// What the formats of cells say that their numbers are so much of: `per day`.
    package internal(set) var rates: [CellName: String] = [:]
    /// Those in another currency of which the sheet itself says in which, which is no fault.
    public var statedMoney: Set<CellName> = []
    /// Columns with numbers that were worked out to more decimal places than are kept.
    var roundings: [SheetRounding] = []
    /// How many cells have a formula whose value is stored.
    public internal(set) var formulaCount = 0
    /// Whether the workbook was left to be calculated when it is opened, so that stored values may be of before, or of nothing.
    public internal(set) var awaitsCalculation = false
    /// Whether cells have comments or notes beside them.
    public internal(set) var hasComments = false
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

    /// Cells of some kinds, or with some traits, by their names.
    public func cells(where isWanted: (CellKind, CellTraits) -> Bool) -> [CellName] {
        grid.rows.indices.flatMap { place in
            grid.cells(ofRowAt: place).filter { isWanted($0.kind, $0.traits) }.map {
                CellName(row: Int(grid.rows[place].number), column: Int($0.column))
            }
        }
    }

    /// Cells whose number is formatted as money other than pounds.
    package var foreignMoney: [CellName] { disguises.filter(\.value.isCurrency).map(\.key) }

    /// A cell by its name.
    public subscript(_ name: CellName) -> SheetCell { self[row: name.row, column: name.column] }

    /// A place in the sheet, for a diagnostic; leave out what does not apply.
    public func position(row: Int = 0, column: Int = 0) -> SourcePosition {
        SourcePosition(file: workbook, sheet: name, line: row, column: column)
    }

    /// The place of a cell.
    public func position(of cell: CellName) -> SourcePosition { position(row: cell.row, column: cell.column) }
}
