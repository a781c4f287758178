/// Finds the records and cells of a CSV file (RFC 4180). The hot loop of the whole reader and, with the views it
/// hands out, its only unsafe room.
///
/// Invariants, checked in debug builds:
/// - `base` points at a `ByteStorage`'s content: `count` bytes, a line feed, and zeros; so a search for the end of
///   an unquoted cell always ends, and a word may be loaded at any offset up to `count`;
/// - `offset` is the start of a line outside quotes, `line` its number, and `0 <= offset <= count`;
/// - `cells` has room for `capacity` spans; of a longer record the rest is counted and not kept;
/// - every span lies between its record's start and `count`.
///
/// The scanner does not own `cells`: whoever makes it frees them.
struct CSVScanner {
    let base: UnsafePointer<UInt8>
    let count: Int
    let cells: UnsafeMutablePointer<CSVSpan>
    let capacity: Int
    /// What a line is.
    let counting: SourceFile.LineCounting
    /// Start of the next record.
    private(set) var offset: Int
    /// Line of the next record.
    private(set) var line: Int
    /// Where the record found last starts.
    private(set) var recordStart = 0
    /// The line it starts on.
    private(set) var recordLine = 0
    /// How many cells it has, which may be more than were kept.
    private(set) var cellCount = 0

    /// What was found.
    enum Step {
        /// A record whose quotes and line ends are in order.
        case record
        /// A record that cannot be read; the scanner stands behind it.
        case fault(CSVFault)
        /// Nothing more before the limit.
        case end
    }

    init(_ file: SourceFile, from offset: Int, line: Int, cells: UnsafeMutablePointer<CSVSpan>, capacity: Int) {
        self.init(
            file.storage, counting: file.counting, from: offset, line: line, cells: cells, capacity: capacity)
    }

    init(
        _ storage: ByteStorage, counting: SourceFile.LineCounting, from offset: Int, line: Int,
        cells: UnsafeMutablePointer<CSVSpan>, capacity: Int
    ) {
        base = storage.start
        count = storage.count
        self.counting = counting
        self.offset = offset
        self.line = line
        self.cells = cells
        self.capacity = capacity
        assert((0...count).contains(offset) && base[count] == lineFeed)
    }

    /// Reads the next record that starts before `limit`. A line with nothing on it is no record.
    mutating func next(before limit: Int) -> Step {
        skipEmptyLines(before: limit)
        guard offset < limit else { return .end }
        recordStart = offset
        recordLine = line
        let plain = plainCells()
        if let next = plain.nextRecord {
            finish(cells: plain.count, newlines: 0, nextAt: next)
            return .record
        }
        return anyCells(from: plain.start, column: plain.count)
    }

    /// Reads cells from the record's start up to the first that begins with a quote or has something wrong with it.
    ///
    /// Nearly all records end in here. Kept apart from `anyCells` so that all it needs stays in registers: measured,
    /// it is half as fast again.
    private func plainCells() -> (count: Int, start: Int, nextRecord: Int?) {
        let (base, cells, capacity) = (base, cells, capacity)
        var count = 0
        var start = recordStart
        var at = recordStart
        var hits = Self.hits(load(at))
        while true {
            while hits == 0 {
                at &+= 8
                hits = Self.hits(load(at))
            }
            let here = at &+ hits.trailingZeroBitCount / 8
            hits &= hits &- 1
            let byte = base[here]
            if byte == comma {
                assert(recordStart <= start && start <= here && here < self.count)
                if count < capacity { (cells + count).initialize(to: CSVSpan(start: start, end: here, form: .plain)) }
                count &+= 1
                start = here &+ 1
            } else if byte == lineFeed || (byte == carriageReturn && isLineEnd(at: here)) {
                assert(recordStart <= start && start <= here && here <= self.count)
                if count < capacity { (cells + count).initialize(to: CSVSpan(start: start, end: here, form: .plain)) }
                return (count &+ 1, start, here &+ (byte == lineFeed ? 1 : 2))
            } else if byte == quote || byte == carriageReturn {
                return (count, start, nil)
            }
            // Anything else is another control character, which the search finds along with line ends.
        }
    }

    /// Reads cells of any kind to the record's end, the ones before having been plain.
    private mutating func anyCells(from first: Int, column firstColumn: Int) -> Step {
        var reading = Reading(start: first, column: firstColumn)
        var at = first
        var hits = Self.hits(load(at))
        while true {
            while hits == 0 {
                at += 8
                hits = Self.hits(load(at))
            }
            let here = at + hits.trailingZeroBitCount / 8
            hits &= hits &- 1
            let byte = base[here]
            if byte == comma {
                keep(CSVSpan(start: reading.start, end: here, form: .plain), at: reading.column)
                reading.column += 1
                reading.start = here + 1
            } else if byte == lineFeed || (byte == carriageReturn && isLineEnd(at: here)) {
                keep(CSVSpan(start: reading.start, end: here, form: .plain), at: reading.column)
                return finish(reading, nextAt: here + (byte == lineFeed ? 1 : 2))
            } else if byte == carriageReturn {
                reading.note(.loneCarriageReturn, recordLine)
            } else if byte == quote, here > reading.start {
                reading.note(.strayQuote, recordLine)
            } else if byte == quote {
                if let next = takeQuotedCell(&reading) { return finish(reading, nextAt: next) }
                at = reading.start
                hits = Self.hits(load(at))
            }
        }
    }

