import DelimitedText

/// The rows of a file that is kept row by row, with everything found wrong in it.
struct RowList<Row: Sendable>: Sendable {
    var cells: CellReader
    var values: [Row] = []

    init(file: String) { cells = CellReader(file: file) }

    /// Adds the part of the file that follows.
    mutating func append(_ other: RowList<Row>) {
        values += other.values
        cells.diagnostics.merge(with: other.cells.diagnostics)
    }
}

extension Diagnostic {
    /// A table of a header and nothing else, or of empty rows.
    static func noRows(in file: String, remedy: String) -> Diagnostic {
        Diagnostic(
            at: SourcePosition(file: file, line: 1), code: "no-rows", message: "there are no rows under the header",
            remedy: remedy)
    }
}

/// The rows of a file and everything found wrong in it.
struct ReadRows<Row: Sendable>: Sendable {
    var values: [Row]
    var diagnostics: Diagnostics
}

extension CSVOutcome {
    /// The rows and every error: the file's structure, its columns and its cells.
    func finished<Row>(adding columns: Diagnostics) -> ReadRows<Row>
    where Value == RowList<Row> {
        var all = diagnostics
        all.merge(with: columns)
        all.merge(with: value.cells.diagnostics)
        return ReadRows(values: value.values, diagnostics: all)
    }
}
