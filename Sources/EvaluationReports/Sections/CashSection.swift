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
                "What services cost less is not money in a budget until a bed, a post or a contract goes. The cashable part follows the share stated for each unit cost; where no share is stated nothing is counted."
            ),
        ]
        let isSuppressed = context.released.withheldMeasures.contains(.cashableSavings)
        let figures: Block =
            isSuppressed ? .paragraph("The figures are suppressed: \(whySuppressed).") : .table(table(context))
        return introduction + [figures] + context.notices(.cashability)
    }

    private static func table(_ context: ReportContext) -> ReportTable {
        let savings = context.result.savings
        var table = ReportTable(
            "Present value by whether it could leave a budget, at \(context.settings.priceYear) prices",
            columns: [.words("Part"), .number("Low"), .number("Central"), .number("High")])
        table.append(row("Could leave a budget (cashable)", savings.cashable) { .total(.cashableSavings, $0) })
        if let rest = try? savings.notCashable() {
            table.append(
                row("Frees capacity, no budget falls", rest) { .cell(.cash, CashCells.notCashable, "amount", $0) })
        }
        table.append(
            row("Not known; counts as no cash", savings.cashableUnknown) {
                .cell(.cash, CashCells.notKnown, "amount", $0)
            })
        table.total = row("Total", savings.presentValue) { .total(.presentValueSavings, $0) }
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
