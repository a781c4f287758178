import DelimitedText
import Platform

/// Why a workbook could not be written.
package enum WorkbookFileError: Error, Hashable {
    /// The name does not end as one of these formats does.
    case notAWorkbookName(String, [SpreadsheetFormat])
    /// Something stands at the path that this tool did not write.
    case notOurs(String)
    /// A folder stands at the path.
    case folder(String, [SpreadsheetFormat])
    /// The system refused; its own words.
    case system(path: String, String)

    /// What went wrong and what to do.
    package var explanation: String {
        switch self {
        case .notAWorkbookName(let path, let formats):
            if let bare = formats.first(where: { path.split(separator: "/").last?.lowercased() == $0.ending }) {
                "\(path) has nothing before \(bare.ending); name the workbook, as in what-if\(bare.ending)"
            } else {
                "\(path) is not the name of a workbook; end it in \(Self.endings(formats))"
            }
        case .notOurs(let path):
            "\(path) already exists, and is not a workbook that this tool wrote with this option; name another file, or move that one away"
        case .folder(let path, let formats):
            "\(path) is a folder; name a file in it that ends in \(Self.endings(formats))"
        case .system(let path, let words): "\(path) cannot be written: \(words)"
        }
    }

    private static func endings(_ formats: [SpreadsheetFormat]) -> String {
        formats.map(\.ending).joined(separator: " or ")
    }
}

/// The file of a workbook: replaced whole, or left as it was, and never in place of somebody's own.
package struct WorkbookFile {
    private let path: String
    private let mark: StoredArchive.Mark

    /// A file by its path, and the mark of the workbooks that may be replaced there.
    package init(path: String, mark: StoredArchive.Mark) {
        self.path = path
        self.mark = mark
    }

    /// The format that its name ends in; nil where it ends in none.
    package var format: SpreadsheetFormat? { SpreadsheetFormat(path: path) }

    /// Writes a workbook in place of the one of its kind that was written before.
    ///
    /// - Throws: `WorkbookFileError` where something else stands there, or the system refuses.
    package func replace(with bytes: [UInt8]) throws(WorkbookFileError) {
        try check()
        let partial = FolderSteps.nameBeside(path)
        do throws(WorkbookFileError) {
            try write(bytes, to: partial)
            do throws(ReportFolderError) { try FolderSteps.sync(partial) } catch { throw failure(errno) }
            guard rename(partial, path) == 0 else { throw failure(errno) }
        } catch {
            unlink(partial)
            throw error
        }
    }

    /// Whether a workbook may be written there at all, before the work of making one.
    ///
    /// - Throws: `WorkbookFileError` where the name is none of a workbook, or something else stands there.
    package func check() throws(WorkbookFileError) {
        switch FolderSteps.look(at: path) {
        case .folder: throw .folder(path, mark.formats)
        case .brokenLink: throw .notOurs(path)
        case .unknown(let words): throw .system(path: path, words)
        case .nothing, .file: break
        }
        try checkName()
        guard case .file = FolderSteps.look(at: path) else { return }
        guard isOurs() else { throw .notOurs(path) }
    }

    /// Whether a workbook may be called so, which a path to a folder does not tell.
    ///
    /// - Throws: `WorkbookFileError.notAWorkbookName` where it may not.
    package func checkName() throws(WorkbookFileError) {
        if case .folder = FolderSteps.look(at: path) { return }
        guard let format, mark.formats.contains(format) else { throw .notAWorkbookName(path, mark.formats) }
    }

    /// Whether the file ends as this tool's workbooks of the kind do. A workbook that a spreadsheet saved anew is the work of whoever did.
    private func isOurs() -> Bool {
        let mark = Array(mark.rawValue.utf8)
        return FileEdge.end.bytes(mark.count, of: path) == mark
    }

    private func write(_ bytes: [UInt8], to place: String) throws(WorkbookFileError) {
        let descriptor = open(place, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw failure(errno) }
        let number = FolderSteps.writeAll(bytes, to: descriptor)
        let closed = close(descriptor) == 0 ? 0 : errno
        guard number == 0, closed == 0 else { throw failure(number == 0 ? closed : number) }
    }

    private func failure(_ number: Int32) -> WorkbookFileError {
        let failure = FolderSteps.failure(number, at: path)
        guard case .system(let words) = failure.reason else { return .system(path: path, "\(failure.path) is a file") }
        return .system(path: path, words)
    }
}
