import CostAvoidance
import Numerics

/// What could leave a budget and what could not.
enum CashSection: ReportSection {
    /// Why its figures are not shown, where they are not.
    static let whySuppressed = "it would tell what services came to that are about too few people"

    static func blocks(_ context: ReportContext) -> [Block] {
        let introduction: [Block] = [
            .section("What is cash and what is not"),
            .paragraph(
                "What services cost less is not money in a budget until a bed, a post or a contract goes. The cashable part follows the share assumed for its rows or, where none is, stated for the unit cost; where nobody states one nothing is counted."
            ),
        ]
        let figures: Block =
            context.result.savings.cash.map { .table(table($0, context)) }
            ?? .paragraph("The figures are suppressed: \(whySuppressed).")
        return introduction + [figures] + context.notices(.cashability)
    }

    private static func table(_ cash: ReleasedSavings.Cash, _ context: ReportContext) -> ReportTable {
        var table = ReportTable(
            "Present value by whether it could leave a budget, at \(context.settings.priceYear) prices",
            columns: [.words("Part"), .number("Low"), .number("Central"), .number("High")])
        table.append(row("Could leave a budget (cashable)", cash.cashable) { .total(.cashableSavings, $0) })
        table.append(
            row("Frees capacity, no budget falls", cash.notCashable) {
                .cell(.cash, CashCells.notCashable, "amount", $0)
            })
        table.append(
            row("Not known; counts as no cash", cash.unknown) {
                .cell(.cash, CashCells.notKnown, "amount", $0)
            })
        table.total = row("Total", context.result.savings.presentValue) { .total(.presentValueSavings, $0) }
        table.noteEnvelope(of: [cash.cashable, cash.notCashable, cash.unknown])
        return table
    }

    private static func row(
        _ label: String, _ amounts: Estimate<Money>, _ figure: (Bound) -> ReportFigure
    ) -> [ReportTable.Cell] {
        [ReportTable.Cell(label)]
            + Bound.allCases.map { bound in
                ReportTable.Cell(Pounds.exact(amounts[bound]), figure: figure(bound))
            }
    }
}
