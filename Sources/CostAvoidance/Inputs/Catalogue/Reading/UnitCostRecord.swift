import DelimitedText

/// One record of `unit-costs.csv`: its cells by column, each with its place.
///
/// The cells are copied out of the file: a catalogue has hundreds of records, not millions.
struct UnitCostRecord: Sendable {
    /// A cell and its place.
    struct Cell: Sendable {
        let text: String
        let position: SourcePosition
    }

    /// The place of the record.
    let position: SourcePosition
    /// The cells by the number of their column; nil where the file has no such column.
    private let cells: [Cell?]
    /// Columns whose cell is refused already: it is not read, and nothing more is said of it.
    private let refused: Set<Int>

    init(_ record: borrowing CSVRecord, places: [Int?], _ reader: CellReader) {
        position = record.position
        var cells: [Cell?] = []
        var refused: Set<Int> = []
        cells.reserveCapacity(places.count)
        for (column, place) in places.enumerated() {
            let cell = record.cell(at: place)
            let isRefused = reader.isRefused(cell)
            if isRefused { refused.insert(column) }
            cells.append(cell.map { Cell(text: isRefused ? "" : $0.text, position: record.position(of: $0)) })
        }
        self.cells = cells
        self.refused = refused
    }

    /// Whether the cell of a column is refused already.
    func isRefused(_ column: UnitCostColumn) -> Bool { refused.contains(column.rawValue) }

    /// The cell of a column, or nil where it is empty or the file has no such column.
    subscript(column: UnitCostColumn) -> Cell? {
        guard let cell = cells[column.rawValue], !cell.text.isEmpty else { return nil }
        return cell
    }

    /// Whether the file has the column.
    func has(_ column: UnitCostColumn) -> Bool { cells[column.rawValue] != nil }

    /// Where the cell of a column is, or the record where the file has no such column.
    func position(of column: UnitCostColumn) -> SourcePosition { cells[column.rawValue]?.position ?? position }

    /// The text of a cell without the spaces around it; empty where nothing is written.
    func text(_ column: UnitCostColumn) -> String {
        cells[column.rawValue]?.text.withoutSurroundingSpace ?? ""
    }
}
