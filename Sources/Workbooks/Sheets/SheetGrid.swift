import DelimitedText
import Numerics

/// The cells of a sheet that hold something, row by row.
///
/// Kept as bytes side by side rather than as a string a cell: a sheet may have millions.
struct SheetGrid: Sendable, Hashable {
    /// A cell that holds something.
    struct Cell: Sendable, Hashable {
        let column: UInt16
        let kind: CellKind
        let traits: CellTraits
        /// Where its text begins.
        let start: UInt32
        /// Bytes of its text.
        let length: UInt32
    }

    /// A row with at least one cell.
    struct Row: Sendable, Hashable {
        let number: Int32
        /// Place of its first cell.
        let firstCell: Int32
    }

    private(set) var text: [UInt8] = []
    private(set) var cells: [Cell] = []
    private(set) var rows: [Row] = []
    /// The last column that holds something.
    private(set) var columnCount = 0
    /// Whether a cell's text runs over lines.
    private(set) var hasLineEnds = false

    /// The last row that holds something.
    var rowCount: Int { rows.last.map { Int($0.number) } ?? 0 }

    /// Appends a cell behind all others. A text of no length is no cell.
    ///
    /// - Returns: false where there is no room for it.
    mutating func append(
        _ name: CellName, _ kind: CellKind, _ content: some Collection<UInt8>, _ traits: CellTraits = []
    ) -> Bool {
        guard !content.isEmpty else { return true }
        guard text.count + content.count <= WorkbookLimits.textBytes, cells.count < WorkbookLimits.cells else {
            return false
        }
        if rows.last.map({ Int($0.number) < name.row }) ?? true {
            // Never traps: a sheet has 1,048,576 rows, and cells are counted against a limit.
            rows.append(Row(number: Int32(name.row), firstCell: Int32(cells.count)))
        }
        // Never traps: a sheet has 16,384 columns, and text is counted against a limit.
        cells.append(
            Cell(
                column: UInt16(name.column), kind: kind, traits: traits, start: UInt32(text.count),
                length: UInt32(content.count)))
        text.append(contentsOf: content)
        columnCount = max(columnCount, name.column)
        if !hasLineEnds { hasLineEnds = content.contains(UInt8(ascii: "\n")) }
        return rows.count * columnCount <= WorkbookLimits.cells
    }

    /// The cells of a row by its place among the rows.
    func cells(ofRowAt place: Int) -> ArraySlice<Cell> {
        let end = place + 1 < rows.count ? Int(rows[place + 1].firstCell) : cells.count
        return cells[Int(rows[place].firstCell)..<end]
    }

    /// The cells of a row in a run of columns.
    func cells(ofRowAt place: Int, from first: Int, to last: Int) -> ArraySlice<Cell> {
        let row = cells(ofRowAt: place)
        return row[row.firstPlace { Int($0.column) >= first }...].prefix { Int($0.column) <= last }
    }

    /// The place of the first row of this number or a greater one.
    func place(ofRow number: Int) -> Int { rows.firstPlace { Int($0.number) >= number } }

    /// The cell in a row and column; nil where nothing is.
    func cell(row: Int, column: Int) -> Cell? {
        let place = place(ofRow: row)
        guard place < rows.count, Int(rows[place].number) == row else { return nil }
        return cells(ofRowAt: place, from: column, to: column).first
    }

    /// The bytes of a cell's text.
    func bytes(of cell: Cell) -> ArraySlice<UInt8> { text[Int(cell.start)..<Int(cell.start + cell.length)] }

    /// The same without some of its cells.
    func removing(_ isRemoved: (CellName) -> Bool) -> SheetGrid {
        var kept = SheetGrid()
        for place in rows.indices {
            for cell in cells(ofRowAt: place) {
                let name = CellName(row: Int(rows[place].number), column: Int(cell.column))
                if !isRemoved(name) { _ = kept.append(name, cell.kind, bytes(of: cell), cell.traits) }
            }
        }
        return kept
    }

    /// The same with other texts in some of its cells.
    func replacing(_ text: (CellName) -> [UInt8]?) -> SheetGrid {
        var made = SheetGrid()
        for place in rows.indices {
            for cell in cells(ofRowAt: place) {
                let name = CellName(row: Int(rows[place].number), column: Int(cell.column))
                if let text = text(name) {
                    _ = made.append(name, cell.kind, text, cell.traits)
                } else {
                    _ = made.append(name, cell.kind, bytes(of: cell), cell.traits)
                }
            }
        }
        return made
    }
}
