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
        let sentences = payers.funders.compactMap { $0.sentence(context.wording, called: context.inputsAlone) }
        if !sentences.isEmpty { blocks.append(.bullets(sentences.map { RichText(Wording.sentence($0)) })) }
        return blocks
    }

    private static func bearers(_ payers: PayersAndSavers, _ context: ReportContext) -> ReportTable {
        var table = ReportTable(
            "Present value by bearer and by whether it could leave a budget, central values",
            columns: [
                .words("Bearer"), .words("Year"), .number("Cashable"), .number("Not cashable"), .number("Not known"),
                .number("Together"),
            ])
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
        let savings = context.result.savings
        table.total =
            ["Total", ReportTable.Cell.empty]
            + (savings.cash.map(Self.total)
                ?? Array(repeating: ReportTable.Cell(BreakdownTable.suppressed), count: 3))
            + [ReportTable.Cell(Pounds.exact(savings.presentValue.central), figure: .total(.presentValueSavings))]
        return table
    }

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
        return amounts.total == Estimate(exactly: Money.zero)
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

    private static func funders(_ payers: PayersAndSavers, _ context: ReportContext) -> ReportTable {
        var table = ReportTable(
            "Present value of what each funder pays",
            columns: [.words("Funder"), .number("Low"), .number("Central"), .number("High")])
        for row in payers.funders {
            table.append(
                [ReportTable.Cell(row.name ?? "not stated")]
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
