/// Why a file could not be taken in.
public struct SourceFileFailure: Error, Sendable, Hashable {
    /// What stood in the way.
    public enum Reason: Sendable, Hashable {
        /// There is no file of this name: for an optional file, not a fault.
        case missing
        /// A symbolic link of this name points at nothing.
        case brokenLink
        /// A symbolic link leads out of the folder.
        case linkOutOfFolder
        /// The folder itself is not there.
        case folderMissing
        /// A file stands where the folder should be.
        case folderIsNone
        /// The system refuses to look into the folder; its own words.
        case folderUnreadable(String)
        /// A directory stands in the file's place.
        case directory
        /// A device, pipe or socket stands in the file's place.
        case notARegularFile
        /// The system refuses to read it; its own words.
        case unreadable(String)
        /// It grew or shrank while it was being read.
        case changedWhileReading
        /// It is larger than memory can be expected to hold.
        case tooLarge
        /// It holds nothing.
        case empty
        /// It is text in another encoding.
        case otherEncoding(TextEncoding)
        /// It is not text: what it looks like.
        case notText(BinaryKind)
    }

    /// An encoding that a file which is not UTF-8 seems to be in.
    public enum TextEncoding: Sendable, Hashable {
        /// UTF-16, least significant byte first: Excel's "Unicode Text".
        case utf16LittleEndian
        /// UTF-16, most significant byte first.
        case utf16BigEndian
        /// UTF-32, in either order.
        case utf32
        /// One byte a character, as Excel's plain "CSV" on Windows; the first byte that is not UTF-8.
        case windows1252(firstByte: UInt8)
        /// UTF-8 but for this byte.
        case damagedUTF8(firstByte: UInt8)
    }

    /// What a file that is not text seems to be.
    public enum BinaryKind: Sendable, Hashable {
        /// A zip archive, as `.xlsx` and `.ods` workbooks are.
        case zipArchive
        /// A workbook of Excel before 2007, `.xls`.
        case oldWorkbook
        /// A document in PDF.
        case pdf
        /// A compressed file or an archive, by what it is called.
        case compressed(String)
        /// A picture, by what it is called.
        case picture(String)
        /// A database in a file, by what it is called.
        case database(String)
        /// Values in the notation of JavaScript where a table was expected.
        case json
        /// A page of the web, as some systems save a table for a spreadsheet.
        case webPage
        /// A document of a word processor saved as rich text.
        case richText
        /// Something with NUL bytes in it.
        case unknown
    }

    /// The file's name inside the folder.
    public let file: String
    /// What stood in the way.
    public let reason: Reason
    /// The line of the first byte that could not be read; 0 where the whole file is meant.
    public let line: Int

    /// A failure, with its line where there is one.
    public init(file: String, reason: Reason, line: Int = 0) {
        self.file = file
        self.reason = reason
        self.line = line
    }

    /// Whether there simply is no such file, which is no fault where the file is optional.
    public var isMissing: Bool { reason == .missing }

    /// Whether the system did not let the file be read at all; otherwise it was read and is refused for what it holds.
    public var isUnreadable: Bool {
        switch reason {
        case .missing, .brokenLink, .folderMissing, .folderIsNone, .folderUnreadable, .directory, .notARegularFile,
            .unreadable, .changedWhileReading:
            true
        case .linkOutOfFolder, .tooLarge, .empty, .otherEncoding, .notText: false
        }
    }

    /// The failure as it is shown among the other errors.
    public var diagnostic: Diagnostic {
        let (code, message, remedy) = wording
        return Diagnostic(at: SourcePosition(file: file, line: line), code: code, message: message, remedy: remedy)
    }
}

extension SourceFileFailure {
    /// How to save the file as the tool reads it.
    private var howToSave: String {
        file.hasSuffix(".csv")
            ? "In a spreadsheet choose File > Save As > \"CSV UTF-8 (comma delimited)\";"
                + " in a text editor save it with the encoding UTF-8."
            : "In a text editor save it with the encoding UTF-8."
    }

    /// What to write into a file that holds nothing.
    private var howToFill: String {
        file.hasSuffix(".csv")
            ? "Write its header line and its rows, or delete the file if it is optional."
            : "Write it, or delete the file if it is optional."
    }

