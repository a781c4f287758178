import CostAvoidance
import Numerics

/// How a cell of the budget view was made, from what begins in each month and from the items of cost.
struct BudgetSteps {
    private let figures: FigureExplainer
    private let budget: ReleasedBudget
    private let effects: ReleasedEffects
    private let start: YearMonth?

    /// - Throws: `EvaluationError` where what begins in each month cannot be added up.
    init(_ figures: FigureExplainer, _ budget: ReleasedBudget) throws(EvaluationError) {
        self.figures = figures
        self.budget = budget
        effects = try ReleasedEffects(figures.findings.evaluated)
        start = figures.findings.released.settings.period?.start
    }

    private func months(of year: FinancialYear) -> Range<Int> { start.map { year.months(since: $0) } ?? 0..<0 }

    // MARK: Over all years

    /// A column added up over all years; nil where it is not.
    func total(_ column: String, at bound: Bound) throws(ArithmeticError) -> Explanation? {
        switch column {
        case "savings":
            guard let savings = budget.savings else { return .withheld }
            return .known(try total("Falls", column, savings[bound], at: bound) { $0.shownSavings?[bound] })
        case "cost":
            return .known(try total("Spent", column, budget.cost[bound], at: bound) { $0.cost[bound] })
        case "net":
            guard let savings = budget.savings, let left = try budget.net() else { return .withheld }
            return .known(
                net(FinancialYearCells.total, "in all years", left[bound], of: (savings, budget.cost), at: bound)
            )
        default: return nil
        }
    }

    private func total(
        _ verb: String, _ column: String, _ total: Money, at bound: Bound, _ amount: (ReleasedBudgetYear) -> Money?
    ) throws(ArithmeticError) -> Step {
        var parts: [Step] = []
        var shown = Money.zero
        for year in budget.years {
            guard let amount = amount(year) else { continue }
            shown = try shown + amount
            parts.append(
                Step("\(verb) in \(year.year)", .money(amount))
                    .named(.cell(.financialYear, year.year.description, column, bound)))
        }
        let rest = try total - shown
        if rest != .zero { parts.append(Step.rest("Years that would tell of too few people", .money(rest))) }
        return Step("\(verb) in all years, \(bound.rawValue)", .money(total), .sum, parts: parts)
    }

    // MARK: One year

    /// A column of a year; nil where it has nothing there.
    func year(_ place: Int, _ column: String, at bound: Bound) throws(ArithmeticError) -> Explanation? {
        let year = budget.years[place]
        let key = year.year.description
        if column == "cost" { return .known(try cost(year.year, total: year.cost[bound], at: bound) { _ in true }) }
        if column == "cost_nominal" {
            return try ofTheYear(year.year, key, "cost", year.cost, year.costOfTheYear, at: bound)
        }
        guard case .shown(let savings, let ofTheYear) = year.savings else { return .withheld }
        switch column {
        case "savings": return .known(try self.savings(year.year, total: savings[bound], at: bound))
        case "savings_nominal": return try self.ofTheYear(year.year, key, "savings", savings, ofTheYear, at: bound)
        case "net":
            let amount = try savings.less(cost: year.cost)[bound]
            return .known(net(key, "in \(key)", amount, of: (savings, year.cost), at: bound))
        case "cumulative": return try cumulative(place, at: bound)
        default: return nil
        }
    }

    private func savings(_ year: FinancialYear, total: Money, at bound: Bound) throws(ArithmeticError) -> Step {
        let label = "Falls in \(year), not discounted, \(bound.rawValue)"
        // With a lag what could leave a budget falls later than the rest, which is told body by body.
        let isLagged = figures.findings.released.assumptions.declared.contains { $0.parameter == .cashableLag }
        guard let all = effects.all, !isLagged else { return try fromRows(label, year, total: total, at: bound) }
        return try SpreadSteps(months: months(of: year)).step(
            label, total: total, parts: all.map { $0.part(\.net, at: bound, "Net after drop-off") })
    }

    /// From the rows by body, where months of all bodies together do not say it.
    private func fromRows(
        _ label: String, _ year: FinancialYear, total: Money, at bound: Bound
    ) throws(ArithmeticError) -> Step {
        var parts: [Step] = []
        var shown = Money.zero
        for row in budget.rows where row.key.year == year && row.key.kind != .cost {
            guard case .shown(let amount, _) = row.figures else { continue }
            shown = try shown + amount[bound]
            parts.append(
                Step("\(row.key.bodyName), \(row.key.kind.rawValue)", .money(amount[bound]))
                    .named(.cell(.financialYear, FinancialYearCells.key(row.key), "savings", bound)))
        }
        guard !parts.isEmpty else { return SpreadSteps.untold(label, total: total) }
        let rest = try total - shown
        if rest != .zero { parts.append(Step.rest("Rows that would tell of too few people", .money(rest))) }
        return Step(label, .money(total), .sum, parts: parts)
    }

