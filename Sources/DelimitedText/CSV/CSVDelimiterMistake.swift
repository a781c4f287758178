/// A header whose cells are parted by something other than commas, as spreadsheets do where the comma is the
/// decimal sign.
package enum CSVDelimiterMistake: Equatable {
    case semicolons
    case tabs
    case bars
    case separatorLine
    case quotedLines

    /// What is wrong with a header, or nil if it is parted by commas.
    init?(header: borrowing CSVRecord) {
        var signs = Signs()
        for index in 0..<header.count { header[index].withBytes { signs.count($0) } }
        let commas = header.count - 1
        if commas <= 1, header[0].text.lowercased().hasPrefix("sep=") {
            self = .separatorLine
        } else if commas == 0, header[0].withBytes({ $0.contains(comma) }) {
            self = .quotedLines
        } else {
            self.init(signs, commas: commas)
        }
    }

    /// What is wrong with a header line that cannot be read because its cells are between quotes: `"a";"b"`.
    init?(line: some Collection<UInt8>) {
        // What stands between quotes parts nothing.
        let outside = line.split(separator: quote, omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 0 }.flatMap(\.element)
        var signs = Signs()
        signs.count(outside)
        self.init(signs, commas: outside.count { $0 == comma })
    }

    /// How the cells of a line are parted that commas leave in one piece; nil where nothing seems to part them.
    package static func parted(_ line: String) -> String? {
        CSVDelimiterMistake(line: Array(line.utf8)).flatMap { mistake in
            let count = line.count { $0 == mistake.sign }
            return count >= fewestSigns ? mistake.parted : nil
        }
    }

    /// One sign may stand in a title.
    private static let fewestSigns = 2

    private init?(_ signs: Signs, commas: Int) {
        guard let most = [signs.semicolons, signs.tabs, signs.bars].max(), most > commas else { return nil }
        self = most == signs.semicolons ? .semicolons : most == signs.tabs ? .tabs : .bars
    }

    /// How often each sign stands in a header that might part its cells.
    private struct Signs {
        var semicolons = 0
        var tabs = 0
        var bars = 0

        mutating func count(_ bytes: some Sequence<UInt8>) {
            for byte in bytes {
                switch byte {
                case UInt8(ascii: ";"): semicolons += 1
                case UInt8(ascii: "\t"): tabs += 1
                case UInt8(ascii: "|"): bars += 1
                default: break
                }
            }
        }
    }

    /// What is wrong with a row under a header that is parted by commas, or nil if it is as well, or is short for another reason.
    init?(row: borrowing CSVRecord, cellsOfHeader: Int) {
        guard row.count != cellsOfHeader, cellsOfHeader > 1 else { return nil }
        var signs = Signs()
        for index in 0..<row.count { row[index].withBytes { signs.count($0) } }
        self.init(signs, commas: cellsOfHeader - Self.lastSign)
    }

    /// Cells are one more than the signs between them, and a row has as many signs as its header or more.
    private static let lastSign = 2

    /// What parts the cells instead of a comma; nil where nothing does.
    var sign: Character? {
        switch self {
        case .semicolons: ";"
        case .tabs: "\t"
        case .bars: "|"
        case .quotedLines: ","
        case .separatorLine: nil
        }
    }

    /// The one error such a file gets.
    func diagnostic(at position: SourcePosition) -> Diagnostic {
        Diagnostic(at: position, code: "wrong-delimiter", message: message, remedy: remedy)
    }

    /// The one error of a file whose header alone is parted by commas.
    func diagnosticOfRows(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            at: position, code: "wrong-delimiter",
            message: "the rows' cells are \(parted), not by commas as the header's are", remedy: remedy)
    }

    /// What to do.
    var remedy: String {
        switch self {
        case .quotedLines:
            "Take away the quotes at both ends of every line, and write a quote that is doubled inside it once."
        case .semicolons, .tabs, .bars, .separatorLine:
            "Save it again as comma-separated UTF-8: in Excel \"CSV UTF-8 (comma delimited)\" with the region's"
                + " list separator set to a comma; in LibreOffice \"Text CSV\" with \"Edit filter settings\", field delimiter \",\"."
        }
    }

    private var message: String {
        switch self {
        case .semicolons, .tabs, .bars: "the header's cells are \(parted), not commas"
        case .separatorLine: "the first line is an instruction to a spreadsheet (sep=), not a header"
        case .quotedLines: "the header is \(parted)"
        }
    }

    /// How the cells are parted, to follow `are` or `is`.
    var parted: String {
        switch self {
        case .semicolons: "separated by semicolons"
        case .tabs: "separated by tabs"
        case .bars: "separated by bars (|)"
        case .separatorLine: "below an instruction to a spreadsheet (sep=)"
        case .quotedLines: "between quotes as a whole, so that the line is one cell"
        }
    }
}
