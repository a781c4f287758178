import DelimitedText
import Numerics
import Workbooks

/// A folder with the files of one evaluation, or a workbook with a sheet for each.
///
///     let evaluation = try EvaluationFolder(path: "derby").read()
///     let other = try EvaluationFolder(path: "derby.xlsx").read()  // sheets named evaluation, outcomes, costs, …
public struct EvaluationFolder: Sendable {
    /// Path of the folder or workbook.
    public let path: String
    private let progress: WorkProgress?

    /// A folder or workbook by its path.
    ///
    /// - Parameters:
    ///   - path: the folder, or the workbook.
    ///   - progress: told how far reading has come.
    public init(path: String, progress: WorkProgress? = nil) {
        self.path = path
        self.progress = progress
    }

    /// Every file an evaluation may have, in the order in which errors are listed.
    public static let fileNames = [
        "evaluation.json", "names.csv", "unit-costs.csv", "deflators.csv", "outcomes.csv", "service-use.csv",
        "costs.csv",
        "assumptions.csv", "scenarios.csv", "wellbeing.csv", "published.csv", "quality.csv",
    ]

    /// The names of those whose rows are about cases, and may have columns of one's own that name groups.
    static let caseFileNames = ["outcomes.csv", "service-use.csv", "wellbeing.csv"]

    /// The name of the sheet that stands for a file in a workbook: `outcomes` for `outcomes.csv`.
    public static func sheetName(of file: String) -> String { WorkbookFiles.sheetName(of: file) }

    /// Whether a path is that of a workbook, by its name: no folder, and called as spreadsheet programs call their files.
    public static func isWorkbook(_ path: String) -> Bool { WorkbookPath(path).isWorkbook }

    /// Whether a file is called as spreadsheet programs call theirs, without a look whether it is there.
    package static func isWorkbookName(_ name: String) -> Bool { Workbook.isCalled(name) }

    /// What the caller means to do with the evaluation, which decides what it must hold.
    public enum Purpose: Sendable, Hashable {
        /// To compute it: outcomes or service use are needed.
        case evaluating
        /// To compare published figures: a folder with nothing but a published figure is enough.
        case reproducing
    }

    /// Reads and checks every file against every other.
    ///
    /// - Returns: the checked evaluation.
    /// - Throws: `EvaluationError.refused` with every error of every file, or `.unreadable` where the folder or workbook is not there.
    public func read(for purpose: Purpose = .evaluating) throws(EvaluationError) -> Evaluation {
        var reading = FolderReading(try files(), path: path, purpose: purpose, progress: progress)
        return try reading.evaluation()
    }

    func files() throws(EvaluationError) -> any InputFiles {
        let book = WorkbookPath(path)
        guard book.isWorkbook else { return FolderFiles(path: path) }
        progress?.begin("reading \(book.name)", total: 1)
        defer { progress?.advance(by: 1) }
        return WorkbookFiles(try book.load())
    }
}
