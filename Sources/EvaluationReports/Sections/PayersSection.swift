import CostAvoidance
import Numerics

/// Who pays, who gains and when.
enum PayersSection: ReportSection {
    static func blocks(_ context: ReportContext) -> [Block] {
        let payers = context.findings.payers
        guard !payers.bearers.isEmpty, !payers.funders.isEmpty else { return [] }
        var blocks: [Block] = [
            .section("Who pays, who gains, and when"), .table(bearers(payers, context)),
        ]
        blocks.append(.table(funders(payers, context)))
        blocks += context.chart(ReportCharts.positions(context))
        blocks.append(.table(positions(context)))
        let sentences = payers.funders.compactMap { $0.sentence(context.wording, called: context.inputsAlone) }
        let dates =
            CashDates(context.released).lag.map {
                ["\($0) Where there is a budget view, it has each body's amounts by financial year"]
            } ?? []
        let all = sentences + dates
        if !all.isEmpty { blocks.append(.bullets(all.map { RichText(Wording.sentence($0)) })) }
        return blocks
    }

    private static func bearers(_ payers: PayersAndSavers, _ context: ReportContext) -> ReportTable {
        var table = ReportTable(
            "Present value by who would have paid and by whether it could leave a budget, central values",
            columns: [
                .words("Bearer"), .words("Year"), .pounds("Cashable"), .pounds("Not cashable"), .pounds("Not known"),
                .pounds("Together"),
            ])
        table.sheet = "Bearer_and_cashable"
        for row in payers.bearers {
            if payers.years.count > 1, !row.cells.allSatisfy(isNothing) {
                for (year, cell) in zip(payers.years, row.cells) where !isNothing(cell) {
                    table.append(
                        [ReportTable.Cell(row.bearer.name), ReportTable.Cell("Year \(year)")]
                            + cells(cell, PayerCells.key(row.bearer, year: year)))
                }
            } else {
                table.append(
                    [ReportTable.Cell(row.bearer.name), ReportTable.Cell("All")]
                        + cells(row.total, PayerCells.key(row.bearer, year: nil)))
            }
        }
        table.note = payers.isLagged ? RichText(lagNote) : nil
        let savings = context.result.savings
        table.total =
            ["Total", ReportTable.Cell.empty]
            + (savings.cash.map(Self.total)
                ?? Array(repeating: ReportTable.Cell(BreakdownTable.suppressed), count: 3))
            + [ReportTable.Cell(Pounds.exact(savings.presentValue.central), figure: .total(.presentValueSavings))]
        return table
    }

    private static let lagNote =
        "What could leave a budget is shown in the year in which it could, after its lag; the rest is shown in the year in which it falls. So the amounts of the bodies in one year may not add up to that year's effects."

    private static func total(_ cash: ReleasedSavings.Cash) -> [ReportTable.Cell] {
        [
            ReportTable.Cell(Pounds.exact(cash.cashable.central), figure: .total(.cashableSavings)),
            ReportTable.Cell(
                Pounds.exact(cash.notCashable.central), figure: .cell(.cash, CashCells.notCashable, "amount")),
            ReportTable.Cell(
                Pounds.exact(cash.unknown.central), figure: .cell(.cash, CashCells.notKnown, "amount")),
        ]
    }

    private static func isNothing(_ cell: PayersAndSavers.Cell) -> Bool {
        guard case .shown(let amounts) = cell else { return false }
        return amounts == PayersAndSavers.Amounts()
    }

    private static func cells(_ cell: PayersAndSavers.Cell, _ key: String) -> [ReportTable.Cell] {
        guard case .shown(let amounts) = cell else {
            return Array(repeating: ReportTable.Cell(BreakdownTable.suppressed), count: 4)
        }
        return zip([amounts.cashable, amounts.notCashable, amounts.unknown, amounts.total], CellTable.payer.columns).map
        {
            ReportTable.Cell(Pounds.exact($0.central), figure: .cell(.payer, key, $1))
        }
    }

