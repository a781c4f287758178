import CostAvoidance
import DelimitedText
import Numerics

/// `by-financial-year.csv`: savings and costs by financial year, body and cashability, not discounted, in pounds of the price year
/// and of the year itself. A note says why a cell is empty: withheld, or not known
/// because the index does not reach the year.
enum BudgetTable {
    /// The table; nil where savings cannot be told by year.
    static func table(_ findings: Findings) -> CSVTable? {
        guard let rows = findings.released.budget?.rows else { return nil }
        let measures = ["savings", "cost", "savings_nominal", "cost_nominal"]
        let keys = ["financial_year", "bearer", "cashability"]
        var table = CSVTable(keys + measures.flatMap { ["\($0)_low", $0, "\($0)_high"] })
        for row in rows {
            let key = row.key
            table.append(
                [.text(key.year.description), .text(key.bodyName), .text(key.kind.rawValue)]
                    + cells(row.figures, key.kind, ofOthers: findings.released.costs.isEmpty ? nil : .zero))
        }
        return table
    }

    /// - Parameter cost: what a row of savings has of cost: nothing, and nil where nobody said what the programme cost.
    private static func cells(
        _ figures: ReleasedBudgetRow.Figures, _ kind: BudgetKind, ofOthers cost: Money?
    ) -> [CSVValue] {
        let nothing = Estimate(exactly: Money.zero)
        let noCost = cost.map { Estimate(exactly: $0) }
        let none = CSVValue.none(.withheld)
        func three(_ amount: Estimate<Money>?) -> [CSVValue] { CSVValue.three(amount, else: .notKnown) }
        switch figures {
        case .suppressed: return none + three(noCost) + none + three(noCost)
        case .shown(let amount, let ofTheYear):
            return kind == .cost
                ? three(nothing) + three(amount) + three(nothing) + three(ofTheYear)
                : three(amount) + three(noCost) + three(ofTheYear) + three(noCost)
        }
    }
}