    private func net(
        _ key: String, _ when: String, _ amount: Money, of parts: (savings: Estimate<Money>, cost: Estimate<Money>),
        at bound: Bound
    ) -> Step {
        Step(
            "Left after cost \(when), not discounted, \(bound.rawValue)", .money(amount), .difference,
            parts: [
                Step("Falls \(when)", .money(parts.savings[bound]))
                    .named(.cell(.financialYear, key, "savings", bound)),
                Step("Spent \(when)", .money(parts.cost[bound.mirrored]))
                    .named(.cell(.financialYear, key, "cost", bound.mirrored)),
            ])
    }

    private func cumulative(_ place: Int, at bound: Bound) throws(ArithmeticError) -> Explanation? {
        let year = budget.years[place]
        guard let amount = year.cumulative, let savings = year.shownSavings else { return .withheld }
        var parts: [Step] = []
        if place > 0, let before = budget.years[place - 1].cumulative {
            let key = budget.years[place - 1].year.description
            parts.append(
                Step("Up to the end of \(key)", .money(before[bound]))
                    .named(.cell(.financialYear, key, "cumulative", bound)))
        }
        let net = try savings.less(cost: year.cost)[bound]
        parts.append(
            Step("In \(year.year)", .money(net))
                .named(.cell(.financialYear, year.year.description, "net", bound)))
        return .known(
            Step(
                "Left after cost up to the end of \(year.year), not discounted, \(bound.rawValue)",
                .money(amount[bound]),
                .sum, parts: parts))
    }

    // MARK: Money of the year

    private func ofTheYear(
        _ year: FinancialYear, _ key: String, _ column: String, _ amount: Estimate<Money>,
        _ ofTheYear: Estimate<Money>?, at bound: Bound
    ) throws(ArithmeticError) -> Explanation? {
        guard let ofTheYear else {
            return .absent("the index does not reach \(year), or only as a forecast that is not allowed")
        }
        let released = figures.findings.released
        let stated = Step("At \(released.settings.priceYear) prices", .money(amount[bound]))
            .named(.cell(.financialYear, key, column, bound))
        let index = BudgetIndex.step(to: year, released)
        return .known(
            Step(
                "In the money of \(year), \(bound.rawValue)", .money(ofTheYear[bound]),
                .product(places: Money.places), parts: [stated] + index))
    }

    // MARK: One body

    /// A column of a row; nil where it has nothing there.
    func row(_ row: ReleasedBudgetRow, _ column: String, at bound: Bound) throws(ArithmeticError) -> Explanation? {
        let own = row.key.kind == .cost ? "cost" : "savings"
        guard column == own || column == own + "_nominal" else { return nil }
        guard case .shown(let amount, let ofTheYear) = row.figures else { return .withheld }
        let key = FinancialYearCells.key(row.key)
        if column != own { return try self.ofTheYear(row.key.year, key, own, amount, ofTheYear, at: bound) }
        if row.key.kind == .cost {
            return .known(
                try cost(row.key.year, total: amount[bound], at: bound) {
                    ($0.funder.map { Bearer($0).name } ?? "") == row.key.body
                })
        }
        return .known(try savings(row.key, total: amount[bound], at: bound))
    }

    private func savings(_ key: BudgetRow.Key, total: Money, at bound: Bound) throws(ArithmeticError) -> Step {
        let label = "Falls in \(FinancialYearCells.key(key)), not discounted, \(bound.rawValue)"
        guard let own = effects.effects(of: Bearer(key.body)) else { return SpreadSteps.untold(label, total: total) }
        let spread = CashSpread(key.kind, figures, in: effects.worlds[bound])
        guard let parts = spread.parts(own, \.net, at: bound, "Net after drop-off") else {
            return SpreadSteps.untold(label, total: total)
        }
        return try SpreadSteps(months: months(of: key.year)).step(label, total: total, parts: parts)
    }

    // MARK: Cost

    private func cost(
        _ year: FinancialYear, total: Money, at bound: Bound, _ isWanted: (ProgrammeCost) -> Bool
    ) throws(ArithmeticError) -> Step {
        let steps = CostSteps(figures, bound: bound)
        let costs = figures.findings.released.costs
        var items: [Step] = []
        for item in figures.findings.totals.programme?.items ?? [] where isWanted(costs[item.cost]) {
            if let step = try steps.cost(item, in: months(of: year), of: year) { items.append(step) }
        }
        return Step("Spent in \(year), not discounted, \(bound.rawValue)", .money(total), .sum, parts: items)
    }
}

/// The price index that carries an amount from the price year to another year.
enum BudgetIndex {
    /// Its ratio, kept as its two parts; none where the index does not reach the year.
    static func step(to year: FinancialYear, _ released: ReleasedEvaluation) -> [Step] {
        let from = released.settings.priceYear
        guard year != from else { return [Step("Price index", .number(.one), notes: ["The year is the price year."])] }
        guard
            let ratio = try? released.deflators.factor(from: from, to: year, forecasts: released.settings.forecastUse)
        else { return [] }
        let forecast = ratio.forecastYears.isEmpty ? [] : ["Rests on a forecast."]
        var step = Step.quotient(
            "Price index \(year) over \(from)", Step("Index of \(year)", .number(ratio.numerator)),
            over: Step("Index of \(from)", .number(ratio.denominator)))
        step.notes = [Wording.sentence(released.deflators.release)] + forecast
        return [step]
    }
}
