/// A header whose cells are parted by something other than commas, as spreadsheets do where the comma is the
/// decimal sign.
enum CSVDelimiterMistake: Equatable {
    case semicolons
    case tabs
    case separatorLine

    /// What is wrong with a header, or nil if it is parted by commas.
    init?(header: borrowing CSVRecord) {
        var semicolons = 0
        var tabs = 0
        for index in 0..<header.count {
            header[index].withBytes { bytes in
                semicolons += bytes.count { $0 == UInt8(ascii: ";") }
                tabs += bytes.count { $0 == UInt8(ascii: "\t") }
            }
        }
        let commas = header.count - 1
        if commas <= 1, header[0].text.lowercased().hasPrefix("sep=") {
            self = .separatorLine
        } else if semicolons > commas, semicolons >= tabs {
            self = .semicolons
        } else if tabs > commas {
            self = .tabs
        } else {
            return nil
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
        case .separatorLine: "the first line is an instruction to a spreadsheet (sep=), not a header"
        }
    }
}
