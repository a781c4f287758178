import DelimitedText

/// Why a workbook could not be read.
public struct WorkbookFailure: Error, Sendable, Hashable {
    /// What stood in the way.
    public indirect enum Reason: Error, Sendable, Hashable {
        /// The system, or a folder in the file's place.
        case file(SourceFileFailure.Reason)
        /// The file is of another kind.
        case otherKind(OtherKind)
        /// The file is larger than a workbook may be.
        case tooLarge
        /// The archive has no end, or something stands behind it.
        case truncated
        /// The archive's directory cannot be followed.
        case damagedArchive
        /// The archive has more files than a workbook may have.
        case tooManyEntries
        /// A file in the archive has a name that leads out of a folder.
        case unsafeName(String)
        /// A file is in the archive twice.
        case duplicateEntry(String)
        /// Files in the archive lie over one another.
        case overlappingEntries
        /// A file in the archive is encrypted.
        case encryptedEntry
        /// A file in the archive is compressed by a method that workbooks do not use.
        case unknownMethod(part: String, Int)
        /// A file in the archive is, or claims to be, larger than a part of a workbook may be.
        case tooLargeUnpacked(part: String)
        /// A file in the archive cannot be unpacked.
        case damagedPart(String, PartDamage)
        /// A part is no well-formed XML.
        case markup(part: String, MarkupFault)
        /// A part that others refer to is not there.
        case missingPart(String)
        /// A part holds what it may not.
        case unexpectedContent(part: String, CellName?, String)
        /// What stood in the way stands in one sheet, by its name.
        case inSheet(String, Self)
        /// There is no sheet with cells in it.
        case noSheets
        /// There are more sheets than a workbook may have.
        case tooManySheets
        /// A sheet has more cells, text or merged cells than can be held.
        case sheetTooLarge(String)
    }

    /// What is wrong with a file in the archive.
    public enum PartDamage: Sendable, Hashable {
        /// Its header does not fit the directory.
        case header
        /// Its bytes cannot be decompressed.
        case compression
        /// It is of another size than declared.
        case wrongSize
        /// Its bytes are not those that were written.
        case checksum
    }

    /// The file's name inside the folder.
    public let file: String
    /// What stood in the way.
    public let reason: Reason

    /// A failure to read a file.
    public init(file: String, reason: Reason) {
        self.file = file
        self.reason = reason
    }

    /// Whether there simply is no such file.
    public var isMissing: Bool { reason == .file(.missing) }

    /// The failure as it is shown among other errors.
    public var diagnostic: Diagnostic {
        if case .file(let reason) = reason { return SourceFileFailure(file: file, reason: reason).diagnostic }
        let (code, message, remedy) = reason.wording
        return Diagnostic(at: position, code: code, message: message, remedy: remedy)
    }

    private var position: SourcePosition {
        guard case .inSheet(let sheet, let reason) = reason else { return SourcePosition(file: file) }
        var cell: CellName?
        if case .unexpectedContent(_, let name, _) = reason { cell = name }
        return SourcePosition(file: file, sheet: sheet, line: cell?.row ?? 0, column: cell?.column ?? 0)
    }
}
