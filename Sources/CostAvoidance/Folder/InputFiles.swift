import DelimitedText

/// Where the files of one evaluation come from: a folder, or a workbook with a sheet for each.
///
/// The readers of files know neither. What they find is told by a file's name and line; ``places`` turns these into a sheet's cells.
protocol InputFiles: Sendable {
    /// What one of them is called: a file or a sheet.
    var noun: String { get }

    /// A file by its name in a folder, `outcomes.csv`.
    func file(_ name: String) throws(SourceFileFailure) -> SourceFile

    /// A table by its name, of which not all need be held in memory.
    func table(_ name: String) throws(SourceFileFailure) -> CSVFile

    /// Whether something of that name is there, readable or not.
    func holds(_ name: String) -> Bool

    /// The names of sections in the evaluator's own words, `sections/report-front.md`, in ascending order.
    var sections: [String] { get }

    /// What the settings are, of the file that `evaluation.json` came to.
    func settings(in file: SourceFile) -> SettingsReader.Outcome

    /// Files that are not there, each with what is told of something that was most likely meant to be it.
    func misnamed() -> [String: Diagnostic]

    /// What to do about a file that is not there, where more is known than that it is not.
    func remedy(forMissing name: String) -> String?

    /// What is told of them beside what their readers find: of everything that is there, and of the files that were read.
    ///
    /// - Parameter names: the files that were read.
    func remarks(on names: [String]) -> InputRemarks

    /// What the report says it was made from.
    ///
    /// - Parameter files: what was read, in the order of reading.
    /// - Throws: where one of them has changed meanwhile.
    func records(of files: [ReadInput]) throws(SourceFileFailure) -> [InputRecord]

    /// What is told of something that this tool wrote of an evaluation and that is none itself; nil for an evaluation.
    var madeByThisTool: Diagnostic? { get }

    /// Rows of `outcomes.csv` that were read in parts; nil where it is read here.
    var outcomeParts: PartsOfOutcomes? { get }

    /// Which sheet each file stands for; nil where the files are those of a folder.
    var places: SheetPlaces? { get }
}

extension InputFiles {
    func table(_ name: String) throws(SourceFileFailure) -> CSVFile { CSVFile(try file(name)) }

    var madeByThisTool: Diagnostic? { nil }

    /// The folder of a report has tables that are called as inputs are and are none.
    ///
    /// - Throws: `EvaluationError.refused` where they are a report's.
    func checkAreNoReport() throws(EvaluationError) {
        if let made = madeByThisTool { throw .refused(Diagnostics([made])) }
        let mark = EvaluationFolder.markOfReport
        guard holds(mark), !holds("evaluation.json") else { return }
        throw .refusal(
            at: SourcePosition(file: mark), code: "report-for-evaluation",
            message: "the folder holds a report, and an evaluation is read",
            remedy: "Name the folder that the report was made from, which holds evaluation.json, or the workbook.")
    }
}

/// A file that was read.
struct ReadInput: Sendable {
    let name: String
    private let digest: FileDigest
    let byteCount: Int

    init(_ file: CSVFile) {
        name = file.name
        digest = FileDigest(of: file)
        byteCount = file.byteCount
    }

    /// SHA-256 of its bytes, in hexadecimal.
    ///
    /// - Throws: where it has changed since it was opened.
    func sha256() throws(SourceFileFailure) -> String { try digest.hex() }
}

/// What is told of files beside what their readers find.
struct InputRemarks: Sendable {
    /// What is wrong with cells whatever they are read as. A reader's word on such a cell says nothing more.
    var faults = Diagnostics()
    /// What a reader of the rows alone would not see, such as a row that is hidden.
    var notes = Diagnostics()
}
