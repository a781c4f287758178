/// One record of a CSV file: as many cells as the header has, each a view of the file's bytes.
///
/// It cannot be copied, so that it cannot outlive the closure it is given to.
public struct CSVRecord: ~Copyable {
    /// The line the record starts on, counting from 1.
    public let line: Int
    /// How many cells it has: as many as the header.
    public let count: Int
    /// The file's name.
    public let file: String
    @usableFromInline let base: UnsafePointer<UInt8>
    @usableFromInline let spans: UnsafePointer<CSVSpan>
    @usableFromInline let start: Int
    /// Where the next record may start.
    private let end: Int
    /// Whether line ends inside the cells before a cell count.
    @usableFromInline let countsLineEnds: Bool

    init(_ scanner: borrowing CSVScanner, file: String) {
        line = scanner.recordLine
        count = scanner.cellCount
        base = scanner.base
        spans = UnsafePointer(scanner.cells)
        start = scanner.recordStart
        end = scanner.offset
        countsLineEnds = scanner.counting == .lineEnds
        self.file = file
        let kept = scanner.capacity
        assert(count <= kept)
    }

    /// A cell, counting from 0.
    @inlinable public subscript(index: Int) -> CSVCell {
        // Never traps: columns are found in the header, and a record has as many cells.
        precondition(index >= 0 && index < count, "no such cell")
        let span = spans[index]
        return CSVCell(
            column: index + 1, recordStart: base + (countsLineEnds ? start : span.start), recordLine: line,
            start: base + span.start,
            length: span.end - span.start, hasDoubledQuotes: span.form == .quotedWithDoubledQuotes)
    }

    /// A cell of a column the file may lack; nil if it does.
    @inlinable public func cell(at index: Int?) -> CSVCell? {
        guard let index else { return nil }
        return self[index]
    }

    /// Whether line ends stand in its cells.
    package var runsOverLines: Bool {
        let bytes = UnsafeBufferPointer(start: base + start, count: end - start).dropLast()
        return ByteCount.of(lineFeed, in: UnsafeBufferPointer(rebasing: bytes)) > 0
    }

    /// The record as it stands in the file, on its line there.
    package var stretch: CSVStretch {
        CSVStretch(line: line, bytes: Array(UnsafeBufferPointer(start: base + start, count: end - start)))
    }

    /// The record's place, for a diagnostic that concerns all of it.
    public var position: SourcePosition { SourcePosition(file: file, line: line) }

    /// A cell's place, for a diagnostic.
    public func position(of cell: CSVCell) -> SourcePosition { cell.position(in: file) }

    /// Whether no cell holds more than space: spreadsheets leave such rows behind a table.
    public var isBlank: Bool {
        for index in 0..<count where !isBlank(index) { return false }
        return true
    }

    /// Whether a cell, counting from 0, holds no more than space.
    package func isBlank(_ index: Int) -> Bool {
        let span = spans[index]
        return BlankText.isBlank(UnsafeBufferPointer(start: base + span.start, count: span.end - span.start))
    }
}
