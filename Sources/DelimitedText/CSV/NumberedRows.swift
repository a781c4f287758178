/// Records of a CSV file that come in any order, each under a first column that says on which line of the file it begins.
///
/// Whoever shares rows out among machines loses their places, by which errors are found.
package enum NumberedRows {
    /// The name of the first column.
    package static let column = "row"

    /// The records as a part of the file, in its order, without the first column.
    ///
    /// - Parameters:
    ///   - name: the file's name.
    ///   - source: what the records came from, for what is wrong with them there.
    /// - Returns: nil where something is wrong.
    package static func file(
        _ name: String, from source: SourceFile
    ) throws(SourceFileFailure) -> (file: SourceFile?, diagnostics: Diagnostics) {
        let reader = CSVReader(source)
        guard reader.header().isEmpty || reader.header().first?.name == column else {
            let place = SourcePosition(file: source.name, line: 1, column: 1)
            return (nil, Diagnostics([unnumbered(at: place)]))
        }
        let outcome = reader.reduce(
            { Found() }, record: { $0.take($1) },
            merge: { found, other in
                found.rows += other.rows
                found.diagnostics.merge(with: other.diagnostics)
            })
        var diagnostics = outcome.diagnostics
        diagnostics.merge(with: outcome.value.diagnostics)
        let rows = outcome.value.rows.sorted { $0.stretch.line < $1.stretch.line }
        for (row, next) in zip(rows, rows.dropFirst()) where next.stretch.line < row.stretch.end {
            diagnostics.add(overlap(row, next, in: source))
        }
        guard !diagnostics.hasErrors else { return (nil, diagnostics) }
        let header = reader.header().dropFirst().map { CSVQuoting.written($0.name.utf8) }
        let file = try SourceFile(
            name: name, header: Array(header.joined(separator: [comma])) + [lineFeed], stretches: rows.map(\.stretch))
        return (file, diagnostics)
    }

    /// A record without its number.
    fileprivate struct Row: Sendable {
        let stretch: CSVStretch
        /// The line where it was read, for what is wrong with its number.
        let place: Int
    }

    private static func unnumbered(at place: SourcePosition) -> Diagnostic {
        Diagnostic(
            at: place, code: "rows-not-numbered",
            message: "the first column is not \(Diagnostic.quoted(column))",
            remedy: "Put before each row the line on which it begins in outcomes.csv, and \(column) before the header.")
    }

    private static func overlap(_ row: Row, _ next: Row, in source: SourceFile) -> Diagnostic {
        let what =
            row.stretch.line == next.stretch.line
            ? "row \(next.stretch.line) stands on line \(row.place) too"
            : "row \(next.stretch.line) begins within row \(row.stretch.line), which ends on line \(row.stretch.end - 1)"
        return Diagnostic(
            at: SourcePosition(file: source.name, line: next.place, column: 1), code: "row-given-twice",
            message: what, remedy: "Number each row by the line on which it begins in outcomes.csv, and give it once.")
    }

    private struct Found: Sendable {
        var rows: [Row] = []
        var diagnostics = Diagnostics()

        mutating func take(_ record: borrowing CSVRecord) {
            guard let line = Int(record[0].text), (2...Int(Int32.max)).contains(line) else {
                diagnostics.add(
                    Diagnostic(
                        at: record.position(of: record[0]), code: "not-a-row",
                        message:
                            "row is \(record[0].quoted); expected the line of the file that the row begins on, from 2"))
                return
            }
            var bytes: [UInt8] = []
            for index in 1..<max(1, record.count) {
                if index > 1 { bytes.append(comma) }
                record[index].withBytes { bytes += CSVQuoting.written($0) }
            }
            bytes.append(lineFeed)
            rows.append(Row(stretch: CSVStretch(line: line, bytes: bytes), place: record.line))
        }
    }
}
