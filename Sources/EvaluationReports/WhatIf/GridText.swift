import CostAvoidance
import Numerics

/// A grid on a screen: one measure, the first parameter down and the second across.
package enum GridText {
    /// The grid as a table: two ways for two parameters, low, central and high for one.
    ///
    /// Nil for more than two parameters, which a table has no room for.
    package static func text(
        _ grid: Grid, measure: HeadlineMeasure, end: Bound = .central, words: MeasureWords
    ) -> String? {
        guard let rows = rows(grid, measure: measure, end: end) else { return nil }
        let widths = rows[0].indices.map { column in (rows.map { $0[column].count }.max() ?? 0) + 2 }
        let lines = rows.map { row in
            row.enumerated().map { column, cell in
                column == 0 ? PlainText.left(cell, widths[0]) : PlainText.right(cell, widths[column])
            }.joined()
        }
        let fixed = fixed(grid, measure: measure, end: end).map { PlainText.wrapped($0) + "\n" } ?? ""
        return "\(heading(grid, measure: measure, end: end, words))\n\(fixed)\n" + lines.joined(separator: "\n") + "\n"
    }

    /// The same table as Markdown; nil for more than two parameters.
    package static func markdown(
        _ grid: Grid, measure: HeadlineMeasure, end: Bound = .central, words: MeasureWords
    ) -> String? {
        guard let rows = rows(grid, measure: measure, end: end), let header = rows.first else { return nil }
        var table = ReportTable(
            RichText(heading(grid, measure: measure, end: end, words)),
            columns: header.enumerated().map { $0 == 0 ? .words($1) : .number($1) })
        for row in rows.dropFirst() { table.append(row.map { ReportTable.Cell($0) }) }
        return MarkdownWriter.write(
            ReportDocument(
                title: "What if",
                blocks: [.callout("Every cell is a scenario and not the estimate.")]
                    + (fixed(grid, measure: measure, end: end).map { [.paragraph(RichText($0))] } ?? [])
                    + [.table(table)]))
    }

    private static func heading(
        _ grid: Grid, measure: HeadlineMeasure, end: Bound, _ words: MeasureWords
    ) -> String {
        let base = grid.base[measure].map { ", as evaluated \($0[end].long)" } ?? ""
        let ends = grid.axes.count == 2 ? ", \(end.rawValue)" : ""
        return "\(words[measure])\(ends): scenarios, not the estimate\(base)"
    }

    /// What holds in every cell, and what it gives by itself; nil where nothing does.
    private static func fixed(_ grid: Grid, measure: HeadlineMeasure, end: Bound) -> String? {
        grid.fixed.map { fixed in
            let alone = fixed.headline[measure].map { ", which gives \($0[end].long) by itself" } ?? ""
            return "Fixed in every cell: \(fixed.changes.map(\.title).joined(separator: ", "))\(alone)."
        }
    }

    private static func rows(_ grid: Grid, measure: HeadlineMeasure, end: Bound) -> [[String]]? {
        switch grid.axes.count {
        case 1:
            let axis = grid.axes[0]
            return [[axis.name] + Bound.allCases.map(\.rawValue)]
                + axis.values.indices.map { place in
                    [axis.values[place]] + Bound.allCases.map { grid.cells[place][measure]?[$0].short ?? "not known" }
                }
        case 2:
            let (down, across) = (grid.axes[0], grid.axes[1])
            return [["\(down.name) \\ \(across.name)"] + across.values]
                + down.values.indices.map { row in
                    [down.values[row]]
                        + across.values.indices.map { column in
                            grid.cells[row * across.values.count + column][measure]?[end].short ?? "not known"
                        }
                }
        default: return nil
        }
    }
}
