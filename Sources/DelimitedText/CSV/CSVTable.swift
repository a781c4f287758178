/// A table before it is written: columns by name, and rows of values. Written as CSV, its last column says why cells are empty;
/// what else is made of it, such as the sheet of a workbook, holds the same values.
public struct CSVTable: Sendable, Hashable {
    /// The names of its columns, from left to right.
    public let columns: [String]
    /// Its rows; each has a value for every column.
    public private(set) var rows: [[CSVValue]] = []

    /// A table without rows.
    public init(_ columns: [String]) { self.columns = columns }

    /// Adds a row, which has as many values as there are columns.
    public mutating func append(_ row: [CSVValue]) {
        // Never traps: rows are made by the code that made the columns.
        precondition(row.count == columns.count, "a row has a value for every column")
        rows.append(row)
    }

    /// The table as CSV.
    public var text: String {
        var writer = CSVWriter(notedHeader: columns)
        for row in rows { writer.append(row) }
        return writer.text
    }
}
