import CostAvoidance
import DelimitedText
import EvaluationReports

/// A report that was written, and what else its folder holds.
struct WrittenReport {
    private let target: String
    private let title: String?
    private let surroundings: ReportFolder.Surroundings

    /// Writes a report in place of the one that a folder holds.
    ///
    /// - Parameter title: that of the evaluation; nil of a report of several.
    /// - Throws: `CommandFailure` with status 3 where it cannot be written.
    init(_ files: [ReportFile], to target: String, titled title: String?) throws(CommandFailure) {
        self.target = target
        self.title = title
        do throws(ReportFolderError) {
            surroundings = try ReportFolder(path: target).replace(with: files)
        } catch {
            throw CommandFailure(.files, error.explanation)
        }
    }

    /// Whose report it took the place of, where that is another evaluation's.
    private var replaced: String {
        guard let title, let old = surroundings.replacedTitle, old != title else { return "" }
        return ", in the place of that of \(Diagnostic.quoted(old))"
    }

    /// Where it is, and what was left in the folder that is not its own.
    var notice: String {
        let (kept, leftovers) = (surroundings.kept, surroundings.leftovers)
        let others = kept.isEmpty ? "" : "; kept in it, and no part of it: \(kept.joined(separator: ", "))"
        let stopped =
            leftovers.isEmpty
            ? "" : "\n    left beside it by a run that was stopped, to be deleted: \(leftovers.joined(separator: ", "))"
        return "Report written to \(target)\(replaced)\(others)\(stopped)"
    }
}
