/// Reads one piece of a CSV file.
struct CSVPieceReader: Sendable {
    /// The whole file, or its beginning.
    let file: SourceFile
    /// How many cells a record must have.
    let cellCount: Int
    /// Where in the file the header line stands.
    let header: Range<Int>

    /// Bytes of a file in memory.
    struct Bytes {
        let storage: ByteStorage
        /// Where in the file they begin.
        let offset: Int
    }

    /// Takes every record that starts in a piece into an outcome.
    ///
    /// - Parameter bytes: of the piece, and of as much behind it as is at hand.
    /// - Returns: whether quotes are out of order, so that it is doubtful where the next piece begins; the outcome says so too.
    @discardableResult func read<Partial: Sendable>(
        _ piece: CSVPiece, of bytes: Bytes, into outcome: inout CSVOutcome<Partial>,
        record: @Sendable (inout Partial, borrowing CSVRecord) -> Void
    ) -> Bool {
        let cells = UnsafeMutablePointer<CSVSpan>.allocate(capacity: cellCount)
        defer { cells.deallocate() }
        var scanner = CSVScanner(
            bytes.storage, counting: file.counting, from: piece.start - bytes.offset, line: piece.line, cells: cells,
            capacity: cellCount)
        let end = piece.end - bytes.offset
        var isUpset = false
        defer { outcome.isUpset = outcome.isUpset || isUpset }
        while true {
            switch scanner.next(before: end) {
            case .record where isHeader(scanner):
                let fault = CSVFault(.repeatedHeader, column: 0, line: scanner.recordLine)
                outcome.diagnostics.add(fault.diagnostic(file: file.name))
            case .record where scanner.offset - scanner.recordStart > CSVFault.mostBytesInRow:
                let fault = CSVFault(
                    .tooLong(scanner.offset - scanner.recordStart), column: 0, line: scanner.recordLine)
                outcome.diagnostics.add(fault.diagnostic(file: file.name))
            case .record where scanner.cellCount == cellCount:
                record(&outcome.value, CSVRecord(scanner, file: file.name))
                outcome.recordCount += 1
            case .record where isBlankLine(scanner): break
            case .record:
                let fault = CSVFault(
                    .wrongCellCount(expected: cellCount, found: scanner.cellCount, lastLine: scanner.line - 1),
                    column: 0, line: scanner.recordLine)
                outcome.diagnostics.add(fault.diagnostic(file: file.name))
            case .fault(let fault):
                outcome.diagnostics.add(fault.diagnostic(file: file.name))
                if fault.upsetsQuotes { isUpset = true }
            case .end:
                if scanner.offset != end { isUpset = true }
                return isUpset
            }
        }
    }

    /// Whether the record is blank cells, however many.
    private func isBlankLine(_ scanner: CSVScanner) -> Bool {
        BlankText.isBlankLine(Self.line(scanner.base, scanner.recordStart..<scanner.offset))
    }

    /// Whether the record is the header line again, with or without a byte-order mark before it, as where two files were joined.
    private func isHeader(_ scanner: CSVScanner) -> Bool {
        let longest = header.count + ByteOrderMark.utf8.count
        // Ends of lines may differ, and the last line may have none.
        guard (header.count - 2...longest + 2).contains(scanner.offset - scanner.recordStart) else { return false }
        let record = Self.line(scanner.base, scanner.recordStart..<scanner.offset)
        let first = Self.line(file.storage.start, header)
        let rest = record.starts(with: ByteOrderMark.utf8) ? record.dropFirst(ByteOrderMark.utf8.count) : record
        return rest.elementsEqual(first)
    }

    /// The bytes of a line without its end.
    private static func line(
        _ base: UnsafePointer<UInt8>, _ place: Range<Int>
    ) -> Slice<UnsafeBufferPointer<UInt8>> {
        var bytes = UnsafeBufferPointer(start: base + place.lowerBound, count: place.count)[...]
        while let last = bytes.last, last == lineFeed || last == carriageReturn { bytes.removeLast() }
        return bytes
    }
}
