import CostAvoidance
import Numerics

/// Programme cost by item.
struct CostCells: CellExplainer {
    private let figures: FigureExplainer

    init(_ figures: FigureExplainer) { self.figures = figures }

    var keys: [String] { Self.keys(figures.findings.released) }

    /// A name for each item of a file in which one name may stand on several lines: the second `Post` is `Post (2)`.
    static func keys(_ evaluation: ReleasedEvaluation) -> [String] {
        var seen: [String: Int] = [:]
        return evaluation.costs.map { cost in
            let count = (seen[cost.item] ?? 0) + 1
            seen[cost.item] = count
            return count == 1 ? cost.item : "\(cost.item) (\(count))"
        }
    }

    func explain(_ key: String, _ column: String) throws(EvaluationError) -> Explanation? {
        guard let place = keys.firstIndex(of: key),
            let item = figures.findings.totals.programme?.items.first(where: { $0.cost == place })
        else { return nil }
        let steps = CostSteps(figures, bound: Bound.split(column).bound)
        return .known(
            try EvaluationError.naming("explaining \(key)") { () throws(ArithmeticError) in try steps.cost(item) })
    }
}
