import CostAvoidance
import Numerics

/// Savings and costs by the year in which they fall, discounted, central.
struct FlowCells: CellExplainer {
    private let figures: FigureExplainer

    init(_ figures: FigureExplainer) { self.figures = figures }

    var keys: [String] { figures.findings.totals.cashFlow.years.map(String.init) }

    func explain(_ key: String, _ column: String) throws(EvaluationError) -> Explanation? {
        guard case .shown(let flows) = figures.findings.totals.cashFlow else { return .withheld }
        guard let flow = flows.first(where: { String($0.year) == key }) else { return nil }
        let effects = column == "cost" ? nil : try ReleasedEffects(figures.findings.evaluated)
        do throws(ArithmeticError) {
            guard let effects else { return .known(try cost(flow)) }
            return .known(try savings(flow, effects))
        } catch {
            throw .arithmetic(error, while: "explaining what falls in year \(key)")
        }
    }

    private func savings(_ flow: YearFlow, _ effects: ReleasedEffects) throws(ArithmeticError) -> Step {
        try YearSteps(effects).step(
            "Present value of year \(flow.year)", total: flow.savings.central, \.presentValue,
            "Present value", in: flow.year, at: .central)
    }

    private func cost(_ flow: YearFlow) throws(ArithmeticError) -> Step {
        let steps = CostSteps(figures, bound: .central)
        var items: [Step] = []
        for item in figures.findings.totals.programme?.items ?? [] {
            if let step = try steps.presentValue(item, inYear: flow.year) { items.append(step) }
        }
        return Step(
            "Present value of what is spent in year \(flow.year)", .money(flow.cost.central), .sum, parts: items)
    }
}
