import CostAvoidance
import DelimitedText
import Numerics

/// A roll-out on a screen and as CSV, always named a scenario.
package enum RollOutText {
    /// Totals, a year at a time, and what it rests on.
    ///
    /// - Throws: `EvaluationError.arithmetic` where a sum does not fit.
    package static func text(
        _ rollOut: RollOut, title: String, on ground: ScenarioGround
    ) throws(EvaluationError) -> String {
        let plan = rollOut.plan
        var lines = [
            "Roll-out of: \(title)", "a scenario, not the estimate: nobody has evaluated it",
        ]
        if !ground.standing.isEmpty {
            lines.append(PlainText.wrapped("with \(ground.standing.map(\.title).joined(separator: ", "))"))
        }
        lines += [
            "low to high: the envelope (inputs alone, people as they are), no confidence interval", "",
            PlainText.wrapped(
                "Taken as given: \(plan.capacity) people a year for each coordinator at full work, reached over \(plan.rampUp.count) months; \(Numbers.count(plan.populationPerCoordinator)) people living where each works; each further coordinator's people gain \(plan.diminishingReturns) less than those of the one before; a person gains \(Pounds.range(rollOut.perPerson, called: .inputsAlone)) in the year from joining, as those evaluated did; nothing is discounted."
            ), "",
        ]
        let columns = ["months", "coordinators", "population", "joining", "net, low", "central", "high", "cost"]
        lines.append(columns.map { PlainText.right($0, 13) }.joined())
        let year = 12
        for first in stride(from: 0, to: rollOut.months.count, by: year) {
            let months = rollOut.months[first..<min(first + year, rollOut.months.count)]
            lines.append(try row("\(first + 1) to \(first + months.count)", months))
        }
        lines.append(try row("all", rollOut.months[...]))
        lines += [
            "",
            PlainText.wrapped(
                "After month \(plan.months) the people who joined come to another \(Pounds.range(rollOut.afterwards, called: .inputsAlone)) in the rest of their year: it is not in the table, so that a part of a year is not taken for a whole one."
            ),
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    private static func row(
        _ name: String, _ months: ArraySlice<RollOut.Month>
    ) throws(EvaluationError) -> String {
        guard let last = months.last else { return name }
        let sums = try EvaluationError.naming("adding up the months of a roll-out") { () throws(ArithmeticError) in
            var joining = ExactDecimal.zero
            for month in months { joining = try joining.adding(month.joining) }
            let savings = try Bound.allCases.map { end throws(ArithmeticError) in
                try Money.sum(months.map { $0.savings[end] })
            }
            return (joining: joining, money: savings + [try Money.sum(months.map(\.cost.central))])
        }
        let cells =
            [name, String(last.coordinators), Numbers.count(last.population), sums.joining.fixed(places: 1)]
            + sums.money.map(Pounds.whole)
        return cells.map { PlainText.right($0, 13) }.joined()
    }

    /// One month a line.
    package static func csv(_ rollOut: RollOut, on ground: ScenarioGround) -> String {
        var table = CSVWriter(
            header: [
                "kind", "month", "coordinators", "population", "people_joining", "savings_low", "savings",
                "savings_high",
                "cost_low", "cost", "cost_high",
            ] + StandingColumns(ground.standing).names)
        for month in rollOut.months {
            table.append(
                [
                    .text("scenario"), .count(month.number), .count(month.coordinators), .count(month.population),
                    .number(month.joining.rounded(toPlaces: 6).description),
                ] + Bound.allCases.map { .money(month.savings[$0]) } + Bound.allCases.map { .money(month.cost[$0]) }
                    + StandingColumns(ground.standing).cells)
        }
        return table.text
    }

    /// What it rests on, and its months.
    package static func json(_ rollOut: RollOut, title: String, on ground: ScenarioGround) -> String {
        JSONText.object([
            ("title", .text(title)), ("kind", .text("scenario, not the estimate")),
            ("with", .array(ground.standing.map { .text($0.title) })), ("perPerson", money(rollOut.perPerson)),
            ("months", .array(rollOut.months.map(month))), ("total", month(rollOut.total)),
            ("afterwards", money(rollOut.afterwards)),
        ]).document
    }

    private static func month(_ month: RollOut.Month) -> JSONText {
        .object([
            ("month", month.number.map { .number(String($0)) } ?? .null),
            ("coordinators", .number(String(month.coordinators))),
            ("population", .number(String(month.population))),
            ("peopleJoining", .number(month.joining.rounded(toPlaces: 6).description)),
            ("savings", money(month.savings)), ("cost", money(month.cost)),
        ])
    }

    private static func money(_ amount: Estimate<Money>) -> JSONText {
        .object(Bound.allCases.map { ($0.rawValue, .number(amount[$0].description)) })
    }
}
