import CostAvoidance
import DelimitedText
import Numerics

/// A roll-out on a screen and as CSV, always named a scenario.
package enum RollOutText {
    /// Totals, a year at a time, and what it rests on.
    package static func text(_ rollOut: RollOut, title: String) -> String {
        let plan = rollOut.plan
        var lines = [
            "Roll-out of: \(title)", "a scenario, not the estimate: nobody has evaluated it", "",
            PlainText.wrapped(
                "Taken as given: \(plan.capacity) people a year for each coordinator at full work, reached over \(plan.rampUp.count) months; \(Numbers.count(plan.populationPerCoordinator)) people living where each works; each further coordinator's people gain \(plan.diminishingReturns) less than those of the one before; a person gains \(Pounds.whole(rollOut.perPerson.central)) (\(Pounds.whole(rollOut.perPerson.low)) to \(Pounds.whole(rollOut.perPerson.high))) in the year from joining, as those evaluated did; nothing is discounted."
            ), "",
        ]
        let columns = ["months", "coordinators", "population", "joining", "net, low", "central", "high", "cost"]
        lines.append(columns.map { PlainText.right($0, 13) }.joined())
        let year = 12
        for first in stride(from: 0, to: rollOut.months.count, by: year) {
            let months = rollOut.months[first..<min(first + year, rollOut.months.count)]
            lines.append(row("\(first + 1) to \(first + months.count)", Array(months)))
        }
        lines.append(row("all", rollOut.months))
        lines += [
            "",
            PlainText.wrapped(
                "After month \(plan.months) the people who joined come to another \(Pounds.whole(rollOut.afterwards.central)) (\(Pounds.whole(rollOut.afterwards.low)) to \(Pounds.whole(rollOut.afterwards.high))) in the rest of their year: it is not in the table, so that a part of a year is not taken for a whole one."
            ),
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    private static func row(_ name: String, _ months: [RollOut.Month]) -> String {
        let savings = Bound.allCases.map { end in
            (try? Money.sum(months.map { $0.savings[end] })).map(Pounds.whole) ?? ""
        }
        let cost = (try? Money.sum(months.map(\.cost.central))).map(Pounds.whole) ?? ""
        let joining = months.reduce(ExactDecimal.zero) { (try? $0.adding($1.joining)) ?? $0 }
        let cells =
            [
                name, String(months.last?.coordinators ?? 0), Numbers.count(months.last?.population ?? 0),
                joining.fixed(places: 1),
            ] + savings + [cost]
        return cells.map { PlainText.right($0, 13) }.joined()
    }

    /// One month a line.
    package static func csv(_ rollOut: RollOut) -> String {
        var table = CSVWriter(
            header: [
                "kind", "month", "coordinators", "population", "people_joining", "savings_low", "savings",
                "savings_high",
                "cost_low", "cost", "cost_high",
            ])
        for month in rollOut.months {
            table.append(
                [
                    .text("scenario"), .count(month.number), .count(month.coordinators), .count(month.population),
                    .number(month.joining.rounded(toPlaces: 6).description),
                ] + Bound.allCases.map { .money(month.savings[$0]) } + Bound.allCases.map { .money(month.cost[$0]) })
        }
        return table.text
    }
}
