import DelimitedText

/// The rows of a file that is kept row by row, with everything found wrong in it.
struct RowList<Row: Sendable>: Sendable {
    var cells: CellReader
    var values: [Row] = []

    init(file: String) { cells = CellReader(file: file) }

    /// Adds the part of the file that follows.
    mutating func append(_ other: RowList<Row>) {
        values += other.values
        cells.append(other.cells)
    }
}

/// The rows of a file and everything found wrong in it.
struct ReadRows<Row: Sendable>: Sendable {
    var values: [Row]
    var diagnostics: Diagnostics
    /// Whether the file has a header and nothing else, right or wrong.
    var hasNoRows: Bool
}

extension CSVOutcome {
    /// The rows and every error: the file's structure, its columns and its cells.
    ///
    /// - Parameter table: which table it is, where it is to be told that it has no rows.
    func finished<Row>(adding columns: Diagnostics, table: EmptyTable? = nil) -> ReadRows<Row>
    where Value == RowList<Row> {
        var all = diagnostics
        all.merge(with: columns)
        all.merge(with: value.cells.diagnostics)
        all.merge(with: value.cells.columnwise)
        let hasNoRows = value.cells.records == 0 && all.isEmpty
        if hasNoRows, let table { all.add(table.warning(in: value.cells.file)) }
        return ReadRows(values: value.values, diagnostics: all, hasNoRows: hasNoRows)
    }
}
