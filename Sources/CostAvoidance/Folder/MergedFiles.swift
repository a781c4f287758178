import DelimitedText

/// The files of a folder, with parts of the rows of `outcomes.csv` in the place of the file.
struct MergedFiles: InputFiles {
    private let folder: FolderFiles
    let outcomeParts: PartsOfOutcomes?

    init(_ folder: FolderFiles, _ parts: PartsOfOutcomes) {
        self.folder = folder
        outcomeParts = parts
    }

    var noun: String { folder.noun }
    var places: SheetPlaces? { folder.places }
    var sections: [String] { folder.sections }

    func file(_ name: String) throws(SourceFileFailure) -> SourceFile {
        if name == PartsOfOutcomes.file, let parts = outcomeParts { return parts.file }
        return try folder.file(name)
    }

    func holds(_ name: String) -> Bool { name == PartsOfOutcomes.file || folder.holds(name) }

    func settings(in file: SourceFile) -> SettingsReader.Outcome { folder.settings(in: file) }

    func misnamed() -> [String: Diagnostic] { folder.misnamed() }

    func remedy(forMissing name: String) -> String? { folder.remedy(forMissing: name) }

    func remarks(on names: [String]) -> InputRemarks { folder.remarks(on: names) }

    func table(_ name: String) throws(SourceFileFailure) -> CSVFile {
        name == PartsOfOutcomes.file ? CSVFile(try file(name)) : try folder.table(name)
    }

    func records(of files: [ReadInput]) throws(SourceFileFailure) -> [InputRecord] {
        try folder.records(of: files.filter { $0.name != PartsOfOutcomes.file }) + (outcomeParts?.records ?? [])
    }
}
