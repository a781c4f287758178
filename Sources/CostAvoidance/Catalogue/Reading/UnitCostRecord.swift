import DelimitedText

/// One record of `unit-costs.csv`: its cells by column, each with its place.
///
/// The cells are copied out of the file: a catalogue has hundreds of records, not millions.
struct UnitCostRecord: Sendable {
    /// A cell that holds something.
    struct Cell: Sendable {
        let text: String
        let position: SourcePosition
    }

    /// The place of the record.
    let position: SourcePosition
    private let cells: [UnitCostColumn: Cell]
    private let positions: [UnitCostColumn: SourcePosition]

    init(_ record: borrowing CSVRecord, columns: [UnitCostColumn: Int]) {
        position = record.position
        var cells: [UnitCostColumn: Cell] = [:]
        var positions: [UnitCostColumn: SourcePosition] = [:]
        for (column, index) in columns {
            let cell = record[index]
            let place = record.position(of: cell)
            positions[column] = place
            if !cell.isEmpty { cells[column] = Cell(text: cell.text, position: place) }
        }
        self.cells = cells
        self.positions = positions
    }

    /// The cell of a column, or nil where it is empty or the file has no such column.
    subscript(column: UnitCostColumn) -> Cell? { cells[column] }

    /// Where the cell of a column is, or the record where the file has no such column.
    func position(of column: UnitCostColumn) -> SourcePosition { positions[column] ?? position }

    /// Whether the file has the column.
    func has(_ column: UnitCostColumn) -> Bool { positions[column] != nil }

    /// The text of a cell without the spaces around it; empty where nothing is written.
    func text(_ column: UnitCostColumn) -> String {
        cells[column]?.text.withoutSurroundingSpace ?? ""
    }
}

extension StringProtocol {
    /// The text without the spaces before and after it.
    var withoutSurroundingSpace: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
