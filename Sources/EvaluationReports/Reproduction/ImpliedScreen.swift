import CostAvoidance
import Numerics

/// What a figure implies, as `avoided implied` prints it.
package enum ImpliedScreen {
    /// The whole analysis on a screen of 100 columns.
    package static func text(_ implied: ImpliedAnalysis) -> String {
        let headline = FigureText.ends(
            Estimate(low: implied.figure.low, central: implied.figure.central, high: implied.figure.high)
        ) { ImpliedText.amount($0.decimal, implied.figure.currency) }
        var lines = ["What \(headline) implies"]
        let rows = rates(implied)
        if !rows.isEmpty { lines += [""] + rows }
        lines += services(implied) + breakEven(implied) + capacity(implied)
        lines.append("")
        lines.append(
            PlainText.wrapped(
                """
                None of this is a finding: it says what would have to be true for the figure to hold, not what was.
                """))
        return lines.joined(separator: "\n") + "\n"
    }

    /// The figure divided by what was printed beside it.
    static func rates(_ implied: ImpliedAnalysis) -> [String] {
        implied.rates.map { rate in
            let amounts = FigureText.ends(rate.amounts) { ImpliedText.rate(rate.basis, $0, implied.figure.currency) }
            return "  \(PlainText.left(rate.basis.words, 30))\(amounts)"
        }
    }

    private static func services(_ implied: ImpliedAnalysis) -> [String] {
        guard !implied.services.isEmpty else { return [] }
        let header = ["SERVICE", "£ A UNIT", "UNITS", "A PERSON", "AT MOST", "POSSIBLE"]
        let rows = implied.services.map { service in
            [
                service.entry.service.name, FigureText.number(service.unitCost.decimal, places: 2),
                FigureText.ends(service.units) { ImpliedText.units($0, places: 0) },
                FigureText.ends(service.unitsPerPerson) { ImpliedText.units($0, places: 1) },
                service.mostPerPerson.map { FigureText.number($0, places: 1) } ?? "–", short(service.feasibility),
            ]
        }
        let widths = header.indices.map { column in ([header] + rows).map { $0[column].count }.max() ?? 0 }
        let table = ([header] + rows).map { row in
            "  "
                + row.enumerated().map { column, cell in
                    switch column {
                    case 0: PlainText.left(cell, widths[column])
                    case row.count - 1: cell
                    default: PlainText.right(cell, widths[column])
                    }
                }.joined(separator: "  ")
        }
        return ["", "Units of one service that would make it alone, at prices of \(implied.pricesText)"] + table
    }

    private static func short(_ feasibility: ServiceEquivalent.Feasibility) -> String {
        switch feasibility {
        case .possible: "yes"
        case .moreThanTheMonthsHold: "no"
        case .onlyInPart: "in part"
        case .unknown: "–"
        }
    }

    private static func breakEven(_ implied: ImpliedAnalysis) -> [String] {
        guard !implied.breakEven.isEmpty else { return [] }
        let rows = implied.breakEven.map { row in
            let total = ImpliedText.amount(row.cost.total.decimal, implied.figure.currency)
            return PlainText.wrapped(
                "\(ImpliedText.cost(row.cost)), \(total): \(ImpliedText.share(row, of: implied.figure))",
                indent: 2,
                hanging: 4)
        }
        return ["", "Share that would have to be deadweight, or owed to others, for it to fall below the cost"] + rows
    }

    private static func capacity(_ implied: ImpliedAnalysis) -> [String] {
        guard !implied.capacity.isEmpty else { return [] }
        let rows = implied.capacity.map { step in
            let amounts = FigureText.ends(step.amounts) { ImpliedText.amount($0.decimal, implied.figure.currency) }
            return "  \(PlainText.left(ImpliedText.percent(step.capacity.decimal), 8))\(amounts)"
        }
        return ["", "Scenario that nobody published: at a greater share of capacity, in step with the people"] + rows
    }
}
