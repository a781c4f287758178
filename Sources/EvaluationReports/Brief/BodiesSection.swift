import CostAvoidance
import Numerics

/// Who pays, and for whom services cost less.
enum BodiesSection: ReportSection {
    static func blocks(_ context: ReportContext) -> [Block] {
        let positions = context.positions
        let isPaid = context.result.programme != nil && !positions.isEmpty
        guard let table = isPaid ? table(positions, context) : bearers(context) else { return [] }
        return [.section(isPaid ? "Who pays and who gains" : RichText(payers(context))), .table(table)]
    }

    private static func table(_ positions: [ReleasedPosition], _ context: ReportContext) -> ReportTable {
        let verb = context.wording.verb
        var table = ReportTable(
            "What each body pays, how much less \(verb) it, and what remains, present value, central unless stated",
            columns: [
                .words("Body"), .pounds("Pays"), .pounds("Services: less by"),
                .pounds("Could leave a budget"), .pounds("Remains"),
                .pounds("Remains, low to high\(context.rangeMark)"),
            ])
        for row in positions {
            func figure(_ column: String) -> (Bound) -> ReportFigure { { .cell(.body, row.name, column, $0) } }
            let amounts = row.shown.map { shown in
                [
                    ReportTable.Cell.central(shown.avoided, of: figure("avoided")),
                    .central(shown.cashable, of: figure("cashable")), .central(shown.remains, of: figure("remains")),
                    .span(shown.remains, of: figure("remains")),
                ]
            }
            table.append(
                [ReportTable.Cell(row.name), .central(row.pays, of: figure("pays"))]
                    + (amounts ?? Array(repeating: ReportTable.Cell(BreakdownTable.suppressed), count: 4)))
        }
        let unknown = CashSection.unknownCountsAsNothing(context).map { " \($0)" } ?? ""
        let compared =
            context.hasComparison
            ? " Here less means less than use in the comparison group would suggest: it can still be more than before."
            : ""
        let costsMore = positions.contains { $0.shown?.avoided.central.isNegative ?? false }
        let extraCost = positions.contains { $0.shown?.cashable.central.isNegative ?? false }
        let sign =
            (costsMore
                ? " A minus sign in the column of services means that they cost the body \(context.wording.more)." : "")
            + (extraCost ? " A minus sign under what could leave a budget means an extra cost to it." : "")
        table.note = RichText(
            "What a body pays is money spent. The amount by which services cost it less is cash only as far as it could leave a budget, and only once it does.\(sign)\(compared)\(unknown) Amounts are rounded, so they may not add up."
        )
        if context.findings.hasAlternatives { table.addNote(RichText(WorldWords.accountsByService)) }
        table.noteOrder(of: positions.compactMap { $0.shown?.remains })
        return table
    }

    /// Of people before and after nobody says what would have been.
    private static func payers(_ context: ReportContext) -> String {
        if context.wording.evidence == .beforeAfter { return "Whose costs fell or rose" }
        let rows = context.released.breakdown(by: .bearer)?.rows ?? []
        return rows.contains { $0.shown?.net.central.isNegative ?? false }
            ? "Who would have paid, and who pays more" : "Who would have paid"
    }

    private static func bearers(_ context: ReportContext) -> ReportTable? {
        guard let breakdown = context.breakdown(by: .bearer) else { return nil }
        let year = context.inFirstYear
        var table = ReportTable(
            "\(payers(context)): \(context.wording.net)\(year), at \(context.settings.priceYear) prices",
            columns: [.words("Body"), .pounds("Low to high\(context.rangeMark)"), .pounds("Central")])
        for row in breakdown.rows {
            guard let amounts = row.shown else {
                table.append([
                    ReportTable.Cell(row.key), ReportTable.Cell(BreakdownTable.suppressed),
                    ReportTable.Cell(BreakdownTable.suppressed),
                ])
                continue
            }
            func net(_ bound: Bound) -> ReportFigure { .cell(.bearer, row.key, .net, bound) }
            table.append([
                ReportTable.Cell(row.key), .span(amounts.net, of: net), .central(amounts.net, of: net),
            ])
        }
        if breakdown.rows.contains(where: { $0.shown?.net.central.isNegative ?? false }) {
            table.addNote("A minus sign means a body that services cost \(context.wording.more).")
        }
        if breakdown.rows.count > 1 { table.addNote("Amounts are rounded, so they may not add up.") }
        if context.findings.hasAlternatives { table.addNote(RichText(WorldWords.accountsByService)) }
        table.noteOrder(of: breakdown.rows.compactMap { $0.shown?.net })
        return table
    }
}
