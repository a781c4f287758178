import CostAvoidance
import Numerics

/// What could leave a budget and what could not.
enum CashSection: ReportSection {
    /// Why its figures are not shown, where they are not.
    static let whySuppressed = "otherwise amounts for services that are about too few people could be worked out"

    /// What a nought among what could leave a budget may mean; nil where it is known of everything.
    static func unknownCountsAsNothing(_ context: ReportContext) -> String? {
        guard let unknown = context.result.savings.cash?.unknown, unknown != Estimate(exactly: .zero) else {
            return nil
        }
        return "Where nobody has said what share could leave a budget, it counts as nothing."
    }

    static func blocks(_ context: ReportContext) throws(EvaluationError) -> [Block] {
        let introduction: [Block] = [
            .section("What is cash and what is not"),
            .paragraph(
                "When services cost less, that is not money in a budget until a bed, a post or a contract goes. The cashable part uses the share assumed for its rows or, where there is none, the share stated for the unit cost. Where nobody states a share, nothing is counted as cashable."
            ), .paragraph(framework(context)),
        ]
        let figures: Block =
            context.result.savings.cash.map { .table(table($0, context)) }
            ?? .paragraph("The figures are suppressed: \(whySuppressed).")
        let dates = CashDates(context.released).sentence.map { [Block.paragraph(RichText($0))] } ?? []
        let owners = try BenefitOwnersTable.table(context).map { [Block.table($0)] } ?? []
        return introduction + [figures] + dates + owners + context.notices(.cashability)
    }

    /// The parts in the words of those who plan a public body's budget.
    private static func framework(_ context: ReportContext) -> RichText {
        "The Government Efficiency Framework \(reference: context.references.efficiencyFramework) calls the first of these parts cash-releasing, and what can only be given a value in money non-cash-releasing. In its terms, spending less in order to do less is not an efficiency. A cost that is only put off does not count as cash here either: no share of either should be marked cashable."
    }

    private static func table(_ cash: ReleasedSavings.Cash, _ context: ReportContext) -> ReportTable {
        var table = ReportTable(
            "Present value by whether it could leave a budget, at \(context.settings.priceYear) prices",
            columns: [.words("Part"), .pounds("Low"), .pounds("Central"), .pounds("High")])
        table.sheet = "Cashable"
        table.append(
            row("Could leave a budget (cashable, cash-releasing)", cash.cashable) { .total(.cashableSavings, $0) })
        table.append(
            row("Frees capacity, no budget falls (non-cash-releasing)", cash.notCashable) {
                .cell(.cash, CashCells.notCashable, "amount", $0)
            })
        table.append(
            row("Not known; not counted as cash", cash.unknown) {
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
