import DelimitedText
import Workbooks

/// The files of an evaluation as sheets of one workbook, each named as its file without the ending: `outcomes`, `unit-costs`.
struct WorkbookFiles: InputFiles {
    private let book: Workbook
    /// The sheet of each file that is there, empty ones too.
    private let sheets: [String: Sheet]
    /// Sheets beside those, of which nothing is read.
    private let others: [Sheet]
    /// Sheets that would be read as a file that another is read as.
    private let twins: [(file: String, sheet: Sheet)]
    /// Sheets that were most likely meant to be files that are not there.
    private let slips: [String: Sheet]

    init(_ book: Workbook) {
        self.book = book
        var sheets: [String: Sheet] = [:]
        var others: [Sheet] = []
        var twins: [(String, Sheet)] = []
        let fileOfPlainName = Dictionary(
            EvaluationFolder.fileNames.map { (Self.sheetName(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
        for sheet in book.sheets {
            guard let file = fileOfPlainName[Self.plain(sheet.name)] else {
                others.append(sheet)
                continue
            }
            switch sheets[file] {
            case .some(let first) where !first.isEmpty && !sheet.isEmpty: twins.append((file, sheet))
            case .some(let first) where !first.isEmpty: break
            default: sheets[file] = sheet
            }
        }
        let slips = Self.slips(among: others, absent: EvaluationFolder.fileNames.filter { sheets[$0] == nil })
        others.removeAll { slips.values.contains($0) }
        for (file, sheet) in sheets { sheets[file] = KeptPlaces(sheet, as: file).rounded.settlingCurrency(in: file) }
        (self.sheets, self.others, self.twins, self.slips) = (sheets, others, twins, slips)
    }

    /// Files that are not there, each with the first sheet that looks as if it were meant.
    private static func slips(among others: [Sheet], absent: [String]) -> [String: Sheet] {
        let stems = absent.map(sheetName)
        var slips: [String: Sheet] = [:]
        for sheet in others where !sheet.isEmpty {
            guard let name = TableFileName(sheet.name + ".csv").meant(among: stems),
                let place = stems.firstIndex(of: name)
            else { continue }
            slips[absent[place]] = slips[absent[place]] ?? sheet
        }
        return slips
    }

    /// The name of the sheet that stands for a file: `outcomes` for `outcomes.csv`.
    static func sheetName(of file: String) -> String {
        file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    }

    /// A name without what people do not look at: capitals, and space at its ends.
    private static func plain(_ name: String) -> String {
        name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    var noun: String { "sheet" }
    var outcomeParts: PartsOfOutcomes? { nil }

    /// A workbook has none: a sheet is no place for running text.
    var sections: [String] { [] }

    /// Of a file that is not there, the name that its sheet would have.
    var places: SheetPlaces? {
        let names = EvaluationFolder.fileNames.map { ($0, sheets[$0]?.name ?? Self.sheetName(of: $0)) }
        return SheetPlaces(workbook: book.name, sheetOfFile: Dictionary(uniqueKeysWithValues: names))
    }

    func file(_ name: String) throws(SourceFileFailure) -> SourceFile {
        guard let sheet = sheets[name], !sheet.isEmpty else {
            throw SourceFileFailure(file: name, reason: .missing)
        }
        return try sheet.sourceFile(named: name)
    }

    func holds(_ name: String) -> Bool { sheets[name].map { !$0.isEmpty } ?? false }

    func settings(in file: SourceFile) -> SettingsReader.Outcome {
        SettingsReader.read(SettingsSheet.read(file), as: .sheet)
    }

    func misnamed() -> [String: Diagnostic] {
        var told: [String: Diagnostic] = [:]
        for (file, sheet) in slips {
            let name = Self.sheetName(of: file)
            told[file] = Diagnostic(
                at: sheet.position(), code: "misnamed-sheet",
                message: "no sheet of this name is read; did you mean \(Diagnostic.quoted(name))?",
                remedy: "Name it \(name); if it is none of the evaluation's tables, give it a name unlike theirs.")
        }
        return told
    }

    /// Rows that people have before they have an evaluation.
    func remedy(forMissing name: String) -> String? {
        guard sheets.isEmpty, let people = others.first(where: Self.mayBePeople) else { return nil }
        return
            "If the sheet \(Diagnostic.quoted(people.name)) has a row a person and a column a service, `avoided reshape` makes rows of "
            + "it; `avoided new FOLDER` writes a small, complete evaluation to put them into."
    }

    /// A header and a few rows, of a code and two columns more.
    private static func mayBePeople(_ sheet: Sheet) -> Bool { sheet.columnCount > 2 && sheet.rowCount > 2 }

    var madeByThisTool: Diagnostic? {
        guard !holds("evaluation.json") else { return nil }
        return WrittenWorkbook(book).map { $0.diagnostic(of: book) }
    }

    func remarks(on names: [String]) -> InputRemarks {
        var remarks = InputRemarks()
        for name in names {
            guard let sheet = sheets[name] else { continue }
            let columns = SheetColumns(sheet, as: name)
            remarks.faults.merge(with: sheet.faults)
            remarks.faults.merge(with: columns.faults)
            remarks.notes.merge(with: sheet.notes)
            remarks.notes.merge(with: columns.notes)
        }
        for twin in twins { remarks.faults.add(twinFault(twin.sheet, file: twin.file)) }
        for sheet in sheets.values where sheet.isEmpty { remarks.notes.add(Self.emptyNote(sheet)) }
        if let note = othersNote { remarks.notes.add(note) }
        for note in others.compactMap(\.commentsNote) { remarks.notes.add(note) }
        if book.namesAuthor { remarks.notes.add(authorNote) }
        return remarks
    }

    func records(of files: [ReadInput]) -> [InputRecord] {
        var record = InputRecord(name: book.name, sha256: book.sha256, bytes: book.byteCount)
        for file in files { record.sheetOfFile[file.name] = sheets[file.name]?.name }
        return [record]
    }

    // MARK: Told

    /// Sheets that a template to fill in brings beside those of the files: how to fill it in, what the columns are, and the words of
    /// its lists. Nobody needs to be told that they are not read.
    package static let ofTemplates: Set<String> = ["read me", "columns", "lists"]

    private func twinFault(_ sheet: Sheet, file: String) -> Diagnostic {
        let first = sheets[file]?.name ?? Self.sheetName(of: file)
        return Diagnostic(
            at: sheet.position(), code: "duplicate-sheet",
            message: "the sheets \(Diagnostic.quoted(first)) and \(Diagnostic.quoted(sheet.name)) would both be read"
                + " as \(Self.sheetName(of: file))",
            remedy: "Keep one of the two, or give the other a name of its own.")
    }

    private static func emptyNote(_ sheet: Sheet) -> Diagnostic {
        Diagnostic(
            .warning, at: sheet.position(), code: "empty-sheet",
            message: "nothing is written in the sheet, and it is taken as not there",
            remedy: "Write its header and its rows; if it is not needed, all is well.")
    }

    private var authorNote: Diagnostic {
        Diagnostic(
            .warning, at: SourcePosition(file: book.name), code: "document-properties",
            message: "the workbook's properties name an author, or who saved it last; they are not read",
            remedy: "They go wherever the workbook goes. To take them out: in Excel File > Info > Inspect Document, in "
                + "LibreOffice File > Properties > Reset Properties.")
    }

    /// One for all: a workbook may have notes, lists and charts of its own.
    private var othersNote: Diagnostic? {
        let left = others.filter { !$0.isEmpty && !Self.ofTemplates.contains(Self.plain($0.name)) }
        let names = left.map {
            Diagnostic.quoted($0.name) + ($0.visibility == .visible ? "" : ", which is hidden,")
        }
        guard !names.isEmpty else { return nil }
        let isOne = names.count == 1
        let hidden = left.count { $0.visibility != .visible }
        let look =
            hidden == 0
            ? ""
            : "\nLook at what is hidden, and delete what names people: it goes wherever the workbook goes."
        return Diagnostic(
            .warning, at: SourcePosition(file: book.name), code: "sheet-left-alone",
            message: "the \(isOne ? "sheet" : "sheets") \(Wording.list(names)) \(isOne ? "has" : "have") no name"
                + " that is read; nothing is taken from \(isOne ? "it" : "them")",
            remedy: "The names are \(EvaluationFolder.fileNames.map(Self.sheetName).joined(separator: ", "))." + look)
    }
}
