import CostAvoidance
import EvaluationReports

/// The publication workbook that `evaluate --tables` asks for: made before anything is written, so that what cannot be made or may
/// not be written there leaves everything as it was.
struct TablesFile {
    private let path: String
    private let file: WorkbookFile
    private let bytes: [UInt8]

    /// The workbook at a path; nil where none was asked for.
    ///
    /// - Throws: `CommandFailure` with status 2 for a name that is none of a workbook, and 3 where something else stands there.
    init?(_ path: String?, of findings: Findings, terminal: Terminal) throws(CommandFailure) {
        guard let path else { return nil }
        let file = WorkbookFile(path: path, mark: .tables)
        try Self.reporting { () throws(WorkbookFileError) in try file.check() }
        self.path = path
        self.file = file
        bytes = try InputErrors.reporting(to: terminal) { () throws(EvaluationError) in
            try PublicationWorkbook(findings).file(as: file.format ?? .xlsx)
        }
    }

    /// - Throws: `CommandFailure` with status 2 for a name that is none of a workbook.
    static func checkName(_ path: String) throws(CommandFailure) {
        try reporting { () throws(WorkbookFileError) in try WorkbookFile(path: path, mark: .tables).checkName() }
    }

    /// Writes it in place of the one that was written before.
    ///
    /// - Throws: `CommandFailure` with status 3 where it cannot be written.
    func write() throws(CommandFailure) {
        try Self.reporting { () throws(WorkbookFileError) in try file.replace(with: bytes) }
    }

    /// Where it is.
    var notice: String { "Tables written to \(path)" }

    private static func reporting(_ work: () throws(WorkbookFileError) -> Void) throws(CommandFailure) {
        do throws(WorkbookFileError) { try work() } catch {
            if case .notAWorkbookName = error { throw .usage(error.explanation) }
            throw CommandFailure(.files, error.explanation)
        }
    }
}
