import CostAvoidance
import Numerics

/// Savings and cost by financial year, not discounted: of all bodies together, of each body, and over all years.
struct FinancialYearCells: CellExplainer {
    private let figures: FigureExplainer
    private let budget: ReleasedBudget?

    init(_ figures: FigureExplainer) {
        self.figures = figures
        budget = figures.findings.released.budget
    }

    /// The row of all years.
    static let total = "total"

    /// `2013-14, NHS, cashable`.
    static func key(_ key: BudgetRow.Key) -> String {
        "\(key.year), \(key.bodyName), \(key.kind.rawValue)"
    }

    var keys: [String] {
        guard let budget else { return [] }
        return budget.years.map(\.year.description) + [Self.total] + budget.rows.map { Self.key($0.key) }
    }

    func explain(_ key: String, _ column: String) throws(EvaluationError) -> Explanation? {
        guard let budget else { return nil }
        let steps = try BudgetSteps(figures, budget)
        let (name, bound) = Bound.split(column)
        do throws(ArithmeticError) {
            if key == Self.total { return try steps.total(name, at: bound) }
            if let place = budget.years.firstIndex(where: { $0.year.description == key }) {
                return try steps.year(place, name, at: bound)
            }
            guard let row = budget.rows.first(where: { Self.key($0.key) == key }) else { return nil }
            return try steps.row(row, name, at: bound)
        } catch {
            throw .arithmetic(error, while: "explaining what falls in \(key)")
        }
    }
}
