import CostAvoidance
import Numerics

/// Unit costs as their sources print them.
struct PriceCells: CellExplainer {
    private let figures: FigureExplainer

    init(_ figures: FigureExplainer) { self.figures = figures }

    var keys: [String] { figures.findings.released.unitCosts.keys.sorted().map(\.name) }

    func explain(_ key: String, _ column: String) throws(EvaluationError) -> Explanation? {
        guard let unitCost = figures.findings.released.unitCosts[ServiceID(key)] else { return nil }
        guard !unitCost.licenceForbidsTables || column == "cashable" else {
            return .absent("its licence forbids publishing the price again; the source has it")
        }
        let steps = UnitCostSteps(evaluation: figures.findings.released)
        switch column {
        case "cashable":
            let share = unitCost.cashableShare.map { Numbers.percentage($0) }
            return .known(
                Step(
                    "Share of \(unitCost.label) that could leave a budget", .words(share ?? "not known"),
                    notes: ["As stated beside the unit cost; where none is stated nothing is counted as cash."]
                ).telling(unitCost.cashableShare?.decimal))
        case "range":
            guard unitCost.range != .notGiven else { return .absent("the source gives no range") }
            let ends = [Bound.low, .high].map { steps.price(unitCost, at: $0) }
            let words = ends.map { ExplanationText.written($0.value) }.joined(separator: " to ")
            return .known(Step("Range of the unit cost of \(unitCost.label)", .words(words), .comparison, parts: ends))
        default:
            return .known(steps.price(unitCost, at: Bound(rawValue: column) ?? .central))
        }
    }
}
