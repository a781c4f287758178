import CostAvoidance
import DelimitedText
import EvaluationReports

/// A report that was written, and what else its folder holds.
struct WrittenReport {
    private let target: String
    private let surroundings: ReportFolder.Surroundings

    /// Writes a report in place of the one that a folder holds.
    ///
    /// - Throws: `CommandFailure` with status 3 where it cannot be written.
    init(_ files: [ReportFile], to target: String) throws(CommandFailure) {
        self.target = target
        do throws(ReportFolderError) {
            surroundings = try ReportFolder(path: target).replace(with: files)
        } catch {
            throw CommandFailure(.files, error.explanation)
        }
    }

    /// Where it is, and what was left in the folder that is not its own.
    var notice: String {
        let (kept, leftovers) = (surroundings.kept, surroundings.leftovers)
        let others = kept.isEmpty ? "" : "; kept in it, and no part of it: \(kept.joined(separator: ", "))"
        let stopped =
            leftovers.isEmpty
            ? "" : "\n    left beside it by a run that was stopped, to be deleted: \(leftovers.joined(separator: ", "))"
        let replaced = surroundings.otherTitle.map { ", in the place of that of \(Diagnostic.quoted($0))" } ?? ""
        return "Report written to \(target)\(replaced)\(others)\(stopped)"
    }
}
