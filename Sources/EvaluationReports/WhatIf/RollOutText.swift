import CostAvoidance
import DelimitedText
import Numerics

/// A roll-out on a screen and as CSV, always named a scenario.
package enum RollOutText {
    /// Totals, a year at a time, what falls to whom, and what it rests on.
    ///
    /// - Throws: `EvaluationError.arithmetic` where a sum does not fit.
    package static func text(
        _ rollOut: RollOut, title: String, on ground: ScenarioGround
    ) throws(EvaluationError) -> String {
        var lines = [
            "Roll-out of: \(title)", "a scenario, not the estimate: nobody has evaluated it",
        ]
        if !ground.standing.isEmpty {
            lines.append(PlainText.wrapped("with \(ground.standing.map(\.title).joined(separator: ", "))"))
        }
        lines += [
            "low to high: the envelope (inputs alone, people as they are), not a confidence interval", "",
            PlainText.wrapped(takenAsGiven(rollOut)), "",
        ]
        let spans = try rollOut.spans()
        let all = [("all", rollOut.total)]
        let within = spans.map { (name($0), $0.total) } + all
        lines += table(
            ["coordinators", "population", "joining"], within.map { (name: $0.0, cells: counts($0.1)) })
        lines.append("")
        lines += table(
            ["net, low", "central", "high", "cost, low", "central", "high"],
            within.map { (name: $0.0, cells: ends($0.1.savings) + ends($0.1.cost)) })
        lines.append("")
        lines += table(
            ["net so far, low", "central", "high", "cost so far, low", "central", "high"],
            spans.map { (name: name($0), cells: ends($0.soFar.savings) + ends($0.soFar.cost)) })
        lines.append("")
        lines += table(
            ["less cost, low", "central", "high", "so far, low", "central", "high"],
            spans.map { (name: name($0), cells: ends($0.total.balance.net) + ends($0.soFar.net)) })
        lines += [
            "",
            PlainText.wrapped(
                "For net less cost, low takes the low net and the high cost; high takes the high net and the low cost."),
        ]
        lines += ["", PlainText.wrapped(payback(rollOut))]
        if let bearers = bearers(rollOut) { lines += ["", PlainText.wrapped(bearers)] }
        lines += ["", PlainText.wrapped(afterwards(rollOut))]
        if rollOut.plan.start == nil {
            lines += ["", PlainText.wrapped("With \"start\": \"2025-04\" in the plan the years are financial years.")]
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func takenAsGiven(_ rollOut: RollOut) -> String {
        let plan = rollOut.plan
        return """
            Taken as given: each coordinator at full work supports \(supported(plan.capacity)) a year, reached over \
            \(Wording.counted(plan.rampUp.count, "month", "months")). \(Numbers.count(plan.populationPerCoordinator)) people \
            live where each works. The net for each person is \(Pounds.range(rollOut.perPerson, called: .inputsAlone)), in the year from joining, as \
            for those evaluated; for each further coordinator it is \(returns(plan)). Nothing is discounted.
            """
    }

    /// `1 person`, `1,250 people`.
    private static func supported(_ capacity: ExactDecimal) -> String {
        "\(Numbers.decimal(capacity)) \(capacity == .one ? "person" : "people")"
    }

    /// `10% less than those of the one before`.
    private static func returns(_ plan: RollOutPlan) -> String {
        plan.diminishingReturns == .none
            ? "the same as for the one before"
            : "\(Numbers.percentage(plan.diminishingReturns)) less than for the one before"
    }

    /// When it is made good, at all ends together where they say the same.
    private static func payback(_ rollOut: RollOut) -> String {
        let told = rollOut.payback.map { payback(in: rollOut.plan, $0) }
        let what = "the net"
        let whole = "the cost of the whole plan"
        guard rollOut.total.cost != Estimate(exactly: .zero) else {
            return "The plan costs nothing, so there is nothing for \(what) to cover."
        }
        if told.low == told.central, told.high == told.central {
            guard case .month? = rollOut.payback.central else {
                let months = Wording.counted(rollOut.plan.months, "month", "months")
                return "Within the \(months) looked at, \(what) does not cover \(whole), at any end."
            }
            return "\(what.capitalisedFirst) has covered \(whole) \(told.central), at every end."
        }
        return
            "\(what.capitalisedFirst) has covered \(whole): low \(told.low); central \(told.central); high \(told.high). Low sets the low net against the high cost."
    }

    /// `by the end of month 18 (March 2026)`.
    private static func payback(in plan: RollOutPlan, _ payback: Payback?) -> String {
        guard let payback else { return "it costs nothing, so there is nothing to cover" }
        guard case .month(let month) = payback else {
            return "not within the \(Wording.counted(plan.months, "month", "months")) looked at"
        }
        let date = plan.start.map { " (\(Wording.month($0.advanced(byMonths: month - 1))))" } ?? ""
        return "by the end of month \(month)\(date)"
    }

    private static func bearers(_ rollOut: RollOut) -> String? {
        guard !rollOut.bearers.isEmpty else { return nil }
        let named = rollOut.bearers.map { share in
            share.savings.map { "\(share.bearer) \(Pounds.range($0, called: .inputsAlone))" }
                ?? "\(share.bearer) withheld: it would tell of too few people"
        }
        return "The net within the months looked at, by who would have paid: \(named.joined(separator: "; "))."
    }

    private static func afterwards(_ rollOut: RollOut) -> String {
        "After month \(rollOut.plan.months), the net for people who joined is another \(Pounds.range(rollOut.afterwards, called: .inputsAlone)), in the rest of their year. It is not in the tables, so that part of a year is not taken for a whole one."
    }

    private static func ends(_ amount: Estimate<Money>) -> [String] { Bound.allCases.map { Pounds.whole(amount[$0]) } }

    private static func counts(_ total: RollOut.Month) -> [String] {
        [
            Numbers.count(total.coordinators), Numbers.count(total.population),
            PlainText.grouped(total.joining.fixed(places: 1)),
        ]
    }

    /// `2025-26`, `2026-27 (3 months)`, `months 1 to 12`.
    private static func name(_ span: RollOut.Span) -> String {
        let year = 12
        guard let own = span.financialYear else {
            return "months \(span.months.lowerBound) to \(span.months.upperBound)"
        }
        let part = span.months.count < year ? " (\(Wording.counted(span.months.count, "month", "months")))" : ""
        return own.description + part
    }

    private static func table(_ columns: [String], _ rows: [(name: String, cells: [String])]) -> [String] {
        let cells = PlainText.columns([columns] + rows.map(\.cells), atLeast: 17)
        return zip([""] + rows.map(\.name), cells).map { PlainText.left($0, 20) + $1 }
    }

    /// One month a line.
    package static func csv(_ rollOut: RollOut, on ground: ScenarioGround) -> String {
        let soFar = ["savings_so_far", "cost_so_far", "net_so_far"]
        let amounts = (["savings", "cost", "net"] + soFar).flatMap { name in Bound.allCases.map { $0.column(name) } }
        var table = CSVWriter(
            notedHeader: ["kind", "month", "coordinators", "population", "people_joining"] + amounts + [
                "financial_year"
            ]
                + StandingColumns(ground.standing).names)
        for (month, soFar) in zip(rollOut.months, rollOut.soFar) {
            let year = rollOut.plan.start.map { start in
                FinancialYear(containing: start.advanced(byMonths: (month.number ?? 1) - 1)).description
            }
            table.append(
                [
                    .text("scenario"), .count(month.number), .count(month.coordinators), .count(month.population),
                    .number(month.joining.rounded(toPlaces: 6).description),
                ]
                    + [
                        month.savings, month.cost, month.balance.net, soFar.savings, soFar.cost, soFar.net,
                    ].flatMap(CSVValue.three) + [year.map { .text($0) } ?? .absent(.notKnown)]
                    + StandingColumns(ground.standing).cells)
        }
        return table.text
    }

    /// What it rests on, its months, and what they come to.
    ///
    /// - Throws: `EvaluationError.arithmetic` where a sum does not fit.
    package static func json(
        _ rollOut: RollOut, title: String, on ground: ScenarioGround
    ) throws(EvaluationError) -> String {
        let spans = try rollOut.spans()
        return JSONText.object([
            ("title", .text(title)), ("kind", .text("scenario, not the estimate")),
            ("with", .array(ground.standing.map { .text($0.title) })), ("perPerson", amount(rollOut.perPerson)),
            ("months", .array(zip(rollOut.months, rollOut.soFar).map { month($0, soFar: $1) })),
            ("total", month(rollOut.total, soFar: rollOut.soFar.last)),
            (
                "years",
                .array(
                    spans.map { span in
                        .object([
                            ("financialYear", span.financialYear.map { .text($0.description) } ?? .null),
                            ("firstMonth", .number(String(span.months.lowerBound))),
                            ("months", .number(String(span.months.count))), ("within", balance(span.total.balance)),
                            ("soFar", balance(span.soFar)),
                        ])
                    })
            ),
            ("paybackMonth", .object(Bound.allCases.map { ($0.rawValue, written(rollOut.payback[$0])) })),
            (
                "bearers",
                .array(
                    rollOut.bearers.map { share in
                        .object([
                            ("bearer", .text(share.bearer.name)), ("savings", share.savings.map(amount) ?? .null),
                        ])
                    })
            ),
            ("afterwards", amount(rollOut.afterwards)),
        ]).document
    }

    private static func month(_ month: RollOut.Month, soFar: RollOut.Balance?) -> JSONText {
        .object([
            ("month", month.number.map { .number(String($0)) } ?? .null),
            ("coordinators", .number(String(month.coordinators))),
            ("population", .number(String(month.population))),
            ("peopleJoining", .number(month.joining.rounded(toPlaces: 6).description)),
            ("savings", amount(month.savings)), ("cost", amount(month.cost)),
            ("soFar", soFar.map(balance) ?? .null),
        ])
    }

    private static func balance(_ balance: RollOut.Balance) -> JSONText {
        .object([
            ("savings", amount(balance.savings)), ("cost", amount(balance.cost)), ("net", amount(balance.net)),
        ])
    }

    private static func written(_ payback: Payback?) -> JSONText {
        if case .month(let month)? = payback { .number(String(month)) } else { .null }
    }

    private static func amount(_ amount: Estimate<Money>) -> JSONText {
        .object(Bound.allCases.map { ($0.rawValue, .number(amount[$0].description)) })
    }
}
