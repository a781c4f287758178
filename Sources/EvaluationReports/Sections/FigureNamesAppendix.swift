import CostAvoidance

/// By which names one asks how figures were made, one of each table: the others differ by row, column and end.
enum FigureNamesAppendix {
    /// The appendix to blocks whose tables have their numbers.
    static func blocks(of blocks: [Block]) -> [Block] {
        var table = ReportTable(
            "The name of the first figure of each table",
            columns: [.words("Table"), .words("Name of its first figure")])
        for case .table(let own) in blocks {
            guard let figure = own.firstFigure, let number = own.caption.words.split(separator: ".").first else {
                continue
            }
            table.append([ReportTable.Cell(String(number)), ReportTable.Cell("\(code: figure.quoted)")])
        }
        guard !table.rows.isEmpty else { return [] }
        return [
            .section("Appendix: names of figures"),
            .paragraph(
                "\(code: "avoided explain FOLDER NAME") shows how a figure was made, down to rows and sources. Other names of a table differ by row, column and end; \(code: "avoided explain FOLDER") lists them all."
            ), .table(table),
        ]
    }
}
