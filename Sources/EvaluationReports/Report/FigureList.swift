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
        /// The figure as the report prints it.
        package var text: String
    }

    /// In the order of the report.
    package let entries: [Entry]

    /// The figures of a report on these findings.
    ///
    /// - Throws: `EvaluationError` where a number does not fit.
    package init(_ findings: Findings) throws(EvaluationError) {
        entries = try EvaluationReport(findings, charts: .none).annex.blocks.flatMap { block -> [Entry] in
            guard case .table(let table) = block else { return [] }
            return Self.entries(of: table)
        }
    }

    private static func entries(of table: ReportTable) -> [Entry] {
        (table.rows + (table.total.map { [$0] } ?? [])).flatMap { row in
            let names = row.prefix { $0.figure == nil }.map(\.text.words).filter { !$0.isEmpty }
            return zip(table.columns, row).compactMap { column, cell in
                cell.figure.map {
                    Entry(
                        table: table.caption.words, row: row.first?.text.words ?? "", names: names,
                        column: column.heading,
                        figure: $0,
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
