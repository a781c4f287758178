/// Reads one piece of a CSV file.
struct CSVPieceReader: Sendable {
    let file: SourceFile
    /// How many cells a record must have.
    let cellCount: Int

    /// What a piece held.
    struct Read<Partial: Sendable>: Sendable {
        var outcome: CSVOutcome<Partial>
        /// Whether quotes out of order make it doubtful where the next piece begins.
        var isUpset = false
    }

    /// Takes every record that starts in a piece into an outcome.
    func read<Partial: Sendable>(
        _ piece: CSVPiece, into outcome: CSVOutcome<Partial>,
        record: @Sendable (inout Partial, borrowing CSVRecord) -> Void
    ) -> Read<Partial> {
        let cells = UnsafeMutablePointer<CSVSpan>.allocate(capacity: cellCount)
        defer { cells.deallocate() }
        var scanner = CSVScanner(
            storage: file.storage, from: piece.start, line: piece.line, cells: cells, capacity: cellCount)
        var read = Read(outcome: outcome)
        while true {
            switch scanner.next(before: piece.end) {
            case .record where scanner.cellCount == cellCount:
                record(&read.outcome.value, CSVRecord(scanner, file: file.name))
                read.outcome.recordCount += 1
            case .record:
                let fault = CSVFault(
                    .wrongCellCount(expected: cellCount, found: scanner.cellCount, lastLine: scanner.line - 1),
                    column: 0, line: scanner.recordLine)
                read.outcome.diagnostics.add(fault.diagnostic(file: file.name))
            case .fault(let fault):
                read.outcome.diagnostics.add(fault.diagnostic(file: file.name))
                if fault.upsetsQuotes { read.isUpset = true }
            case .end:
                if scanner.offset != piece.end { read.isUpset = true }
                return read
            }
        }
    }
}
