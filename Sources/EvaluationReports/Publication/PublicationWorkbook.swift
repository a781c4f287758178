import CostAvoidance
import DelimitedText

/// Every table of the report as a workbook that can be published: a cover, a list of contents, notes, and a marked table a sheet.
///
/// It is laid out as the Government Analysis Function asks of official statistics ("Releasing statistics in spreadsheets" and
/// "Making spreadsheets accessible: a brief checklist of the basics",
/// https://analysisfunction.civilservice.gov.uk/policy-store/releasing-statistics-in-spreadsheets/): one table a sheet from column A
/// on, no merged, empty or hidden cells, no filters and no frozen panes, shorthand and notes in square brackets, units in headings,
/// letters of 12 points and more, and titles marked as headings. Figures are those of the report's CSV files and tables, so that
/// what is withheld there is nowhere in it.
package struct PublicationWorkbook {
    private let findings: Findings

    /// A workbook of findings.
    package init(_ findings: Findings) { self.findings = findings }

    /// The bytes of the file: the same findings give the same bytes.
    ///
    /// - Throws: `EvaluationError` where a number does not fit.
    package func file(as format: SpreadsheetFormat = .xlsx) throws(EvaluationError) -> [UInt8] {
        var names = SheetNames(taken: [CoverSheet.name, ContentsSheet.name, PublicationNotes.sheet])
        var notes = PublicationNotes()
        var entries = [ContentsSheet.Entry(sheet: PublicationNotes.sheet, title: "Notes on the tables")]
        var sheets: [Spreadsheet.Sheet] = []
        let tables = try PublicationContents(findings).tables()
        let used = Set(CellAbsence.allCases.filter { absence in tables.contains { $0.has(absence) } })
        for table in tables {
            let name = names.name(from: table.stem)
            let title = notes.mark(table.title, with: table.notes, on: name)
            sheets.append(PublicationLayout.sheet(table, name: name, title: title, lines: lines(above: table)))
            entries.append(.init(sheet: name, title: table.fullTitle))
        }
        let front = [
            CoverSheet(findings: findings, used: used).sheet(), ContentsSheet.sheet(entries), notesSheet(notes),
        ]
        let fitted = (front + sheets).map { sheet in
            var sheet = sheet
            sheet.heights = RowHeights.fitting(sheet)
            return sheet
        }
        return spreadsheet(fitted).file(as: format)
    }

    private func spreadsheet(_ sheets: [Spreadsheet.Sheet]) -> Spreadsheet {
        let settings = findings.released.settings
        return Spreadsheet(
            title: settings.title,
            properties: .init(
                author: settings.author, subject: "Tables of an evaluation of a programme's costs and effects",
                keywords: ["cost avoidance", settings.status.rawValue, "prices of \(settings.priceYear)"]),
            look: .published, mark: .tables, sheets: sheets)
    }

    private func notesSheet(_ notes: PublicationNotes) -> Spreadsheet.Sheet {
        PublicationLayout.sheet(
            notes.table, name: PublicationNotes.sheet, title: notes.table.title,
            lines: [.init(words: "This worksheet contains one table: a row for each note."), Self.back])
    }

    // MARK: What stands above a table

    private static let back = PublicationLayout.Line(words: "Back to the contents", leadsTo: ContentsSheet.name)

    private func lines(above table: PublicationTable) -> [PublicationLayout.Line] {
        let settings = findings.released.settings
        let used = CellAbsence.allCases.filter(table.has)
        var lines = CoverSheet.notForPublication(findings).map { [PublicationLayout.Line(words: $0)] } ?? []
        lines += table.detail.map { [PublicationLayout.Line(words: Wording.sentence($0))] } ?? []
        lines.append(.init(words: "This worksheet contains one table."))
        lines.append(.init(words: "\(Wording.sentence(settings.title)) Status: \(settings.status.rawValue)."))
        if !used.isEmpty {
            let words = used.map { "\($0.shorthand) \(CoverSheet.meaning($0))" }.joined(separator: "; ")
            lines.append(.init(words: "Shorthand: \(words)."))
        }
        if !table.notes.isEmpty {
            lines.append(.init(words: "Notes are on the worksheet Notes", leadsTo: PublicationNotes.sheet))
        }
        return lines + [Self.back]
    }
}
