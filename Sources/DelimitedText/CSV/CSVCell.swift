/// One cell of a record: a view of the file's bytes, valid only inside the closure that was given the record.
///
/// Nothing is allocated unless `text` is asked for.
public struct CSVCell {
    /// The cell's number in its record, counting from 1.
    public let column: Int
    @usableFromInline let recordStart: UnsafePointer<UInt8>
    @usableFromInline let recordLine: Int
    @usableFromInline let start: UnsafePointer<UInt8>
    @usableFromInline let length: Int
    @usableFromInline let hasDoubledQuotes: Bool

    @inlinable init(
        column: Int, recordStart: UnsafePointer<UInt8>, recordLine: Int, start: UnsafePointer<UInt8>, length: Int,
        hasDoubledQuotes: Bool
    ) {
        self.column = column
        self.recordStart = recordStart
        self.recordLine = recordLine
        self.start = start
        self.length = length
        self.hasDoubledQuotes = hasDoubledQuotes
    }

    /// The line the cell starts on, counting from 1. Cells before it may run over lines' ends, which are counted when
    /// this is asked for.
    public var line: Int {
        recordLine + ByteCount.of(lineFeed, in: UnsafeBufferPointer(start: recordStart, count: start - recordStart))
    }

    /// Whether there is nothing in the cell, not so much as a space.
    @inlinable public var isEmpty: Bool { length == 0 }

    /// The content without the quotes around it, and with doubled quotes made single.
    public var text: String {
        withBytes { String(decoding: $0, as: UTF8.self) }
    }

    /// The content as a message repeats it. Whether it may be repeated at all is the caller's to decide.
    public var quoted: String { Diagnostic.quoted(text) }

    /// The content's bytes as `text` has them; the buffer is valid only inside the closure.
    @inlinable public func withBytes<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        guard hasDoubledQuotes else { return try body(UnsafeRawBufferPointer(start: start, count: length)) }
        return try withUndoubledBytes(body)
    }

    /// The cell's place, for a diagnostic.
    public func position(in file: String) -> SourcePosition {
        SourcePosition(file: file, line: line, column: column)
    }

    /// The rare cell with quotes in it, which needs a copy.
    @usableFromInline func withUndoubledBytes<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: length)
        defer { copy.deallocate() }
        var (from, to) = (0, 0)
        while from < length {
            copy[to] = start[from]
            to += 1
            from += start[from] == quote ? 2 : 1
        }
        return try body(UnsafeRawBufferPointer(start: copy, count: to))
    }
}
