import CostAvoidance
import Numerics

/// How the people served fare: outcomes that are not money and are not turned into it.
enum WellbeingSection: ReportSection {
    static func blocks(_ context: ReportContext) -> [Block] {
        guard let wellbeing = context.findings.wellbeing, !wellbeing.measures.isEmpty else { return [] }
        var blocks: [Block] = [
            .section("Wellbeing"),
            .paragraph(
                "What people were asked at the start and later. Shares are of those who answered both times, with 95% intervals by Wilson's method. \(wellbeing.wellby == nil ? "Nothing here is turned into money." : "No total counts any of it.")"
            ),
        ]
        blocks += turned(wellbeing.measures).map { .paragraph(RichText($0)) }
        blocks += wellbeing.measures.map { .table(table($0)) }
        if wellbeing.withholds {
            blocks.append(
                .paragraph("Counts about too few people, and those that would give them away, are suppressed."))
        }
        if wellbeing.measures.contains(where: { $0.rows.contains(where: \.isRounded) }) {
            blocks.append(
                .paragraph("Counts are rounded, so they may not add up, and no share of them is shown."))
        }
        if let wellby = WellbyWords.paragraph(context) { blocks.append(.paragraph(wellby)) }
        return blocks
    }

    /// Measures of which a higher number is counted as better and may be worse.
    static func turned(_ measures: [ReleasedWellbeing.Measure]) -> [String] {
        measures.filter(\.mayBeBetterBelow).map { measure in
            "\(measure.name.capitalisedFirst): better means a higher number here. By its name a higher number may mean worse; check before quoting."
        }
    }

    private static func table(_ measure: ReleasedWellbeing.Measure) -> ReportTable {
        var table = ReportTable(
            "\(measure.name.capitalisedFirst)",
            columns: [
                .words("Who"), .people("Asked"), .people("Answered later"), .people("Better"), .people("Same"),
                .people("Worse"),
                .number("Better, share").apart([
                    "Better, share of those who answered", "95% interval of the share, from",
                    "95% interval of the share, to",
                ]),
            ])
        table.sheet = "Wellbeing"
        for row in measure.rows {
            let key = WellbeingCells.key(measure.name, row)
            func cell(_ text: String?, _ column: String) -> ReportTable.Cell {
                text.map { ReportTable.Cell($0, figure: .cell(.wellbeing, key, column)) }
                    ?? ReportTable.Cell(BreakdownTable.suppressed)
            }
            let counts = zip([row.asked, row.answered, row.better, row.same, row.worse], CellTable.wellbeing.columns)
                .map { count, column in cell(count.map { Numbers.count($0) }, column) }
            let who =
                row.column.map { "\(Wording.column($0).capitalisedFirst): \(row.key.isEmpty ? "not stated" : row.key)" }
                ?? "Everybody"
            let interval = row.interval(of: .better)
            var better = cell(interval.map(\.words), "better_share")
            better.apart = interval?.parts ?? []
            table.append([ReportTable.Cell(who)] + counts + [better])
        }
        return table
    }
}