    /// What remains to each body, for every one that pays or gains.
    private static func positions(_ context: ReportContext) -> ReportTable {
        var table = ReportTable(
            "Net position of each body: how much less \(context.wording.verb) it, minus what it pays, in present values (no ratio where it pays nothing)",
            columns: [
                .words("Body"), .pounds("Pays"), .pounds("\(context.wording.verb.capitalisedFirst) it less by"),
                .pounds("Could leave a budget"),
                .pounds("Remains, low"), .pounds("Remains, central"), .pounds("Remains, high"),
                .number("For each £1"),
            ])
        table.fuller = .netPosition
        for row in context.positions {
            table.append([ReportTable.Cell(row.name)] + cells(row))
        }
        let result = context.result
        table.total =
            ["Total"]
            + [
                total(result.programme?.presentValue.central, .presentValueCost),
                total(result.savings.presentValue.central, .presentValueSavings),
                total(result.savings.cash?.cashable.central, .cashableSavings),
            ]
            + Bound.allCases.map { bound in
                ReportTable.Cell(
                    result.netBenefit.map { Pounds.exact($0[bound]) } ?? "", figure: .total(.netBenefit, bound))
            }
            + [
                ReportTable.Cell(
                    result.benefitCostRatio.map { Numbers.ratio($0.central) } ?? "", figure: .total(.benefitCostRatio))
            ]
        table.noteEnvelope()
        if let unknown = CashSection.unknownCountsAsNothing(context) {
            table.note = table.note.map { "\($0) \(unknown)" }
        }
        return table
    }

    private static func total(_ amount: Money?, _ measure: SummaryMeasure) -> ReportTable.Cell {
        ReportTable.Cell(amount.map(Pounds.exact) ?? BreakdownTable.suppressed, figure: .total(measure))
    }

    private static func cells(_ row: ReleasedPosition) -> [ReportTable.Cell] {
        func cell(_ text: String?, _ column: String, _ bound: Bound = .central) -> ReportTable.Cell {
            guard let text else { return ReportTable.Cell(BreakdownTable.suppressed) }
            return ReportTable.Cell(text, figure: .cell(.body, row.name, column, bound))
        }
        let ratio: ReportTable.Cell =
            row.shown.map { shown in
                shown.forEachPound.map {
                    cell(Numbers.ratio($0.central), "for_each_pound")
                } ?? .empty
            } ?? (row.hasRatio ? ReportTable.Cell(BreakdownTable.suppressed) : .empty)
        return [
            cell(Pounds.exact(row.pays.central), "pays"),
            cell(row.shown.map { Pounds.exact($0.avoided.central) }, "avoided"),
            cell(row.shown.map { Pounds.exact($0.cashable.central) }, "cashable"),
        ]
            + Bound.allCases.map { bound in
                cell(row.shown.map { Pounds.exact($0.remains[bound]) }, "remains", bound)
            } + [ratio]
    }

    private static func funders(_ payers: PayersAndSavers, _ context: ReportContext) -> ReportTable {
        var table = ReportTable(
            "Present value of what each funder pays",
            columns: [.words("Funder"), .pounds("Low"), .pounds("Central"), .pounds("High")])
        table.sheet = "Funders"
        for row in payers.funders {
            table.append(
                [ReportTable.Cell(row.name ?? BodyPosition.notStated)]
                    + Bound.allCases.map {
                        ReportTable.Cell(
                            Pounds.exact(row.cost[$0]),
                            figure: .cell(.funder, FunderCells.key(row), "present_value_cost", $0))
                    })
        }
        if let cost = context.result.programme?.presentValue {
            table.total =
                ["Total"]
                + Bound.allCases.map {
                    ReportTable.Cell(Pounds.exact(cost[$0]), figure: .total(.presentValueCost, $0))
                }
        }
        table.noteEnvelope()
        return table
    }
}
