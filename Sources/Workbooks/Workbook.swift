import DelimitedText
import Numerics

/// A workbook of Excel's format since 2007, `.xlsx`, or of the OpenDocument format, `.ods`, as Excel, LibreOffice, Google Sheets and
/// other programs write it.
///
/// Everything is read that a sheet of numbers and words needs, and nothing is calculated: formulas count by the value that was stored
/// with them. Styles are ignored but for number formats, by which dates, months and percentages are known.
///
///     let workbook = try Workbook.load(name: "my.xlsx", in: folder)
///     if let sheet = workbook.sheet(named: "outcomes"), !sheet.isEmpty {
///         let file = try sheet.sourceFile(named: "outcomes.csv")  // for any reader of CSV
///     }
///
/// Sources: ECMA-376 (5th edition), Office Open XML, transitional and strict; OASIS Open Document Format 1.3, part 3; PKWARE APPNOTE.TXT 6.3.10; RFC 1951; XML 1.0.
public struct Workbook: Sendable {
    /// Endings of workbooks that are read.
    public static let endings = [".xlsx", ".xlsm", ".ods"]
    /// Endings of workbooks that are not read, and are refused with how to save them.
    public static let otherEndings = [".xlsb", ".xls", ".fods", ".numbers", ".gsheet"]

    /// Whether a file is called as a workbook is, whichever can be read.
    public static func isCalled(_ name: String) -> Bool {
        let plain = name.lowercased()
        return (endings + otherEndings).contains(where: plain.hasSuffix)
    }

    /// The file's name, which diagnostics use.
    public let name: String
    /// SHA-256 of the file, in hexadecimal digits.
    public let sha256: String
    /// The file's length in bytes.
    public let byteCount: Int
    /// The sheets with cells, hidden ones too, in the order of their tabs. Sheets that are a chart are left out.
    public let sheets: [Sheet]
    /// Whether the workbook's properties name an author, or who saved it last.
    public let namesAuthor: Bool

    /// A workbook read from a folder; whatever stands in the way is thrown with its reason.
    ///
    /// - Parameters:
    ///   - name: the file's name inside the folder.
    ///   - folder: the folder's path.
    public static func load(name: String, in folder: String) throws(WorkbookFailure) -> Workbook {
        let bytes: [UInt8]
        do throws(SourceFileFailure) {
            bytes = try FileOpening(name: name, folder: folder).bytes(atMost: WorkbookLimits.fileBytes)
        } catch {
            switch error.reason {
            case .tooLarge: throw WorkbookFailure(file: name, reason: .tooLarge)
            case .empty: throw WorkbookFailure(file: name, reason: .otherKind(.empty))
            default: throw WorkbookFailure(file: name, reason: .file(error.reason))
            }
        }
        return try Workbook(name: name, bytes: bytes)
    }

    /// A workbook in memory.
    public init(name: String, bytes: [UInt8]) throws(WorkbookFailure) {
        self.name = name
        byteCount = bytes.count
        sha256 = bytes.withUnsafeBytes { SHA256.hex($0) }
        do throws(WorkbookFailure.Reason) {
            sheets = try WorkbookReader(name: name).sheets(of: bytes)
        } catch {
            throw WorkbookFailure(file: name, reason: error)
        }
        namesAuthor = DocumentProperties.nameSomebody(in: bytes)
    }

    /// The sheet of a name, or else one whose name differs in capitals, or in space at its ends, alone.
    public func sheet(named name: String) -> Sheet? {
        func plain(_ name: String) -> String {
            name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        return sheets.first { $0.name == name } ?? sheets.first { plain($0.name) == plain(name) }
    }
}
