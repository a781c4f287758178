import Numerics
import Synchronization

/// A stretch of a CSV file that begins at the start of a record's line and ends where the next piece begins.
struct CSVPiece: Sendable, Equatable {
    /// Bytes in a piece: large against the cost of starting and merging one, small against a core's share of a file
    /// worth sharing out.
    static let usualSize = 4 << 20

    /// Offset of the first byte.
    let start: Int
    /// Offset behind the last byte.
    let end: Int
    /// The line it begins on.
    let line: Int

    /// Cuts the records of a file into pieces.
    ///
    /// A line feed ends a record if and only if an even number of quotes stands before it: quotes open, close, or
    /// come in pairs. So every piece's quotes and line feeds are counted first, all pieces at once, and each cut is
    /// then moved to the next line feed that ends a record. Where quotes are out of order this goes wrong, and the
    /// piece in which the scanner finds the fault is the last whose start can be relied on: see `CSVGathering`.
    static func cut(_ body: CSVPiece, of storage: ByteStorage, size: Int) -> [CSVPiece] {
        // Never traps: sizes are constants, and those that tests choose.
        precondition(size > 0)
        let cuts = Array(stride(from: body.start, to: body.end, by: size))
        let counts = counts(between: cuts, end: body.end, of: storage)
        var starts = [(offset: body.start, line: body.line)]
        var quotes = 0
        var line = body.line
        for (index, cut) in cuts.enumerated().dropFirst() {
            quotes += counts[index - 1].quotes
            line += counts[index - 1].lineFeeds
            // A record that runs over several cuts makes one piece.
            guard cut > starts[starts.count - 1].offset else { continue }
            let start = recordStart(from: cut, line: line, insideQuotes: quotes % 2 == 1, end: body.end, of: storage)
            if start.offset == body.end { break }
            starts.append(start)
        }
        let ends = starts.dropFirst().map(\.offset) + [body.end]
        return zip(starts, ends).map { CSVPiece(start: $0.offset, end: $1, line: $0.line) }
    }

    private struct Counts {
        var quotes = 0
        var lineFeeds = 0
    }

    private static func counts(between cuts: [Int], end: Int, of storage: ByteStorage) -> [Counts] {
        let counts = Mutex([Counts](repeating: Counts(), count: cuts.count))
        Threads.share(cuts.count) { index in
            let next = index + 1 < cuts.count ? cuts[index + 1] : end
            let bytes = UnsafeBufferPointer(start: storage.start + cuts[index], count: next - cuts[index])
            let found = Counts(
                quotes: ByteCount.of(quote, in: bytes), lineFeeds: ByteCount.of(lineFeed, in: bytes))
            counts.withLock { $0[index] = found }
        }
        return counts.withLock { $0 }
    }

    /// The first place behind a line feed outside quotes, and its line.
    private static func recordStart(
        from cut: Int, line: Int, insideQuotes: Bool, end: Int, of storage: ByteStorage
    ) -> (offset: Int, line: Int) {
        var inside = insideQuotes
        var line = line
        for offset in cut..<end {
            switch storage.start[offset] {
            case quote: inside.toggle()
            case lineFeed:
                line += 1
                if !inside { return (offset + 1, line) }
            default: break
            }
        }
        return (end, line)
    }
}
