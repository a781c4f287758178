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

    /// The file by which a folder is known to hold a report in the place of an evaluation.
    package static let markOfReport = "provenance.json"

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

    /// Reads one of so many parts of the rows of `outcomes.csv`, by itself: on another processor or machine than the others.
    ///
    /// - Parameters:
    ///   - number: which part, from 1.
    ///   - count: of how many.
    /// - Throws: `EvaluationError.refused` where settings, prices or the header have errors, or quotes in the rows are out of order, and
    ///   `.unreadable` where the folder is not there. What is wrong with a row is told when all parts are added up.
    public func part(_ number: Int, of count: Int) throws(EvaluationError) -> PartReading {
        try part(number, of: count) { () throws(SourceFileFailure) in
            let (file, cut) = try CSVPart(number: number, of: count).read(name: PartsOfOutcomes.file, in: path)
            return PartSource(file: file, cut: cut)
        }
    }

    /// Reads rows of `outcomes.csv` that come in any order, each under a first column `row` that says on which line of the file it begins.
    ///
    /// - Parameters:
    ///   - rows: the rows as CSV.
    ///   - source: what they came from, for messages.
    ///   - number: which part they are, from 1.
    ///   - count: of how many.
    /// - Throws: as ``part(_:of:)`` does, and for rows without a number of their own.
    public func part(
        numbered rows: [UInt8], from source: String, _ number: Int, of count: Int
    ) throws(EvaluationError) -> PartReading {
        let numbered = NumberedRows(rows, from: source)
        guard !numbered.diagnostics.hasErrors else { throw .refused(numbered.diagnostics) }
        return try part(number, of: count) { () throws(SourceFileFailure) in
            let file = try SourceFile(
                name: PartsOfOutcomes.file, header: numbered.header, stretches: numbered.stretches)
            return PartSource(file: file, stretches: numbered.stretches)
        }
    }

    /// Reads and checks every file, with parts in the place of `outcomes.csv`: what comes of it is what comes of the file.
    ///
    /// - Parameter parts: all parts, in any order.
    /// - Throws: as ``read(for:)`` does, and `EvaluationError.refused` where parts are missing or do not belong together.
    public func read(adding parts: [OutcomesPart]) throws(EvaluationError) -> Evaluation {
        let folder = try folderFiles()
        // What is wrong with the settings is told as that, and not as a difference to those that the parts were made by.
        guard let settings = try? folder.file(Self.settings), !folder.settings(in: settings).diagnostics.hasErrors
        else {
            var reading = FolderReading(folder, path: path, purpose: .evaluating, progress: progress)
            return try reading.evaluation()
        }
        let files = MergedFiles(folder, try PartsOfOutcomes(parts, in: folder))
        var reading = FolderReading(files, path: path, purpose: .evaluating, progress: progress)
        return try reading.evaluation()
    }

    /// Looks whether some parts, not all of them perhaps, belong together.
    ///
    /// - Throws: `EvaluationError.refused` where they do not.
    public func check(_ parts: [OutcomesPart]) throws(EvaluationError) {
        let found = PartsOfOutcomes.faults(parts, in: try folderFiles(), whole: false)
        guard !found.hasErrors else { throw .refused(found) }
    }

    private static let settings = "evaluation.json"

    private func part(
        _ number: Int, of count: Int, _ source: () throws(SourceFileFailure) -> PartSource
    ) throws(EvaluationError) -> PartReading {
        let folder = try folderFiles()
        try folder.checkAreNoReport()
        let rows: PartSource
        do throws(SourceFileFailure) { rows = try source() } catch {
            let reading = FolderReading(folder, path: path, purpose: .evaluating, progress: progress)
            throw reading.withoutRows(error)
        }
        var reading = FolderReading(folder, path: path, purpose: .evaluating, progress: progress)
        return try reading.part(number, of: count, rows)
    }

    /// The files of the folder: a workbook has no rows that are worth parting.
    private func folderFiles() throws(EvaluationError) -> FolderFiles {
        guard !Self.isWorkbook(path) else {
            throw .refusal(
                at: SourcePosition(file: path), code: "parts-of-a-workbook",
                message: "it is a workbook, and parts are made of outcomes.csv in a folder",
                remedy: "Evaluate it with `avoided evaluate`, or save its sheets as files of a folder.")
        }
        return FolderFiles(path: path)
    }

    func files() throws(EvaluationError) -> any InputFiles {
        let book = WorkbookPath(path)
        guard book.isWorkbook else { return FolderFiles(path: path) }
        progress?.begin("reading \(book.name)", total: 1)
        defer { progress?.advance(by: 1) }
        return WorkbookFiles(try book.load())
    }
}
