import DelimitedText

extension WorkbookFailure.Reason {
    private static let saveAnew = "Open it in a spreadsheet program and save it again as .xlsx."
    private static let fetchAnew =
        "Fetch or copy the file again; if it opens in a spreadsheet program, save it there anew as .xlsx."
    private static let saveValues = "Copy the rows that are needed, as values, into a new workbook and save that."

    /// Name, message and remedy.
    var wording: (code: String, message: String, remedy: String) {
        switch self {
        case .file(let reason): ("unreadable-file", "the file cannot be read: \(reason)", Self.fetchAnew)
        case .otherKind(let kind):
            (
                kind == .encryptedWorkbook ? "encrypted-workbook" : kind == .empty ? "empty-file" : "not-a-workbook",
                "the file is no .xlsx or .ods workbook that can be read; \(kind.wording.looks)", kind.wording.remedy
            )
        case .encryptedEntry:
            (
                "encrypted-workbook", "the workbook's archive is encrypted with a password",
                "Unpack it with the password, or save the workbook again without one."
            )
        case .truncated:
            (
                "truncated-workbook", "the workbook is cut off, or something stands behind its end", Self.fetchAnew
            )
        case .missingPart(let name):
            (
                "damaged-workbook", "the workbook is damaged: its part \(Diagnostic.quoted(name)) is not there",
                Self.saveAnew
            )
        case .damagedArchive:
            ("damaged-workbook", "the workbook is damaged: its archive's directory cannot be followed", Self.fetchAnew)
        case .damagedPart(let name, let damage):
            (
                "damaged-workbook", "the workbook is damaged: its part \(Diagnostic.quoted(name)) \(damage.words)",
                Self.fetchAnew
            )
        case .markup(let part, let fault):
            (
                "damaged-workbook",
                "the workbook is damaged: its part \(Diagnostic.quoted(part)) \(fault.words)", Self.saveAnew
            )
        case .unexpectedContent(let part, let cell, let what):
            (
                "damaged-workbook",
                "the workbook is damaged: in its part \(Diagnostic.quoted(part))\(cell.map { ", cell \($0)," } ?? "") \(what)",
                Self.saveAnew
            )
        case .inSheet(_, .unexpectedContent(_, let cell, let what)):
            (
                "damaged-workbook", "the workbook is damaged in this \(cell == nil ? "sheet" : "cell"): \(what)",
                Self.saveAnew
            )
        case .inSheet(_, let reason): reason.wording
        case .noSheets: ("no-sheets", "the workbook has no sheet with cells", "Put the rows into a sheet of it.")
        case .unsafeName, .duplicateEntry, .overlappingEntries, .unknownMethod: suspiciousWording
        case .tooLarge, .tooManyEntries, .tooLargeUnpacked, .tooManySheets, .sheetTooLarge: sizeWording
        }
    }

    /// What no spreadsheet program writes.
    private var suspiciousWording: (code: String, message: String, remedy: String) {
        let what =
            switch self {
            case .unsafeName(let name):
                "a file in its archive is named \(Diagnostic.quoted(name)), which leads out of it"
            case .duplicateEntry(let name): "its archive holds \(Diagnostic.quoted(name)) twice"
            case .unknownMethod(let part, let number):
                "its part \(Diagnostic.quoted(part)) is compressed by a method that workbooks do not use (number \(number))"
            default: "files in its archive lie over one another"
            }
        return ("suspicious-workbook", "the workbook is not as spreadsheet programs write them: \(what)", Self.saveAnew)
    }

    private var sizeWording: (code: String, message: String, remedy: String) {
        let what =
            switch self {
            case .tooLarge: "the workbook is larger than \(WorkbookLimits.fileBytes >> 20) MiB"
            case .tooManyEntries: "the workbook's archive holds more than \(WorkbookLimits.entries) files"
            case .tooLargeUnpacked(let part):
                "the workbook's part \(Diagnostic.quoted(part)) grows too large when it is unpacked: more than"
                    + " \(WorkbookLimits.ratio) times its size, or more than \(WorkbookLimits.partBytes >> 20) MiB"
            case .tooManySheets: "the workbook has more than \(WorkbookLimits.sheets) sheets"
            case .sheetTooLarge(let name):
                "the sheet \(Diagnostic.quoted(name)) is too large: more cells, or more merged cells, than can be held"
            default: ""
            }
        return ("workbook-too-large", what, Self.saveValues)
    }
}

extension WorkbookFailure.PartDamage {
    /// What is wrong, to follow the part's name.
    fileprivate var words: String {
        switch self {
        case .header: "does not stand where the archive's directory says"
        case .compression: "cannot be decompressed"
        case .wrongSize: "is not of the size that the archive says"
        case .checksum: "is not what was written: its checksum is another"
        }
    }
}
