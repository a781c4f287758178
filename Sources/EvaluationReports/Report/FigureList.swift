import CostAvoidance

/// Every figure in the tables of a report with the name to ask about it by.
package struct FigureList: Sendable {
    package struct Entry: Sendable, Hashable {
        /// The caption of its table.
        package var table: String
        /// What the first cell of its row says.
        package var row: String
        /// That, and what else stands in the row before its first figure.
        var names: [String]
        /// The heading of its column.
        package var column: String
        package var figure: ReportFigure
        /// What else its cell prints, as the high end beside the low one.
        var others: [ReportFigure] = []
        /// The figure as the report prints it.
        package var text: String
    }

    /// Those of the annex, in its order.
    package let entries: [Entry]
    /// The same figures, where the brief report prints them rounded.
    package let brief: [Entry]

    /// The figures of a report on these findings.
    ///
    /// - Throws: `EvaluationError` where a number does not fit.
    package init(_ findings: Findings) throws(EvaluationError) {
        let report = try EvaluationReport(findings, charts: .none)
        entries = Self.entries(of: report.annex.blocks)
        brief = Self.entries(of: report.report.blocks)
    }

    private static func entries(of blocks: [Block]) -> [Entry] {
        blocks.flatMap { block -> [Entry] in
            guard case .table(let table) = block else { return [] }
            return entries(of: table)
        }
    }

    private static func entries(of table: ReportTable) -> [Entry] {
        (table.rows + (table.total.map { [$0] } ?? [])).flatMap { row in
            let names = row.prefix { $0.figures.isEmpty }.map(\.text.words).filter { !$0.isEmpty }
            return zip(table.columns, row).compactMap { column, cell in
                cell.figures.first.map {
                    Entry(
                        table: table.caption.words, row: row.first?.text.words ?? "", names: names,
                        column: column.heading, figure: $0, others: Array(cell.figures.dropFirst()),
                        text: cell.text.words)
                }
            }
        }
    }

    /// For a screen: table by table, each figure after its name.
    package var text: String {
        var lines: [String] = []
        var table = ""
        let width = entries.map(\.figure.path.count).max() ?? 0
        for entry in entries {
            if entry.table != table {
                if !lines.isEmpty { lines.append("") }
                lines.append(entry.table)
                table = entry.table
            }
            let space = String(repeating: " ", count: width - entry.figure.path.count)
            lines.append("  \(entry.figure.path)\(space)  \(entry.text)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    package var json: String {
        JSONText.object([
            (
                "figures",
                .array(
                    entries.map { entry in
                        .object([
                            ("figure", .text(entry.figure.path)), ("printed", .text(entry.text)),
                            ("table", .text(entry.table)), ("row", .text(entry.row)), ("column", .text(entry.column)),
                        ])
                    })
            )
        ]).document
    }
}

extension ReportTable.Cell {
    /// What it prints, at its own place or rounded.
    fileprivate var figures: [ReportFigure] { figure.map { [$0] } ?? rounded }
}
