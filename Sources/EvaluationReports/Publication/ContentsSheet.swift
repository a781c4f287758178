/// The list of worksheets, each title leading to its sheet.
enum ContentsSheet {
    static let name = "Contents"

    /// An entry of the list.
    struct Entry {
        var sheet: String
        var title: String
    }

    static func sheet(_ entries: [Entry]) -> Spreadsheet.Sheet {
        let table = PublicationTable(
            title: "Contents", stem: name, columns: [.words("Worksheet"), .words("What its table shows")],
            rows: entries.map { [.words($0.sheet), .words($0.title)] })
        var sheet = PublicationLayout.sheet(
            table, name: name, title: table.title,
            lines: [
                .init(words: "This worksheet contains one table: a row for each worksheet, with a link to it."),
                .init(words: "Back to the cover", leadsTo: CoverSheet.name),
            ])
        let first = (sheet.table?.firstRow ?? 0) + 1
        for (index, entry) in entries.enumerated() {
            sheet.links.append(.init(cell: "A\(first + index)", target: .sheet(entry.sheet)))
            sheet.rows[first + index - 1][0] = .words(entry.sheet, .wrappedLink)
        }
        return sheet
    }
}
