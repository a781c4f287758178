import CostAvoidance
import Numerics

/// A total over lines from the parts that may be shown and, together, those that may not.
struct PartsSum {
    private let figures: FigureExplainer
    private let scope: ReleasedParts.Scope
    private let bound: Bound

    init(_ figures: FigureExplainer, over scope: ReleasedParts.Scope = .fiscal, at bound: Bound = .central) {
        self.figures = figures
        self.scope = scope
        self.bound = bound
    }

    /// - Parameter amount: of a part what counts; nil where nothing of it does.
    func step(
        _ label: String, total: Money, _ amount: (PartExplainer) throws(ArithmeticError) -> Step?
    ) throws(ArithmeticError) -> Step {
        var steps: [Step] = []
        var shown = Money.zero
        var hidden = false
        var lineCount = 0
        for part in try figures.parts.parts(of: scope) {
            guard let explainer = PartExplainer(part, of: figures, bound: bound) else {
                hidden = true
                continue
            }
            guard var step = try amount(explainer) else { continue }
            if case .money(let money) = step.value { shown = try shown + money }
            step.label = explainer.described(step.label)
            lineCount += explainer.part.lineCount
            steps.append(step)
        }
        let rest = try total - shown
        if rest != .zero || steps.isEmpty {
            steps.append(
                hidden
                    ? Step.rest("Parts that would tell of too few people", .money(rest))
                    : Step.rounding(rest, lines: max(1, lineCount)))
        }
        return Step(label, .money(total), .sum, parts: steps)
    }
}
