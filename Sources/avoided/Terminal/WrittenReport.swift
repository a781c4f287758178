import CostAvoidance
import EvaluationReports

/// A report that was written, and what else its folder holds.
struct WrittenReport {
    private let target: String
    private let kept: [String]

    /// Writes a report in place of the one that a folder holds.
    ///
    /// - Throws: `CommandFailure` with status 3 where it cannot be written.
    init(_ files: [ReportFile], to target: String) throws(CommandFailure) {
        self.target = target
        do {
            kept = try ReportFolder(path: target).replace(with: files)
        } catch {
            throw CommandFailure(.files, error.explanation)
        }
    }

    /// Where it is, and what was left in the folder that is not its own.
    var notice: String {
        let others = kept.isEmpty ? "" : "; kept in it, and no part of it: \(kept.joined(separator: ", "))"
        return "Report written to \(target)\(others)"
    }
}
