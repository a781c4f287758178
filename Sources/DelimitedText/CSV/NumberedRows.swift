/// Records of a CSV file that come in any order, each under a first column that says on which line of the file it begins.
///
/// Whoever shares rows out among machines loses their places, by which errors are found. What stands behind the number is kept as it
/// came, right or wrong: what is to be said of it is said at its place in the file.
package struct NumberedRows {
    /// The name of the first column.
    package static let column = "row"

    /// The header without the first column, with its line end.
    package private(set) var header: [UInt8] = []
    /// The records in the order of the file.
    package private(set) var stretches: [CSVStretch] = []
    /// Rows whose number is none, or another's.
    package private(set) var diagnostics = Diagnostics()

    /// - Parameter source: what they came from, for what is wrong with their numbers.
    package init(_ bytes: [UInt8], from source: String) {
        let file = SourceFile(unchecked: bytes, name: source)
        let cells = UnsafeMutablePointer<CSVSpan>.allocate(capacity: 1)
        defer { cells.deallocate() }
        var scanner = CSVScanner(file, from: file.markLength, line: 1, cells: cells, capacity: 1)
        var rows: [Row] = []
        while true {
            if case .end = scanner.next(before: file.storage.count) { break }
            let record = Array(
                UnsafeBufferPointer(start: scanner.base, count: scanner.count)[scanner.recordStart..<scanner.offset])
            let position = SourcePosition(file: source, line: scanner.recordLine, column: 1)
            let (first, rest) = Self.parted(record)
            if header.isEmpty {
                header = rest.last == lineFeed ? rest : rest + [lineFeed]
                guard first == Self.column, !rest.isEmpty else {
                    diagnostics.add(Self.unnumbered(at: position))
                    return
                }
            } else if let line = Int(first), (2...CSVStretch.lastLine).contains(line) {
                rows.append(Row(stretch: CSVStretch(line: line, bytes: rest), place: scanner.recordLine))
            } else {
                diagnostics.add(Self.withoutNumber(at: position))
            }
        }
        if header.isEmpty { diagnostics.add(Self.unnumbered(at: SourcePosition(file: source, line: 1, column: 1))) }
        rows.sort { $0.stretch.line < $1.stretch.line }
        for (row, next) in zip(rows, rows.dropFirst()) where next.stretch.line < row.stretch.end {
            diagnostics.add(Self.overlap(row, next, in: source))
        }
        stretches = rows.map(\.stretch)
    }

    /// A record by its first cell and what stands behind the comma after it.
    private static func parted(_ record: [UInt8]) -> (first: String, rest: [UInt8]) {
        let first = record.prefix { $0 != comma && $0 != lineFeed && $0 != carriageReturn }
        let rest = record.dropFirst(first.count)
        let isQuoted = first.count > 1 && first.first == quote && first.last == quote
        let cell = isQuoted ? first.dropFirst().dropLast() : first
        return (String(decoding: cell, as: UTF8.self), rest.first == comma ? Array(rest.dropFirst()) : [])
    }

    /// A record without its number.
    private struct Row {
        let stretch: CSVStretch
        /// The line where it was read, for what is wrong with its number.
        let place: Int
    }

    private static func unnumbered(at place: SourcePosition) -> Diagnostic {
        Diagnostic(
            at: place, code: "rows-not-numbered",
            message: "no header stands above the rows whose first column is \(Diagnostic.quoted(column))",
            remedy: "Put before each row the line on which it begins in outcomes.csv, and \(column) before the header.")
    }

    private static func withoutNumber(at place: SourcePosition) -> Diagnostic {
        Diagnostic(
            at: place, code: "not-a-row", message: "the row does not begin with the number of a line from 2",
            remedy: "Put before each row the line on which it begins in outcomes.csv, whose first line is 1.")
    }

    private static func overlap(_ row: Row, _ next: Row, in source: String) -> Diagnostic {
        let what =
            row.stretch.line == next.stretch.line
            ? "row \(next.stretch.line) stands on line \(row.place) too"
            : "row \(next.stretch.line) begins within row \(row.stretch.line), which ends on line \(row.stretch.end - 1)"
        return Diagnostic(
            at: SourcePosition(file: source, line: next.place, column: 1), code: "row-given-twice",
            message: what, remedy: "Number each row by the line on which it begins in outcomes.csv, and give it once.")
    }
}
