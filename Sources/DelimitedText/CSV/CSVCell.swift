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

    /// The bytes of a short cell in two words, to be compared together, with how many they are in the last byte; nil of a cell that is
    /// empty, of more than 15 bytes, or with quotes in it.
    @inlinable public var shortWords: SIMD2<UInt64>? {
        guard length > 0, length < 16, !hasDoubledQuotes else { return nil }
        // More is read than the cell has: behind the last cell of a file there is as much padding.
        let bytes = UnsafeRawPointer(start)
        let low = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
        let high = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        let count = UInt64(truncatingIfNeeded: length) << 56
        // Of the bits of the cell, where some of a word are not.
        let bits = UInt64(truncatingIfNeeded: 8 * length)
        if length < 8 { return SIMD2(low & ((1 &<< bits) - 1), count) }
        return SIMD2(low, length == 8 ? count : high & ((1 &<< (bits - 64)) - 1) | count)
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
