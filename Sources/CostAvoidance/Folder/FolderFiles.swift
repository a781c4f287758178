import DelimitedText
import Workbooks

/// The files of a folder.
struct FolderFiles: InputFiles {
    let path: String

    var noun: String { "file" }
    var places: SheetPlaces? { nil }
    var outcomeParts: PartsOfOutcomes? { nil }

    func file(_ name: String) throws(SourceFileFailure) -> SourceFile {
        try SourceFile.load(name: name, in: path)
    }

    func table(_ name: String) throws(SourceFileFailure) -> CSVFile { try CSVFile.open(name: name, in: path) }

    func holds(_ name: String) -> Bool { FolderListing.names(in: path).contains(name) }

    var sections: [String] {
        let folder = OwnSectionPlace.folder
        return FolderListing.names(in: "\(path)/\(folder)").filter { !$0.hasPrefix(".") }
            .sorted { ($0.dropLast(Self.ending.count), $0) < ($1.dropLast(Self.ending.count), $1) }
            .map { "\(folder)/\($0)" }
    }

    private static let ending = ".md"

    /// What was most likely meant to be the folder of sections, or to be in it.
    private var mislaidSections: Diagnostic? {
        let folder = OwnSectionPlace.folder
        for name in FolderListing.names(in: path) {
            let isCalledSo = ["section", folder].contains(name.lowercased())
            let isSection =
                name.hasSuffix(Self.ending) && OwnSectionPlace(rawValue: String(name.prefix { $0 != "." })) != nil
            guard isCalledSo || isSection else { continue }
            let isFolder = FilePlace.isFolder("\(path)/\(name)")
            if isCalledSo, name != folder || !isFolder {
                return Diagnostic(
                    at: SourcePosition(file: name), code: "misnamed-file",
                    message:
                        "sections of the report are read from a folder \(Diagnostic.quoted(folder)), and from nothing else",
                    remedy: "Call the folder so, and put a file into it for each section.")
            }
            if isSection, !isFolder {
                return Diagnostic(
                    at: SourcePosition(file: name), code: "misnamed-file",
                    message: "a section of the report is not read here",
                    remedy: "Put it into a folder \(folder) beside the other files.")
            }
        }
        return nil
    }

    func settings(in file: SourceFile) -> SettingsReader.Outcome {
        SettingsReader.read(LocatedJSON.settings(file), as: .json)
    }

    func misnamed() -> [String: Diagnostic] {
        let meant = FolderListing.misnamed(in: path, expected: EvaluationFolder.fileNames)
        var found = Dictionary(
            uniqueKeysWithValues: meant.map { name, found in
                (
                    name,
                    Diagnostic(
                        at: SourcePosition(file: found), code: "misnamed-file",
                        message: "no file of this name is read; did you mean \(Diagnostic.quoted(name))?",
                        remedy: "Save it as \(name), or move it out of the folder." + Self.hint(found))
                )
            })
        found[OwnSectionPlace.folder] = mislaidSections
        return found
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

    func records(of files: [ReadInput]) throws(SourceFileFailure) -> [InputRecord] {
        try files.map { file throws(SourceFileFailure) in
            InputRecord(name: file.name, sha256: try file.sha256(), bytes: file.byteCount)
        }
    }
}
