import EvaluationReports
import Foundation

/// A file that a command writes and that must not be there yet: nothing of somebody's own is written over.
enum NewFile {
    /// - Throws: `CommandFailure` with status 3 where something of that name is there.
    static func checkIsNew(_ path: String) throws(CommandFailure) {
        guard (try? FileManager.default.attributesOfItem(atPath: path)) == nil else {
            throw CommandFailure(
                .files, "\(path) is already there\n    Name a file that is not, or move it away first.")
        }
    }

    /// Writes a text to a file that was not there.
    static func write(_ text: String, to path: String) throws(CommandFailure) {
        try write(Array(text.utf8), to: path)
    }

    /// Writes bytes to a file that was not there.
    static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
        do throws(ReportFolderError) { try SingleFile.writeNew(bytes, to: path) } catch {
            throw CommandFailure(.files, error.explanation)
        }
    }
}
