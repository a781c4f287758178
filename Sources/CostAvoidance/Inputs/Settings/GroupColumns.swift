import DelimitedText

/// Where the columns are that results are grouped by.
struct GroupColumns: Sendable {
    /// Their names in the order of `groupBy`, each with its place; nil for one the file lacks, which is an error of its own.
    private let columns: [(name: String, place: Int?)]

    /// These columns of a file.
    init(_ names: [String], _ found: CSVColumns) {
        columns = names.map { ($0, found[$0]) }
    }

    /// The row's values in their order; empty where a cell is.
    func values(_ record: borrowing CSVRecord, _ cells: inout CellReader) -> [String] {
        var values: [String] = []
        values.reserveCapacity(columns.count)
        for column in columns { values.append(cells.rowName(record.cell(at: column.place), column.name) ?? "") }
        return values
    }

    /// Notes the values of a row, or of rows that have them in common.
    func note(_ values: [String], line: Int, of file: String, in spellings: inout Spellings) {
        for (column, value) in zip(columns, values) {
            let position = SourcePosition(file: file, line: line, column: (column.place ?? -1) + 1)
            spellings.note(value, of: .groups(column.name), at: position)
        }
    }
}
