/// A header whose cells are parted by something other than commas, as spreadsheets do where the comma is the
/// decimal sign.
enum CSVDelimiterMistake: Equatable {
    case semicolons
    case tabs
    case bars
    case separatorLine

    /// What is wrong with a header, or nil if it is parted by commas.
    init?(header: borrowing CSVRecord) {
        var signs = Signs()
        for index in 0..<header.count { header[index].withBytes { signs.count($0) } }
        let commas = header.count - 1
        if commas <= 1, header[0].text.lowercased().hasPrefix("sep=") {
            self = .separatorLine
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

    /// The one error such a file gets.
    func diagnostic(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            at: position, code: "wrong-delimiter", message: message,
            remedy: "Save it again as comma-separated UTF-8: in Excel \"CSV UTF-8 (comma delimited)\" with the region's"
                + " list separator set to a comma; in LibreOffice \"Text CSV\" with \"Edit filter settings\", field delimiter \",\"."
        )
    }

    private var message: String {
        switch self {
        case .semicolons: "the header's cells are separated by semicolons, not commas"
        case .tabs: "the header's cells are separated by tabs, not commas"
        case .bars: "the header's cells are separated by bars (|), not commas"
        case .separatorLine: "the first line is an instruction to a spreadsheet (sep=), not a header"
        }
    }
}
