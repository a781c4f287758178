import DelimitedText
import Workbooks

/// The files of a folder.
struct FolderFiles: InputFiles {
    let path: String

    var noun: String { "file" }
    var places: SheetPlaces? { nil }

    func file(_ name: String) throws(SourceFileFailure) -> SourceFile {
        try SourceFile.load(name: name, in: path)
    }

    func holds(_ name: String) -> Bool { FolderListing.names(in: path).contains(name) }

    func settings(in file: SourceFile) -> SettingsReader.Outcome {
        SettingsReader.read(LocatedJSON.read(file), as: .json)
    }

    func misnamed() -> [String: Diagnostic] {
        let meant = FolderListing.misnamed(in: path, expected: EvaluationFolder.fileNames)
        return Dictionary(
            uniqueKeysWithValues: meant.map { name, found in
                (
                    name,
                    Diagnostic(
                        at: SourcePosition(file: found), code: "misnamed-file",
                        message: "no file of this name is read; did you mean \(Diagnostic.quoted(name))?",
                        remedy: "Save it as \(name), or move it out of the folder." + Self.hint(found))
                )
            })
    }

    func remedy(forMissing name: String) -> String? {
        guard name == Self.settings,
            let book = FolderListing.names(in: path).first(where: { EvaluationFolder.isWorkbook("\(path)/\($0)") })
        else { return nil }
        return "If \(Diagnostic.quoted(book)) holds the evaluation as sheets, name it in place of the folder."
    }

    /// A workbook may be the whole evaluation.
    private static func hint(_ found: String) -> String {
        Workbook.isCalled(found)
            ? "\nIf it holds the whole evaluation as sheets, name it in place of the folder." : ""
    }

    private static let settings = "evaluation.json"

    func remarks(on names: [String]) -> InputRemarks { InputRemarks() }

    func records(of files: [ReadInput]) -> [InputRecord] {
        files.map { InputRecord(name: $0.name, sha256: $0.sha256, bytes: $0.byteCount) }
    }
}
