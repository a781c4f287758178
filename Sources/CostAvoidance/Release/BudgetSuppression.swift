import Numerics

/// Withholds of the budget view what is about too few people, and what would give that or a withheld row of another table away. The
/// other tables stay as they are. Years of all bodies together are what a budget is read by: rows of single bodies go first.
struct BudgetSuppression {
    private let tables: ReleasedTables
    private let rule: DisclosureRule

    init(_ tables: ReleasedTables, rule: DisclosureRule) {
        self.tables = tables
        self.rule = rule
    }

    /// What is shown of the budget view; nil where there is none.
    ///
    /// - Parameter withheld: the rows of the other tables that are withheld.
    /// - Throws: `ArithmeticError.overflow` where a total does not fit.
    func released(
        _ budget: Budget?, beside withheld: Set<RowAddress>
    ) throws(ArithmeticError) -> ReleasedBudget? {
        guard let budget else { return nil }
        let own = withheldRows(of: budget, beside: withheld)
        let hidesAll = (!own.isEmpty || !withheld.isEmpty) && tables.pieces.fadeDifferently
        let rows = budget.rows.enumerated().map { place, row in
            let address = RowAddress(table: tables.budgetRows, row: place)
            let isHidden = row.key.kind != .cost && (hidesAll || own.contains(address))
            return ReleasedBudgetRow(
                key: row.key, figures: isHidden ? .suppressed : .shown(row.amount, ofTheYear: row.amountOfTheYear))
        }
        var total = BudgetAmounts(savings: Estimate(exactly: .zero), cost: Estimate(exactly: .zero))
        for year in budget.years {
            total.savings = try total.savings + year.amounts.savings
            total.cost = try total.cost + year.amounts.cost
        }
        return ReleasedBudget(
            rows: rows, years: years(budget, own, hidesAll ? .nothing : .whatIsSafe),
            savings: hidesAll ? nil : total.savings, cost: total.cost, forecastYears: budget.forecastYears)
    }

    /// What of the savings is shown.
    private enum Showing { case whatIsSafe, nothing }

    private func years(_ budget: Budget, _ own: Set<RowAddress>, _ showing: Showing) -> [ReleasedBudgetYear] {
        var isHiddenSoFar = false
        return budget.years.enumerated().map { place, year in
            let isHidden = showing == .nothing || own.contains(RowAddress(table: tables.budgetYears, row: place))
            isHiddenSoFar = isHiddenSoFar || isHidden
            return ReleasedBudgetYear(
                year: year.year,
                savings: isHidden
                    ? .suppressed
                    : .shown(year.amounts.savings, ofTheYear: year.savingsOfTheYear),
                cost: year.amounts.cost, costOfTheYear: year.costOfTheYear,
                cumulative: isHiddenSoFar ? nil : year.cumulative)
        }
    }

    private func withheldRows(of budget: Budget, beside others: Set<RowAddress>) -> Set<RowAddress> {
        let own = [tables.budgetYears, tables.budgetRows]
        var withheld = others
        for table in own {
            for (place, row) in tables.tables[table].rows.enumerated() where rule.isTooFew(row.people) {
                withheld.insert(RowAddress(table: table, row: place))
            }
        }
        guard !withheld.isEmpty || tables.hasSecrets else { return [] }
        let audit = tables.audit()
        withheld.formUnion(audit.secret)
        while true {
            if let next = besideTooFew(of: budget, withheld: withheld) {
                withheld.insert(next)
                continue
            }
            guard
                let exposed = audit.exposedRow(withheld: withheld)
                    ?? RowsGivenAway.tooFewTogether(tables.tables, withheld: withheld, rule: rule, in: own)
            else { break }
            let next = own.reversed().lazy.map { table in
                audit.nextToWithhold(beside: exposed, withheld: withheld, in: table..<table + 1)
            }.first { !$0.isEmpty }
            guard let next else { break }
            withheld.formUnion(next)
        }
        return withheld.filter { own.contains($0.table) }
    }

    /// A further row of a year that is shown and whose withheld rows are about too few people even together: their sum is the year less the rows
    /// shown. Nil where there is no such year.
    private func besideTooFew(of budget: Budget, withheld: Set<RowAddress>) -> RowAddress? {
        let people = tables.tables[tables.budgetRows].rows.map(\.people)
        let places = Dictionary(
            grouping: budget.rows.indices.filter { budget.rows[$0].key.kind != .cost }
        ) { budget.rows[$0].key.year }
        for (place, year) in budget.years.map(\.year).enumerated() {
            guard !withheld.contains(RowAddress(table: tables.budgetYears, row: place)) else { continue }
            let ofYear = places[year] ?? []
            let hidden = ofYear.filter { withheld.contains(RowAddress(table: tables.budgetRows, row: $0)) }
            let shown = ofYear.filter { !hidden.contains($0) }
            let known = hidden.compactMap { people[$0] }
            // The same people may stand in both kinds: there are as many as in one of them at least.
            let byKind = Dictionary(grouping: hidden) { budget.rows[$0].key.kind }
            let together = byKind.values.map { $0.reduce(0) { $0 + (people[$1] ?? 0) } }.max() ?? 0
            guard !hidden.isEmpty, known.count == hidden.count, !rule.isEnough(together) else { continue }
            let next = shown.min { (people[$0] ?? Int.max, $0) < (people[$1] ?? Int.max, $1) }
            if let next { return RowAddress(table: tables.budgetRows, row: next) }
        }
        return nil
    }
}
