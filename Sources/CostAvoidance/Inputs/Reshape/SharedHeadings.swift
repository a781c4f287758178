import DelimitedText

/// Columns of figures without a heading of their own, which stand below that of the column left of them.
///
/// A merged cell of a header stands over several columns, and so does, for all that anybody can tell, a heading with nothing to the
/// right of it: a sheet that is saved as text has no merged cells.
struct SharedHeadings {
    /// The columns below each heading besides its own, by the place of its own.
    private(set) var columns: [Int: [Int]] = [:]

    init(
        _ names: [String], lines: ClosedRange<Int>, above body: some Collection<CSVRows.Row>, _ merged: [CellRange]
    ) {
        let ofHeader = merged.filter { lines.overlaps($0.first.row...$0.last.row) && $0.first.column < $0.last.column }
        var start: Int?
        for (place, name) in names.enumerated() {
            guard name.isEmpty else {
                start = place
                continue
            }
            guard let start, body.contains(where: { Self.isNumber($0, start) && Self.isNumber($0, place) }) else {
                continue
            }
            let isCovered = ofHeader.contains { range in
                let columns = range.first.column...range.last.column
                return columns.contains(start + 1) && columns.contains(place + 1)
            }
            if ofHeader.isEmpty || isCovered { columns[start, default: []].append(place) }
        }
    }

    /// Columns by their letters: `columns D and E`.
    static func words(_ places: [Int]) -> String {
        let letters = places.map { CellName.letters(ofColumn: $0 + 1) }
        return (letters.count == 1 ? "column " : "columns ") + letters.joined(separator: " and ")
    }

    private static func isNumber(_ row: CSVRows.Row, _ place: Int) -> Bool {
        place < row.cells.count && ColumnContents.isNumber(row.cells[place].trimmingSpaces())
    }
}
