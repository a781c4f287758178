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

    init(storage: ByteStorage, from offset: Int, line: Int, cells: UnsafeMutablePointer<CSVSpan>, capacity: Int) {
        base = storage.start
        count = storage.count
        self.offset = offset
        self.line = line
        self.cells = cells
        self.capacity = capacity
        assert((0...count).contains(offset) && base[count] == lineFeed)
    }

    /// Whether a quoted cell of the record found last runs over a line's end.
    var spansLines: Bool { line - recordLine > 1 }

    /// Reads the next record that starts before `limit`. A line with nothing on it is no record.
    mutating func next(before limit: Int) -> Step {
        skipEmptyLines(before: limit)
        guard offset < limit else { return .end }
        recordStart = offset
        recordLine = line
        var column = 0
        var newlines = 0
        var fault: CSVFault?
        var start = offset
        var at = offset
        var hits = Self.hits(load(at))
        while true {
            while hits == 0 {
                at += 8
                hits = Self.hits(load(at))
            }
            let here = at + hits.trailingZeroBitCount / 8
            hits &= hits &- 1
            switch base[here] {
            case comma:
                keep(CSVSpan(start: start, end: here, form: .plain), at: column)
                column += 1
                start = here + 1
            case lineFeed:
                keep(CSVSpan(start: start, end: here, form: .plain), at: column)
                return finish(cells: column + 1, newlines: newlines, nextAt: here + 1, fault: fault)
            case carriageReturn:
                guard isLineEnd(at: here) else {
                    fault = fault ?? CSVFault(.loneCarriageReturn, column: column + 1, line: recordLine + newlines)
                    continue
                }
                keep(CSVSpan(start: start, end: here, form: .plain), at: column)
                return finish(cells: column + 1, newlines: newlines, nextAt: here + 2, fault: fault)
            case quote where here > start:
                fault = fault ?? CSVFault(.strayQuote, column: column + 1, line: recordLine + newlines)
            case quote:
                let cell = quotedCell(openedAt: here)
                let openingLine = recordLine + newlines
                switch cell.ending {
                case .comma:
                    keep(cell.span, at: column)
                    column += 1
                    newlines += cell.newlines
                    start = cell.behind
                case .line:
                    keep(cell.span, at: column)
                    newlines += cell.newlines
                    return finish(cells: column + 1, newlines: newlines, nextAt: cell.behind, fault: fault)
                case .text where cell.newlines == 0:
                    // What follows up to the next comma is taken for the rest of the cell.
                    fault =
                        fault ?? CSVFault(.textAfterQuote(closedOn: openingLine), column: column + 1, line: openingLine)
                    start = cell.behind
                case .text:
                    // The quote that closed it was most likely another cell's: read on behind the opening line.
                    let closing = openingLine + cell.newlines
                    fault = fault ?? CSVFault(.textAfterQuote(closedOn: closing), column: column + 1, line: openingLine)
                    return finish(cells: column + 1, newlines: newlines, nextAt: endOfLine(here) + 1, fault: fault)
                case .nothing:
                    fault = fault ?? CSVFault(.unclosedQuote, column: column + 1, line: openingLine)
                    return finish(cells: column + 1, newlines: newlines, nextAt: endOfLine(here) + 1, fault: fault)
                }
                at = start
                hits = Self.hits(load(at))
            default:
                break  // another control character, which the search finds along with line ends
            }
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

    /// Leaves the scanner at the start of the line behind the record.
    private mutating func finish(cells: Int, newlines: Int, nextAt next: Int, fault: CSVFault?) -> Step {
        cellCount = cells
        line = recordLine + newlines + 1
        offset = min(next, count)  // the line feed behind the content may have ended the last record
        assert(offset > recordStart && (offset == count || base[offset - 1] == lineFeed))
        if let fault { return .fault(fault) }
        return .record
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
                newlines: ByteCount.of(lineFeed, in: UnsafeBufferPointer(start: base + open, count: found - open)))
        }
        return QuotedCell(
            span: CSVSpan(start: open + 1, end: count, form: form), ending: .nothing, behind: count, newlines: 0)
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

let comma = UInt8(ascii: ",")
let quote = UInt8(ascii: "\"")
let lineFeed = UInt8(ascii: "\n")
let carriageReturn = UInt8(ascii: "\r")
