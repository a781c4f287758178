import CostAvoidance
import Numerics

/// All savings by whether they could leave a budget.
struct CashCells: CellExplainer {
    private let figures: FigureExplainer

    init(_ figures: FigureExplainer) { self.figures = figures }

    /// Neither of these is a measure of the summary, as the cashable part is.
    static let notCashable = "no_cash"
    static let notKnown = "not_known"

    var keys: [String] { [Self.notCashable, Self.notKnown] }

    func explain(_ key: String, _ column: String) throws(EvaluationError) -> Explanation? {
        guard let cash = figures.findings.totals.savings.cash else { return .withheld }
        let bound = Bound.split(column).bound
        do throws(ArithmeticError) {
            return .known(key == Self.notKnown ? try notKnown(cash, at: bound) : try notCashable(cash, at: bound))
        } catch {
            throw .arithmetic(error, while: "explaining what could leave a budget")
        }
    }

    private func notKnown(_ cash: ReleasedSavings.Cash, at bound: Bound) throws(ArithmeticError) -> Step {
        try PartsSum(figures, at: bound).step(
            "Present value for which it is not known whether it could leave a budget, \(bound.rawValue)",
            total: cash.unknown[bound]
        ) { part throws(ArithmeticError) in part.part.formula.cashable == .unknown ? try part.presentValue() : nil }
    }

    private func notCashable(_ cash: ReleasedSavings.Cash, at bound: Bound) throws(ArithmeticError) -> Step {
        var parts: [Step] = []
        for measure in [SummaryMeasure.presentValueSavings, .cashableSavings] {
            let figure = FigureID(.summary(measure), at: bound)
            if let step = try figures.summary(measure, at: bound) { parts.append(step.named(figure).folded) }
        }
        parts.append(try notKnown(cash, at: bound).named(.cell(.cash, Self.notKnown, "amount", bound)).folded)
        return Step(
            "Frees capacity, no budget falls, \(bound.rawValue)", .money(cash.notCashable[bound]),
            .difference, parts: parts)
    }
}
