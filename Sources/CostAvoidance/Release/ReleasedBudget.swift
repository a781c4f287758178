import Numerics

/// A row of the budget view after disclosure control.
package struct ReleasedBudgetRow: Sendable {
    /// What it is about.
    package var key: BudgetRow.Key
    /// What is shown of it.
    package var figures: Figures

    /// What is shown of a row.
    package enum Figures: Sendable, Hashable {
        /// Pounds of the price year and, where the index reaches it, of the year itself.
        case shown(Estimate<Money>, ofTheYear: Estimate<Money>?)
        /// Nothing, because of how few people it is about or because it would give another row away.
        case suppressed
    }
}

/// Withholds rows of the budget view: those about too few people, and those that would give one of them or a withheld row of
/// another table away. The other tables stay as they are.
struct BudgetSuppression {
    private let tables: ReleasedTables
    private let rule: DisclosureRule

    init(_ tables: ReleasedTables, rule: DisclosureRule) {
        self.tables = tables
        self.rule = rule
    }

    /// What is shown of each row.
    ///
    /// - Parameter withheld: the rows of the other tables that are withheld.
    func released(_ rows: [BudgetRow], beside withheld: Set<RowAddress>) -> [ReleasedBudgetRow] {
        let own = withheldRows(beside: withheld)
        let hidesAll = (!own.isEmpty || !withheld.isEmpty) && tables.pieces.fadeDifferently
        return rows.enumerated().map { place, row in
            let isSaving = row.key.kind != .cost
            let isHidden = isSaving && (hidesAll || own.contains(RowAddress(table: tables.budget, row: place)))
            return ReleasedBudgetRow(
                key: row.key, figures: isHidden ? .suppressed : .shown(row.amount, ofTheYear: row.amountOfTheYear))
        }
    }

    private func withheldRows(beside others: Set<RowAddress>) -> Set<RowAddress> {
        let rows = tables.tables[tables.budget].rows
        var withheld = others
        for (place, row) in rows.enumerated() where rule.isTooFew(row.people) {
            withheld.insert(RowAddress(table: tables.budget, row: place))
        }
        guard !withheld.isEmpty || tables.hasSecrets else { return [] }
        let audit = tables.audit()
        let protected = withheld.union(audit.secret)
        withheld = protected
        while let exposed = audit.exposedRow(withheld: withheld)
            ?? Suppression.tooFewTogether(tables.tables, withheld: withheld, rule: rule, in: [tables.budget])
        {
            guard
                let next = audit.nextToWithhold(
                    beside: exposed, withheld: withheld, in: tables.budget..<tables.budget + 1)
            else { break }
            withheld.insert(next)
        }
        return withheld.filter { $0.table == tables.budget }
    }
}
