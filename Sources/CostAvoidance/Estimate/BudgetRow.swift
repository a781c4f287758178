import Numerics

/// What falls in one financial year to one body: savings of one kind, or a cost. Not discounted.
package struct BudgetRow: Sendable {
    /// What it is about.
    package var key: Key
    /// Pounds of the price year.
    package var amount: Estimate<Money>
    /// Pounds of the financial year itself; nil where the index does not reach it.
    package var amountOfTheYear: Estimate<Money>?
    /// Indices into the result's lines that it is a part of; none of a cost.
    var lines: [Int]
    /// Different people behind it; nil where rows do not say whose they are, and of a cost.
    var people: Int?

    /// What a row is about.
    package struct Key: Sendable, Hashable, Comparable {
        /// When it falls.
        package var year: FinancialYear
        /// Who would have paid, or pays; empty where a cost does not say.
        package var body: String
        /// Its name, as tables and figures have it.
        package var bodyName: String { body.isEmpty ? BodyPosition.notStated : body }
        /// Whether it is a saving that could leave a budget, or a cost.
        package var kind: BudgetKind

        /// By year, then body, then the kind as it is written.
        package static func < (left: Key, right: Key) -> Bool {
            (left.year, left.body, left.kind.rawValue) < (right.year, right.body, right.kind.rawValue)
        }
    }
}

/// What a row of the budget view holds.
package enum BudgetKind: String, Sendable, Hashable, CaseIterable {
    /// Savings that could leave a budget.
    case cashable
    /// Savings that free capacity while no budget falls.
    case notCashable = "not cashable"
    /// Savings whose cashable share is not known.
    case notKnown = "not known"
    /// What the programme cost.
    case cost
}
