import Numerics
import Synchronization

/// A stretch of a CSV file that begins at the start of a record's line and ends where the next piece begins.
struct CSVPiece: Sendable, Equatable {
    /// Bytes in a piece: large against the cost of starting and merging one, small against a core's share of a file
    /// worth sharing out.
    static let usualSize = 1 << 20

    /// Offset of the first byte.
    let start: Int
    /// Offset behind the last byte.
    let end: Int
    /// The line it begins on.
    let line: Int

    /// Cuts the records of a file into pieces.
    ///
    /// A line feed ends a record if and only if an even number of quotes stands before it: quotes open, close, or
    /// come in pairs. So each cut is moved to the next line feed that ends a record. Where quotes are out of order this
    /// goes wrong, and the piece in which the scanner finds the fault is the last whose start can be relied on: see
    /// `CSVGathering`.
    ///
    /// - Parameters:
    ///   - chunks: what the file holds between two cuts, from `line` on, the last of them up to the body's end.
    ///   - line: the line that the first chunk begins on, outside quotes.
    static func cut(_ body: CSVPiece, _ chunks: [CSVChunk], from line: Int) -> [CSVPiece] {
        var starts = [(offset: body.start, line: body.line)]
        var quotes = 0
        var line = line
        for (index, chunk) in chunks.enumerated() {
            // The first piece is the first chunk's; a record that runs over several cuts makes one piece.
            if index > 0, let start = chunk.firstRecord(insideQuotes: !quotes.isMultiple(of: 2)),
                start.offset > starts[starts.count - 1].offset, start.offset < body.end
            {
                starts.append((start.offset, line + start.lineFeeds))
            }
            quotes += chunk.quotes
            line += chunk.lineFeeds
        }
        let ends = starts.dropFirst().map(\.offset) + [body.end]
        return zip(starts, ends).map { CSVPiece(start: $0.offset, end: $1, line: $0.line) }
    }

    /// Cuts a file that is held in memory into pieces of about a size.
    static func cut(_ body: CSVPiece, of storage: ByteStorage, size: Int) -> [CSVPiece] {
        // Never traps: sizes are constants, and those that tests choose.
        precondition(size > 0)
        let cuts = Array(stride(from: body.start, to: body.end, by: size))
        let chunks = Mutex([CSVChunk?](repeating: nil, count: cuts.count))
        Threads.share(cuts.count) { index in
            let next = index + 1 < cuts.count ? cuts[index + 1] : body.end
            let bytes = UnsafeBufferPointer(start: storage.start + cuts[index], count: next - cuts[index])
            let found = CSVChunk(bytes, at: cuts[index])
            chunks.withLock { $0[index] = found }
        }
        return cut(body, chunks.withLock { $0 }.compactMap(\.self), from: body.line)
    }
}
