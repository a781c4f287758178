import DelimitedText

extension CSVReader {
    /// Reads a file that is kept row by row: every row that is not blank, as far as it can be understood.
    ///
    /// - Parameters:
    ///   - table: which table it is, where it is to be told that it has no rows.
    ///   - row: what a record comes to; nil where something in it is wrong, which the cells note.
    func rows<Row: Sendable>(
        under columns: CSVColumns, guarded: GuardedColumns, table: EmptyTable? = nil,
        _ row: @Sendable (borrowing CSVRecord, inout CellReader) -> Row?
    ) -> ReadRows<Row> {
        let outcome = reduce(
            under: columns, { RowList<Row>(file: name) },
            record: { rows, record in
                guard !record.isBlank else { return }
                guard rows.cells.begin(record, guarded) else { return }
                if let row = row(record, &rows.cells) { rows.values.append(row) }
            },
            merge: { $0.append($1) })
        return outcome.finished(adding: columns.diagnostics, table: table)
    }
}
