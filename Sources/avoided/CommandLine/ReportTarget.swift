import CostAvoidance
import DelimitedText

/// Where a report is written to.
enum ReportTarget {
    /// The folder that `--output` names; nil where it names none.
    ///
    /// - Throws: `CommandFailure` with status 2 where it names a workbook: a report is a folder.
    static func folder(_ arguments: Arguments) throws(CommandFailure) -> String? {
        guard let target = arguments.value("--output") else { return nil }
        guard !EvaluationFolder.isWorkbook(target) else {
            throw .usage(
                "--output is \(Diagnostic.quoted(target)), a workbook's name, and a report is a folder\n"
                    + "    Name a folder, such as \(FolderName.withoutEnding(target)).")
        }
        return target
    }
}
