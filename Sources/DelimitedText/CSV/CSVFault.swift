/// What makes a record unreadable, and where.
struct CSVFault: Equatable {
    enum Kind: Equatable {
        /// A quote opens the cell and none closes it before the file ends.
        case unclosedQuote
        /// Text stands between the closing quote, which is on this line, and the next comma.
        case textAfterQuote(closedOn: Int)
        /// A quote stands in a cell that does not begin with one.
        case strayQuote
        /// A carriage return outside quotes without a line feed behind it.
        case loneCarriageReturn
        /// The header line a second time.
        case repeatedHeader
        /// More columns than a sheet of any spreadsheet has.
        case tooManyColumns(Int)
        /// A record of so many bytes.
        case tooLong(Int)
        /// More or fewer cells than the header has.
        case wrongCellCount(expected: Int, found: Int, lastLine: Int)

        fileprivate var upsetsQuotes: Bool {
            switch self {
            case .unclosedQuote, .textAfterQuote, .strayQuote: true
            case .loneCarriageReturn, .repeatedHeader, .tooManyColumns, .tooLong, .wrongCellCount: false
            }
        }
    }

    /// Bytes in the longest row: fifty times what a cell of a spreadsheet holds in every column that a file here can have.
    static let mostBytesInRow = 50_000_000

    let kind: Kind
    /// The cell's number from 1; 0 where the whole record is meant.
    let column: Int
    /// The line the cell, or the record, starts on.
    let line: Int
    /// Whether quotes before this place do not tell which line ends belong to cells.
    private(set) var upsetsQuotes: Bool

    init(_ kind: Kind, column: Int, line: Int) {
        self.kind = kind
        self.column = column
        self.line = line
        upsetsQuotes = kind.upsetsQuotes
    }

    /// Notes what else is wrong with the record, of which the first thing alone is told.
    mutating func note(_ kind: Kind) { upsetsQuotes = upsetsQuotes || kind.upsetsQuotes }

    /// The fault in words.
    func diagnostic(file: String) -> Diagnostic {
        let (code, message, remedy) = wording
        return Diagnostic(
            at: SourcePosition(file: file, line: line, column: column), code: code, message: message, remedy: remedy)
    }

    private var wording: (code: String, message: String, remedy: String) {
        switch kind {
        case .unclosedQuote:
            (
                "unclosed-quote", "the quote that opens this cell on line \(line) is never closed",
                "Put a quote at the end of the cell; a quote inside it is written twice."
            )
        case .textAfterQuote(let closing) where closing == line:
            (
                "text-after-quote", "text follows the cell's closing quote",
                "Write every quote inside a quoted cell twice: \"He said \"\"no\"\"\"."
            )
        case .textAfterQuote(let closing):
            (
                "text-after-quote",
                "the cell opens with a quote on line \(line), and text follows the quote that closes it on line \(closing)",
                "Put the closing quote at the end of the cell on line \(line); a quote inside it is written twice."
            )
        case .strayQuote:
            (
                "stray-quote", "a quote stands inside a cell that does not begin with one",
                "Put the whole cell between quotes and write the quote inside it twice."
            )
        case .loneCarriageReturn:
            (
                "lone-carriage-return", "a carriage return (CR) stands here without a line feed (LF) behind it",
                "Save the file with Windows (CRLF) or Unix (LF) line ends, not those of the old Mac."
            )
        case .repeatedHeader:
            (
                "repeated-header", "the header line stands here again, as where two files were joined",
                "Delete this line."
            )
        case .tooManyColumns(let count):
            (
                "too-many-columns",
                "the header has \(count) columns, more than the \(CellName.lastColumn) of a spreadsheet",
                "Write a row for each service of each person, and not a column: `avoided reshape` does it."
            )
        case .tooLong(let bytes):
            (
                "too-long-row", "the row has \(bytes) bytes, more than \(Self.mostBytesInRow)",
                "Look for a quote that is missing or too many; shorten what stands in it."
            )
        case .wrongCellCount(let expected, let found, let lastLine):
            (
                "wrong-cell-count",
                "the row has \(found) cell\(found == 1 ? "" : "s"), the header \(expected)"
                    + (lastLine > line ? "; it runs on to line \(lastLine)" : ""),
                cellCountRemedy(found > expected, lastLine > line)
            )
        }
    }

    private func cellCountRemedy(_ tooMany: Bool, _ runsOn: Bool) -> String {
        if runsOn { return "Look for a quote that is missing or too many: a quoted cell runs over a line's end here." }
        return tooMany
            ? "Put a cell that contains a comma between quotes, and write numbers without commas."
            : "Write a comma for every empty cell, to the end of the row; delete a line that is no row, such as a note."
    }
}
