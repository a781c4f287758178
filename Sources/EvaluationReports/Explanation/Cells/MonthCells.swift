import CostAvoidance
import Numerics

/// Savings and costs up to the end of a month, as the chart of payback draws them.
struct MonthCells: CellExplainer {
    private let steps: PaybackSteps

    init(_ figures: FigureExplainer) throws(EvaluationError) { steps = try PaybackSteps(figures) }

    var keys: [String] { steps.months.map(String.init) }

    func explain(_ key: String, _ column: String) throws(EvaluationError) -> Explanation? {
        guard let month = Int(key) else { return nil }
        let (name, bound) = Bound.split(column)
        do throws(ArithmeticError) {
            return .known(
                name == "saved" ? try steps.saved(upTo: month, at: bound) : try steps.spent(upTo: month, at: bound))
        } catch {
            throw .arithmetic(error, while: "explaining month \(key)")
        }
    }
}
