/// Reads a CSV file with a header line: RFC 4180, UTF-8, LF or CRLF.
///
/// A line with nothing on it at all is no record and is passed over, wherever it stands; a line with so much as a
/// space is a record. Every record has as many cells as the header: one that has not, or whose quotes are out of
/// order, is an error, and reading goes on behind it, so that one run finds every error.
public struct CSVReader: Sendable {
    let file: SourceFile
    private let head: CSVHeader

    /// A reader of a file; its header line is read at once.
    public init(_ file: SourceFile) {
        self.file = file
        head = CSVHeader(file)
    }

    /// The file's name.
    public var name: String { file.name }

    /// The header's cells; empty if the header could not be read, of which `reduce` brings the error.
    public func header() -> [CSVHeaderCell] { head.cells }

    /// Goes over every record and gathers what the caller makes of them.
    ///
    /// The file may be read in pieces on many cores, each with a partial of its own; the partials are merged in the
    /// order of the file. So `record` may depend on its partial and on nothing else that changes, and a partial may be
    /// thrown away unused where a piece has to be read again.
    ///
    /// - Parameters:
    ///   - makePartial: makes a partial with nothing in it.
    ///   - record: takes one record into a partial.
    ///   - merge: appends the partial of the piece that follows.
    /// - Returns: the whole, with every error in the file's structure, the header's included.
    public func reduce<Partial: Sendable>(
        _ makePartial: @Sendable () -> Partial, record: @Sendable (inout Partial, borrowing CSVRecord) -> Void,
        merge: @Sendable (inout Partial, Partial) -> Void
    ) -> CSVOutcome<Partial> {
        var whole = CSVOutcome(value: makePartial(), diagnostics: head.diagnostics)
        guard let cellCount = head.cellCount else { return whole }
        let cells = UnsafeMutablePointer<CSVSpan>.allocate(capacity: max(cellCount, 1))
        defer { cells.deallocate() }
        var scanner = CSVScanner(
            storage: file.storage, from: head.bodyStart, line: head.bodyLine, cells: cells, capacity: cellCount)
        while true {
            switch scanner.next(before: file.storage.count) {
            case .record where scanner.cellCount == cellCount:
                record(&whole.value, CSVRecord(scanner, file: file.name))
                whole.recordCount += 1
            case .record:
                let fault = CSVFault(
                    .wrongCellCount(expected: cellCount, found: scanner.cellCount, lastLine: scanner.line - 1),
                    column: 0, line: scanner.recordLine)
                whole.diagnostics.add(fault.diagnostic(file: file.name))
            case .fault(let fault):
                whole.diagnostics.add(fault.diagnostic(file: file.name))
            case .end:
                return whole
            }
        }
    }
}

/// What came of reading a CSV file.
public struct CSVOutcome<Value: Sendable>: Sendable {
    /// What the caller made of the records that could be read.
    public internal(set) var value: Value
    /// Every error in the file's structure.
    public internal(set) var diagnostics: Diagnostics
    /// How many records could be read.
    public internal(set) var recordCount = 0
}
