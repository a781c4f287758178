import Numerics

/// Savings and costs by the financial year in which they fall, not discounted: as budgets are made.
package struct Budget: Sendable {
    /// By year, body and kind, in ascending order: the finest that is told.
    package var rows: [BudgetRow]
    /// From the first year in which something falls to the last, without a gap.
    package var years: [BudgetYear]
    /// Years whose index was a forecast when it was released and on which a year's own money rests, in ascending order.
    package var forecastYears: [FinancialYear]
}

/// What falls in one financial year to all bodies together. Not discounted.
package struct BudgetYear: Sendable {
    package var year: FinancialYear
    /// Pounds of the price year.
    package var amounts: BudgetAmounts
    /// Savings in pounds of the financial year itself; nil where the index does not reach it.
    package var savingsOfTheYear: Estimate<Money>?
    /// Cost in pounds of the financial year itself; nil where the index does not reach it.
    package var costOfTheYear: Estimate<Money>?
    /// Savings less cost of all years up to its end, in pounds of the price year; low takes the greatest cost.
    package var cumulative: Estimate<Money>
    /// Indices into the result's lines of which something falls in it.
    var lines: [Int]
    /// Different people behind its savings; nil where rows do not say whose they are.
    var people: Int?
}

/// Savings, and cost from the least to the greatest.
package struct BudgetAmounts: Sendable, Hashable {
    package var savings: Estimate<Money>
    package var cost: Estimate<Money>

    /// Savings less cost: low takes the greatest cost, as net benefit does.
    ///
    /// - Throws: `ArithmeticError.overflow` where a difference does not fit.
    package func net() throws(ArithmeticError) -> Estimate<Money> { try savings.less(cost: cost) }
}

/// When savings so far have passed cost so far, both undiscounted. It is no payback: that holds discounted savings against the
/// discounted cost of the whole programme, month by month.
package enum BudgetCrossing: Sendable, Hashable {
    /// At the end of this year they have, and at the end of every later one.
    case byEndOf(FinancialYear)
    /// At the end of the last year they have not.
    case notBy(FinancialYear)

    /// - Parameter positions: savings less cost so far by the end of each year, in ascending order; nil where there is none.
    package init?(_ positions: [(year: FinancialYear, amount: Money)]) {
        guard let last = positions.last else { return nil }
        let lastBelow = positions.lastIndex { $0.amount < .zero }
        let next = lastBelow.map { $0 + 1 } ?? 0
        self = next < positions.count ? .byEndOf(positions[next].year) : .notBy(last.year)
    }
}
