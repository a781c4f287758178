import CostAvoidance
import Numerics

/// What falls in one year of the programme, from what begins in each month.
struct YearSteps {
    private let effects: ReleasedEffects

    init(_ effects: ReleasedEffects) { self.effects = effects }

    /// What of all savings falls in a year.
    func step(
        _ label: String, total: Money, _ amount: KeyPath<ReleasedEffects.Effect, Estimate<Money>>, _ what: String,
        in year: Int, at bound: Bound
    ) throws(ArithmeticError) -> Step {
        guard let all = effects.all else { return SpreadSteps.untold(label, total: total) }
        return try SpreadSteps(months: Month.months(of: year)).step(
            label, total: total, parts: all.map { $0.part(amount, at: bound, what) })
    }

    /// What of a bearer's savings is of one kind and falls in a year, central.
    func step(
        _ label: String, total: Money, of bearer: Bearer, in year: Int, _ kind: BudgetKind, _ figures: FigureExplainer
    ) throws(ArithmeticError) -> Step {
        let spread = CashSpread(kind, figures, in: effects.worlds.central)
        guard let own = effects.effects(of: bearer),
            let parts = spread.parts(own, \.presentValue, at: .central, "Present value")
        else { return SpreadSteps.untold(label, total: total) }
        return try SpreadSteps(months: Month.months(of: year)).step(label, total: total, parts: parts)
    }
}
