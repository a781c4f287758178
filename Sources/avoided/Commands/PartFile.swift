import CostAvoidance
import DelimitedText
import EvaluationReports
import Foundation

/// A file that `partial` writes and `merge` reads.
struct PartFile {
    private let path: String
    private let isThere: Bool

    /// A file to be written. One that was written before is replaced, and nothing else.
    ///
    /// - Throws: `CommandFailure` with status 3 where something else stands there.
    init(toWrite path: String) throws(CommandFailure) {
        self.path = path
        isThere = Self.isPart(path)
        if !isThere { try NewFile.checkIsNew(path) }
    }

    private static func isPart(_ path: String) -> Bool {
        guard let handle = FileHandle(forReadingAtPath: path) else { return false }
        defer { try? handle.close() }
        return (try? handle.read(upToCount: OutcomesPart.mark.count)).map { Array($0) } == OutcomesPart.mark
    }

    /// Writes it whole or not at all.
    ///
    /// - Throws: `CommandFailure` with status 3 where it cannot be written.
    func write(_ bytes: [UInt8]) throws(CommandFailure) {
        guard isThere else { return try NewFile.write(bytes, to: path) }
        do throws(ReportFolderError) { try SingleFile.replace(with: bytes, at: path) } catch {
            throw CommandFailure(.files, error.explanation)
        }
    }

    /// The parts that files hold.
    ///
    /// - Throws: `CommandFailure` with status 3 where one cannot be read.
    static func parts(in paths: [String], terminal: Terminal) throws(CommandFailure) -> [OutcomesPart] {
        var parts: [OutcomesPart] = []
        for path in paths {
            parts += try InputErrors.reporting(to: terminal) { () throws(EvaluationError) in
                let url = URL(fileURLWithPath: path)
                let bytes: [UInt8]
                do throws(SourceFileFailure) {
                    bytes = try FileOpening(
                        name: url.lastPathComponent, folder: url.deletingLastPathComponent().path
                    ).bytes(atMost: .max)
                } catch {
                    throw .file(error, at: path)
                }
                return try OutcomesPart.all(in: bytes, named: path)
            }
        }
        return parts
    }
}
