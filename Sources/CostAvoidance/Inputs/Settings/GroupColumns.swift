import DelimitedText

/// Where the columns are that results are grouped by.
struct GroupColumns: Sendable {
    /// Their names in the order of `groupBy`, each with its place; nil for one the file lacks, which is an error of its own.
    let columns: [(name: String, place: Int?)]

    /// These columns of a file.
    init(_ names: [String], _ found: CSVColumns) {
        columns = names.map { ($0, found[$0]) }
    }

    /// What is told of the one heading of a file that nobody knows, where it stands in the place of the one column that `groupBy` names
    /// and the file lacks: the two are one slip, and which of them is right is not known.
    static func renamed(
        _ reader: CSVReader, _ groupBy: [String], known: [String]
    ) -> (CSVHeaderCell) -> CSVColumns.Mistaken? {
        let header = reader.header()
        let missing = groupBy.filter { name in !header.contains { $0.name == name } }
        let names = Set(known + groupBy)
        let unknown = header.filter { !names.contains($0.name) && !$0.name.allSatisfy(\.isWhitespace) }
        guard let wanted = missing.first, missing.count == 1, let other = unknown.first, unknown.count == 1,
            NearMatch.suggestion(for: other.nameWithoutUnit ?? other.name, among: known + [wanted]) == nil
        else { return { _ in nil } }
        let (heading, group) = (Diagnostic.quoted(other.name), Diagnostic.quoted(wanted))
        let told = CSVColumns.Mistaken(
            column: wanted,
            diagnostic: Diagnostic(
                at: other.position, code: "unknown-column",
                message: "unknown column \(heading), and \(group), which groupBy names, is not there",
                remedy: "The columns of this file are \(Diagnostic.listed(known + groupBy)).\n"
                    + "If they are one, write \(heading) in \"groupBy\" of evaluation.json, or call the column \(group)."
            ))
        return { $0.position == other.position ? told : nil }
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
            // A column that is not there is told as that.
            guard let place = column.place else { continue }
            let position = SourcePosition(file: file, line: line, column: place + 1)
            spellings.note(value, of: .groups(column.name), at: position)
        }
    }
}
