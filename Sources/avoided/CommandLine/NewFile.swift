import EvaluationReports
import Platform

/// A file that a command writes: nothing of somebody's own is written over.
enum NewFile {
    /// - Throws: `CommandFailure` with status 3 where something of that name is there.
    static func checkIsNew(_ path: String) throws(CommandFailure) {
        // Not by `attributesOfItem`, which asks who the owner is: where users are kept on a server, over the network.
        var status = stat()
        guard lstat(path, &status) != 0 else {
            throw CommandFailure(
                .files, "\(path) is already there\n    Name a file that is not, or move it away first.")
        }
    }

    /// One path of a file, however it is typed.
    static func place(_ path: String) -> String { URL(fileURLWithPath: path).standardized.path }

    /// Whether CSV may be written there. An example that `new` wrote, and that nobody has changed, is nobody's own.
    ///
    /// - Throws: as ``checkIsNew(_:)`` does, and with status 2 where the name is that of a workbook.
    static func checkMayHoldCSV(_ path: String) throws(CommandFailure) {
        try checkIsCalledCSV(path)
        if !isUnchangedExample(path) { try checkIsNew(path) }
    }

    /// - Throws: `CommandFailure` with status 2 where the name is that of a workbook.
    static func checkIsCalledCSV(_ path: String) throws(CommandFailure) {
        if let ending = sheetEndings.first(where: path.lowercased().hasSuffix) {
            throw .usage(
                "\(path) ends as a workbook does, and what is written is CSV: end it in .csv, as in "
                    + "\(path.dropLast(ending.count)).csv")
        }
    }

    /// Endings of files that hold sheets.
    private static let sheetEndings = [".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"]

    private static func isUnchangedExample(_ path: String) -> Bool {
        guard let bytes = FileManager.default.contents(atPath: path) else { return false }
        return StarterEvaluation.isExample(Array(bytes), named: URL(fileURLWithPath: path).lastPathComponent)
    }

    /// Writes CSV to a file that was not there, or over an example that nobody has changed.
    static func write(csv text: String, to path: String) throws(CommandFailure) {
        guard isUnchangedExample(path) else { return try write(Array(text.utf8), to: path) }
        try replace(with: Array(text.utf8), at: path)
    }

    /// Writes bytes in the place of a file.
    ///
    /// - Throws: `CommandFailure` with status 3 where it cannot be written.
    static func replace(with bytes: [UInt8], at path: String) throws(CommandFailure) {
        do throws(ReportFolderError) { try SingleFile.replace(with: bytes, at: path) } catch {
            throw CommandFailure(.files, error.explanation)
        }
    }

    /// Writes bytes to a file that was not there.
    static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
        do throws(ReportFolderError) { try SingleFile.writeNew(bytes, to: path) } catch {
            throw CommandFailure(.files, error.explanation)
        }
    }
}
