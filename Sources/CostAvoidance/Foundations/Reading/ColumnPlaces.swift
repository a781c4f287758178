import DelimitedText

/// Where the columns of every table that was read stand, for what shows only when rows are compared: it too is told with its
/// column.
struct ColumnPlaces: Sendable {
    private var places: [String: [String: Int]] = [:]

    /// No table yet.
    init() {}

    /// The columns of one table.
    init(_ file: CSVFile) { note(file) }

    /// The columns of one table that is held in memory.
    init(_ file: SourceFile) { self.init(CSVFile(file)) }

    /// Notes the header of a table.
    mutating func note(_ file: CSVFile) {
        let header = CSVReader(file).header()
        places[file.name] = Dictionary(
            header.map { ($0.name, $0.position.column) }, uniquingKeysWith: { first, _ in first })
    }

    /// The cell of a row in the first of these columns that the table has; in its first column where it has none of them.
    func cell(_ row: SourcePosition, _ columns: String...) -> SourcePosition {
        guard row.line > 0, row.column == 0, let known = places[row.file] else { return row }
        let column = columns.lazy.compactMap { known[$0] }.first ?? 1
        return SourcePosition(file: row.file, line: row.line, column: column)
    }
}
