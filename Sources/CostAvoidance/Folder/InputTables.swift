import DelimitedText

/// The tables an evaluation was read from, of a folder or of a workbook, by the names that its files have or would have: to find what
/// differs between two.
package struct InputTables: Sendable {
    /// Every table that is there, the sheets of a workbook as CSV.
    package let files: [String: SourceFile]
    /// The keys and values of `evaluation.json` or of the sheet `evaluation`; nil where they cannot be read.
    package let settings: LocatedJSON?
    /// Whether the tables are sheets.
    package let places: SheetPlaces?

    private static let settingsName = "evaluation.json"

    /// The tables of an evaluation.
    ///
    /// - Parameter path: a folder or a workbook.
    /// - Returns: nil for a workbook that cannot be read.
    package init?(at path: String) {
        let source: any InputFiles
        let book = WorkbookPath(path)
        if book.isWorkbook {
            guard let read = try? book.load() else { return nil }
            source = WorkbookFiles(read)
        } else {
            source = FolderFiles(path: path)
        }
        var files: [String: SourceFile] = [:]
        for name in EvaluationFolder.fileNames {
            do throws(SourceFileFailure) { files[name] = try source.file(name) } catch { continue }
        }
        self.files = files
        places = source.places
        settings = files[Self.settingsName].flatMap { file in
            source.places == nil ? LocatedJSON.settings(file).value : SettingsSheet.read(file).value
        }
    }
}
