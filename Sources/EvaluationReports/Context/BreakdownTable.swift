import CostAvoidance
import Numerics

/// A table of released amounts along one dimension, with its total. Rows withheld say so.
struct BreakdownTable {
    let context: ReportContext
    let breakdown: ReleasedBreakdown
    /// Heading of the first column.
    let heading: String
    /// A row's key as a reader knows it.
    let label: (String) -> RichText

    /// Which amounts are shown.
    enum Amount {
        case gross, net

        var path: KeyPath<ReleasedAmounts, Estimate<Money>> {
            switch self {
            case .gross: \.gross
            case .net: \.net
            }
        }

        var measure: RowMeasure {
            switch self {
            case .gross: .gross
            case .net: .net
            }
        }

        var total: SummaryMeasure {
            switch self {
            case .gross: .grossSavings
            case .net: .netSavings
            }
        }

        var heading: String {
            switch self {
            case .gross: "Gross"
            case .net: "Net"
            }
        }
    }

    /// What stands between the first column and the amounts.
    enum Extra {
        case people, units
    }

    static let suppressed = "suppressed"
    static let notKnown = "not known"

    func table(_ amount: Amount, caption: RichText, extra: Extra?) -> ReportTable {
        var columns: [ReportTable.Column] = [.words(heading)]
        switch extra {
        case .people: columns.append(.people("People"))
        case .units: columns += [.number("Units, central"), .words("Unit")]
        case nil: break
        }
        columns += ["low", "central", "high"].map { .pounds("\(amount.heading), \($0)") }
        var table = ReportTable(caption, columns: columns)
        table.fuller = .breakdown(breakdown.dimension)
        for row in breakdown.rows { table.append(cells(of: row, amount, extra)) }
        for key in breakdown.lost { table.append(blank(key, Self.notKnown, extra)) }
        table.total = total(amount, extra)
        let rows = breakdown.rows.compactMap { $0.shown?[keyPath: amount.path] }
        table.noteEnvelope(of: rows + [breakdown.total[keyPath: amount.path]])
        if extra == .people {
            table.addNote(
                "One person can be in several rows, and some people in none, so counts of people may not add up.")
        }
        if !breakdown.lost.isEmpty {
            table.note =
                "Not known: nobody whom the row is about has a record of later use, so that the total is without it. "
                + (table.note ?? "")
        }
        return table
    }

    private func cells(of row: ReleasedRow, _ amount: Amount, _ extra: Extra?) -> [ReportTable.Cell] {
        guard case .shown(let amounts, let people) = row.figures else { return blank(row.key, Self.suppressed, extra) }
        var cells = [ReportTable.Cell(label(row.key))]
        switch extra {
        case .people:
            cells.append(
                people.map { ReportTable.Cell(Numbers.count($0), figure: .cell(breakdown.dimension, row.key, .people)) }
                    ?? "not known")
        case .units:
            let units = amounts.units.map { Numbers.units($0.central) }
            cells.append(ReportTable.Cell(units ?? "", figure: .cell(breakdown.dimension, row.key, .quantity)))
            cells.append(ReportTable.Cell(unit(of: row.key)))
        case nil: break
        }
        return cells
            + Bound.allCases.map { bound in
                ReportTable.Cell(
                    Pounds.exact(amounts[keyPath: amount.path][bound]),
                    figure: .cell(breakdown.dimension, row.key, amount.measure, bound))
            }
    }

    /// A row without figures, and in their place why.
    private func blank(_ key: String, _ why: String, _ extra: Extra?) -> [ReportTable.Cell] {
        let cell = ReportTable.Cell(RichText(why))
        let between: [ReportTable.Cell] =
            switch extra {
            case .people: [cell]
            case .units: [cell, ReportTable.Cell(unit(of: key))]
            case nil: []
            }
        return [ReportTable.Cell(label(key))] + between + [cell, cell, cell]
    }

    private func unit(of key: String) -> String {
        let service = ServiceID(key)
        return (context.evaluation.unitCosts[service] ?? context.evaluation.unitCostsOfLost[service])?.unit ?? ""
    }

    private func total(_ amount: Amount, _ extra: Extra?) -> [ReportTable.Cell] {
        let between =
            switch extra {
            case .people: 1
            case .units: 2
            case nil: 0
            }
        return [ReportTable.Cell("Total")] + Array(repeating: ReportTable.Cell.empty, count: between)
            + Bound.allCases.map { bound in
                ReportTable.Cell(
                    Pounds.exact(breakdown.total[keyPath: amount.path][bound]),
                    figure: .total(amount.total, bound))
            }
    }
}
