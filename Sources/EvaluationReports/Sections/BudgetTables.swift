import CostAvoidance
import Numerics

/// The tables of the budget view.
struct BudgetTables {
    let budget: ReleasedBudget
    let context: ReportContext

    private var priceYear: FinancialYear { context.settings.priceYear }
    private static let suppressed = Array(
        repeating: ReportTable.Cell(BreakdownTable.suppressed), count: Bound.allCases.count)
    private static let notKnown = Array(
        repeating: ReportTable.Cell(BreakdownTable.notKnown), count: Bound.allCases.count)

    private static func columns(_ headings: String...) -> [ReportTable.Column] {
        [.words("Financial year")]
            + headings.flatMap { heading in Bound.allCases.map { .pounds("\(heading), \($0.rawValue)") } }
    }

    private static func cells(
        _ amounts: Estimate<Money>, _ key: String, _ column: String
    ) -> [ReportTable.Cell] {
        Bound.allCases.map { bound in
            ReportTable.Cell(
                Pounds.exact(amounts[bound]), figure: .cell(.financialYear, key, column, bound))
        }
    }

    /// Savings and cost of each year at the prices of the price year.
    func amounts() -> ReportTable {
        let cost = BudgetSection.hasCost(context)
        var table = ReportTable(
            "\(context.wording.net.capitalisedFirst)\(cost ? ", and programme cost," : ",") by financial year, not discounted, at \(priceYear) prices",
            columns: cost ? Self.columns("Net", "Cost") : Self.columns("Net"))
        table.sheet = "Budget"
        for year in budget.years {
            let key = year.year.description
            let savings = year.shownSavings.map { Self.cells($0, key, "savings") } ?? Self.suppressed
            table.append(
                [ReportTable.Cell(key)] + savings + (cost ? Self.cells(year.cost, key, "cost") : []))
        }
        let total = FinancialYearCells.total
        table.total =
            [ReportTable.Cell("Total")]
            + (budget.savings.map { Self.cells($0, total, "savings") } ?? Self.suppressed)
            + (cost ? Self.cells(budget.cost, total, "cost") : [])
        table.noteEnvelope(of: budget.years.compactMap(\.shownSavings))
        return table
    }

    /// What is left of each year and of all up to its end.
    func position() throws(EvaluationError) -> ReportTable {
        var table = ReportTable(
            "\(context.wording.net.capitalisedFirst), less programme cost, in each financial year and so far, not discounted, at \(priceYear) prices",
            columns: Self.columns("In the year", "So far"))
        table.sheet = "Budget_so_far"
        for year in budget.years {
            let key = year.year.description
            let net = try EvaluationError.naming("taking the cost of \(key) off") {
                () throws(ArithmeticError) in
                try year.shownSavings.map { savings throws(ArithmeticError) in try savings.less(cost: year.cost) }
            }
            table.append(
                [ReportTable.Cell(key)] + (net.map { Self.cells($0, key, "net") } ?? Self.suppressed)
                    + (year.cumulative.map { Self.cells($0, key, "cumulative") } ?? Self.suppressed))
        }
        table.note = "The low columns take the low amount and the high cost, the high columns the reverse."
        table.noteEnvelope(of: budget.years.compactMap(\.cumulative))
        return table
    }

    /// The same in the money of each year; nil where there is no other year than the price year.
    func ofTheYear() -> ReportTable? {
        let cost = BudgetSection.hasCost(context)
        guard budget.years.contains(where: { $0.year != priceYear }) else { return nil }
        var table = ReportTable(
            "The same amounts in the money of each year itself, not discounted",
            columns: cost ? Self.columns("Net", "Cost") : Self.columns("Net"))
        table.sheet = "Budget_in_money_of_the_year"
        var isAllKnown = true
        for year in budget.years {
            let key = year.year.description
            if case .shown(_, nil) = year.savings { isAllKnown = false }
            if cost, year.costOfTheYear == nil { isAllKnown = false }
            let savings: [ReportTable.Cell] =
                switch year.savings {
                case .suppressed: Self.suppressed
                case .shown(_, let amount): amount.map { Self.cells($0, key, "savings_nominal") } ?? Self.notKnown
                }
            let spent = year.costOfTheYear.map { Self.cells($0, key, "cost_nominal") } ?? Self.notKnown
            let name = isForecast(year.year) ? "\(key) (forecast)" : key
            table.append([ReportTable.Cell(name)] + savings + (cost ? spent : []))
        }
        var note: RichText =
            "Each amount is multiplied by the price index of its year and divided by the index of \(priceYear): \(Wording.sentence(context.evaluation.deflators.release))"
        if !budget.forecastYears.isEmpty {
            let years = budget.forecastYears.map(\.description)
            let were = years.count == 1 ? "was a forecast" : "were forecasts"
            note +=
                " Where a year is marked forecast, amounts rest on the index of \(Wording.list(years)), which \(were)."
        }
        if !isAllKnown {
            note +=
                " Not known: the index does not reach the year, or reaches it only with a forecast, which \(code: "allowForecast") must allow."
        }
        note += " Pounds of different years are not added up."
        table.note = note
        table.noteEnvelope(of: [])
        return table
    }

    /// Whether the money of a year rests on a forecast of the index: its own, or that of the price year.
    private func isForecast(_ year: FinancialYear) -> Bool {
        guard year != priceYear else { return false }
        return budget.forecastYears.contains(year) || budget.forecastYears.contains(priceYear)
    }

    /// Each year by body and by whether it could leave a budget.
    func byBody() -> ReportTable {
        var table = ReportTable(
            "\(context.wording.net.capitalisedFirst)\(BudgetSection.hasCost(context) ? ", and programme cost," : ",") by financial year, body and whether it could leave a budget, not discounted, at \(priceYear) prices",
            columns: [
                .words("Financial year"), .words("Body"), .words("Part"), .pounds("Low"), .pounds("Central"),
                .pounds("High"),
            ])
        table.fuller = .financialYears
        for row in budget.rows {
            var cells = Self.suppressed
            if case .shown(let amount, _) = row.figures {
                cells = Self.cells(
                    amount, FinancialYearCells.key(row.key), row.key.kind == .cost ? "cost" : "savings")
            }
            let body = row.key.bodyName
            table.append(
                [
                    ReportTable.Cell(row.key.year.description), ReportTable.Cell(body),
                    ReportTable.Cell(Self.words(row.key.kind)),
                ] + cells)
        }
        table.noteEnvelope(
            of: budget.rows.compactMap { row in
                if case .shown(let amount, _) = row.figures { amount } else { nil }
            })
        return table
    }

    private static func words(_ kind: BudgetKind) -> String {
        switch kind {
        case .cashable: "Could leave a budget (cashable)"
        case .notCashable: "Frees capacity, no budget falls"
        case .notKnown: "Not known; not counted as cash"
        case .cost: "Programme cost"
        }
    }
}