    /// Takes the quoted cell that begins at `reading.start`; returns where the next record begins if it ends this one.
    private mutating func takeQuotedCell(_ reading: inout Reading) -> Int? {
        let cell = quotedCell(openedAt: reading.start)
        let openingLine = recordLine + reading.newlines
        switch cell.ending {
        case .comma:
            keep(cell.span, at: reading.column)
            reading.column += 1
            reading.newlines += cell.newlines
            reading.start = cell.behind
            return nil
        case .line:
            keep(cell.span, at: reading.column)
            reading.newlines += cell.newlines
            return cell.behind
        case .text:
            reading.note(.textAfterQuote(closedOn: openingLine + cell.newlines), recordLine)
            guard cell.newlines == 0 else { break }
            // What follows up to the next comma is taken for the rest of the cell.
            reading.start = cell.behind
            return nil
        case .nothing:
            reading.note(.unclosedQuote, recordLine)
        }
        // The quote that closed it, if any did, was most likely another cell's: read on behind the opening line.
        return endOfLine(reading.start) + 1
    }

    /// How far a record has been read.
    private struct Reading {
        /// Where the cell being read begins.
        var start: Int
        /// Its number from 0.
        var column: Int
        /// Line ends inside the cells before it.
        var newlines = 0
        /// The first thing wrong with the record.
        var fault: CSVFault?

        init(start: Int, column: Int) { (self.start, self.column) = (start, column) }

        /// Notes what is wrong with the cell, which is told if nothing was wrong before.
        mutating func note(_ kind: CSVFault.Kind, _ recordLine: Int) {
            fault?.note(kind)
            fault = fault ?? CSVFault(kind, column: column + 1, line: recordLine + newlines)
        }
    }

    /// Skips lines that hold nothing at all, not so much as a space.
    private mutating func skipEmptyLines(before limit: Int) {
        while offset < limit {
            if base[offset] == lineFeed {
                offset += 1
            } else if base[offset] == carriageReturn, isLineEnd(at: offset) {
                offset += 2
            } else {
                return
            }
            line += 1
        }
    }

    private mutating func finish(_ reading: Reading, nextAt next: Int) -> Step {
        finish(cells: reading.column + 1, newlines: reading.newlines, nextAt: next)
        return reading.fault.map { .fault($0) } ?? .record
    }

    /// Leaves the scanner at the start of the line behind the record.
    @inline(__always) private mutating func finish(cells: Int, newlines: Int, nextAt next: Int) {
        cellCount = cells
        line = recordLine + newlines + 1
        offset = min(next, count)  // the line feed behind the content may have ended the last record
        assert(offset > recordStart && (offset == count || base[offset - 1] == lineFeed))
    }

    @inline(__always) private func keep(_ span: CSVSpan, at column: Int) {
        assert(recordStart <= span.start && span.start <= span.end && span.end <= count)
        if column < capacity { (cells + column).initialize(to: span) }
    }

    /// Whether the carriage return at a place belongs to a line end. One that ends the file does not.
    private func isLineEnd(at place: Int) -> Bool { place + 1 < count && base[place + 1] == lineFeed }

    /// The next line feed, or `count`.
    private func endOfLine(_ from: Int) -> Int {
        var place = from
        while base[place] != lineFeed { place += 1 }
        return place
    }

    @inline(__always) private func load(_ place: Int) -> UInt64 {
        assert(place <= count)
        return UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self).littleEndian
    }

    /// Marks commas, quotes and line ends of a word; also other control characters below 0x0E, because one
    /// comparison finds both kinds of line end and tabs are rare.
    @inline(__always) private static func hits(_ word: UInt64) -> UInt64 {
        Word.zeroBytes(word ^ Word.repeating(comma)) | Word.zeroBytes(word ^ Word.repeating(quote))
            | Word.bytes(of: word, below: carriageReturn + 1)
    }
}

// MARK: - Quoted cells

extension CSVScanner {
    /// A quoted cell and what stands behind its closing quote.
    private struct QuotedCell {
        enum Ending {
            case comma, line, text, nothing
        }

        let span: CSVSpan
        let ending: Ending
        /// Where reading goes on.
        let behind: Int
        /// Line ends between the quotes.
        let newlines: Int
    }

    /// Reads a quoted cell from its opening quote.
    private func quotedCell(openedAt open: Int) -> QuotedCell {
        var form = CSVSpan.Form.quoted
        var from = open + 1
        while let found = nextQuote(from) {
            if base[found + 1] == quote {
                form = .quotedWithDoubledQuotes
                from = found + 2
                continue
            }
            let ending: QuotedCell.Ending
            let behind: Int
            switch base[found + 1] {
            case comma: (ending, behind) = (.comma, found + 2)
            case lineFeed: (ending, behind) = (.line, found + 2)
            case carriageReturn where isLineEnd(at: found + 1): (ending, behind) = (.line, found + 3)
            default: (ending, behind) = (.text, found + 1)
            }
            return QuotedCell(
                span: CSVSpan(start: open + 1, end: found, form: form), ending: ending, behind: behind,
                newlines: newlines(open..<found))
        }
        return QuotedCell(
            span: CSVSpan(start: open + 1, end: count, form: form), ending: .nothing, behind: count, newlines: 0)
    }

    /// Line ends between two quotes, as far as they count.
    private func newlines(_ place: Range<Int>) -> Int {
        switch counting {
        case .lineEnds:
            ByteCount.of(lineFeed, in: UnsafeBufferPointer(start: base + place.lowerBound, count: place.count))
        case .records: 0
        }
    }

    /// The next quote in the content; nil if there is none.
    private func nextQuote(_ from: Int) -> Int? {
        var at = from
        while at < count {
            let found = Word.zeroBytes(load(at) ^ Word.repeating(quote))
            if found != 0 { return at + found.trailingZeroBitCount / 8 }  // the padding holds no quotes
            at += 8
        }
        return nil
    }
}