    /// Name, message and remedy.
    private var wording: (code: String, message: String, remedy: String?) {
        switch reason {
        case .missing:
            ("file-missing", "the file is not there", nil)
        case .brokenLink:
            ("broken-link", "the file is a symbolic link that points at nothing", "Put the file itself here.")
        case .linkOutOfFolder:
            (
                "link-out-of-folder", "the file is a symbolic link that leads out of the evaluation's folder",
                "Copy the file into the folder, so that the folder holds all the result depends on."
            )
        case .folderMissing:
            ("folder-missing", "the folder is not there", nil)
        case .folderIsNone:
            ("folder-missing", "a file stands where the folder was expected", "Give the folder that the file is in.")
        case .folderUnreadable(let words):
            ("folder-missing", "the folder cannot be read: \(words)", nil)
        case .directory:
            (
                "not-a-file", "a folder stands where a file was expected",
                "Move the folder away and put the file itself there."
            )
        case .notARegularFile:
            (
                "not-a-file", "a device, pipe or socket stands where a file was expected",
                "Save its contents as an ordinary file first."
            )
        case .unreadable(let words):
            ("unreadable-file", "the file cannot be read: \(words)", "Put a file here that you may read.")
        case .changedWhileReading:
            ("file-changed", "the file changed while it was being read", "Run again when nothing writes to it.")
        case .tooLarge:
            (
                "file-too-large", "the file is larger than \(FileOpening.largest >> 30) GiB",
                "Add rows up before, or evaluate the parts on their own."
            )
        case .empty:
            ("empty-file", "the file is empty", howToFill)
        case .otherEncoding(let encoding):
            ("not-utf-8", encoding.message, howToSave)
        case .notText(let kind):
            ("not-text", kind.message, kind.remedy ?? howToSave)
        }
    }
}

extension SourceFileFailure.TextEncoding {
    fileprivate var message: String {
        switch self {
        case .utf16LittleEndian, .utf16BigEndian:
            "the file is not UTF-8; it looks like UTF-16, which Excel calls \"Unicode Text\""
        case .utf32:
            "the file is not UTF-8; it looks like UTF-32"
        case .windows1252(let byte):
            "the file is not UTF-8; it looks like Windows-1252, as a spreadsheet's plain \"CSV\" is"
                + " (\(Self.name(of: byte)) is \(Windows1252.quoted(byte)) there)"
        case .damagedUTF8(let byte):
            "the file is not UTF-8; \(Self.name(of: byte)) does not belong where it stands"
        }
    }

    private static func name(of byte: UInt8) -> String { "byte 0x" + String(byte, radix: 16, uppercase: true) }
}

extension SourceFileFailure.BinaryKind {
    fileprivate var message: String {
        switch self {
        case .zipArchive: "the file is not text; it looks like a workbook (.xlsx or .ods) with another file's name"
        case .oldWorkbook: "the file is not text; it looks like an old Excel workbook (.xls) with another file's name"
        case .pdf: "the file is not a table; it looks like a PDF document with another file's name"
        case .compressed(let name):
            "the file is not text; it looks like a compressed file (\(name)) with another file's name"
        case .picture(let name): "the file is not text; it looks like a picture (\(name)) with another file's name"
        case .database(let name): "the file is not text; it looks like a database (\(name)) with another file's name"
        case .json: "the file is not a table; it looks like JSON with another file's name"
        case .webPage: "the file is not a table; it looks like a web page (HTML or XML) with another file's name"
        case .richText: "the file is not a table; it looks like rich text (.rtf) with another file's name"
        case .unknown: "the file is not text; it has NUL bytes in it"
        }
    }

    /// What to do where saving it anew is not it.
    fileprivate var remedy: String? {
        switch self {
        case .compressed: "Unpack it, and put the file that is in it here."
        case .pdf, .picture, .database, .json:
            "Put the numbers themselves here, in a table saved as \"CSV UTF-8 (comma delimited)\"."
        case .zipArchive, .oldWorkbook, .webPage, .richText, .unknown: nil
        }
    }
}
