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

        var path: KeyPath<SavingsAmounts, Estimate<Money>> {
            switch self {
            case .gross: \.gross
            case .net: \.net
            }
        }

        var column: String {
            switch self {
            case .gross: "gross"
            case .net: "net"
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

    func table(_ amount: Amount, caption: RichText, extra: Extra?) -> ReportTable {
        var columns: [ReportTable.Column] = [.words(heading)]
        switch extra {
        case .people: columns.append(.number("People"))
        case .units: columns += [.number("Units, central"), .words("Unit")]
        case nil: break
        }
        columns += ["low", "central", "high"].map { .number("\(amount.heading), \($0)") }
        var table = ReportTable(caption, columns: columns)
        for row in breakdown.rows { table.append(cells(of: row, amount, extra)) }
        table.total = total(amount, extra)
        if let first = breakdown.rows.first {
            table.note = FigureNames.note(
                for: FigureNames.cell(breakdown.dimension, key: first.key, column: amount.column, .central))
        }
        return table
    }

    private func cells(of row: ReleasedRow, _ amount: Amount, _ extra: Extra?) -> [ReportTable.Cell] {
        let first = ReportTable.Cell(label(row.key))
        let withheld = ReportTable.Cell(Self.suppressed)
        guard case .shown(let amounts, let people) = row.figures else {
            let between: [ReportTable.Cell] =
                switch extra {
                case .people: [withheld]
                case .units: [withheld, ReportTable.Cell(unit(of: row.key))]
                case nil: []
                }
            return [first] + between + [withheld, withheld, withheld]
        }
        var cells = [first]
        switch extra {
        case .people: cells.append(ReportTable.Cell(people.map { Numbers.count($0) } ?? "not known"))
        case .units:
            cells.append(ReportTable.Cell(context.result.units(of: row.lines).map { Numbers.units($0.central) } ?? ""))
            cells.append(ReportTable.Cell(unit(of: row.key)))
        case nil: break
        }
        return cells
            + Bound.allCases.map { bound in
                ReportTable.Cell(
                    Pounds.exact(amounts[keyPath: amount.path][bound]),
                    figure: FigureNames.cell(breakdown.dimension, key: row.key, column: amount.column, bound))
            }
    }

    private func unit(of key: String) -> String { context.evaluation.unitCosts[ServiceID(key)]?.unit ?? "" }

    private func total(_ amount: Amount, _ extra: Extra?) -> [ReportTable.Cell] {
        let between =
            switch extra {
            case .people: 1
            case .units: 2
            case nil: 0
            }
        let measure = amount == .gross ? "gross_savings" : "net_savings"
        return [ReportTable.Cell("Total")] + Array(repeating: ReportTable.Cell.empty, count: between)
            + Bound.allCases.map { bound in
                ReportTable.Cell(
                    Pounds.exact(breakdown.total[keyPath: amount.path][bound]),
                    figure: FigureNames.summary(measure, bound))
            }
    }
}
