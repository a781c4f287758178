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

    /// What of a bearer's savings falls in a year, of those effects that count and times what each counts with.
    ///
    /// - Parameter factors: of an effect what it is multiplied by; nil where it does not count.
    func step(
        _ label: String, total: Money, of bearer: Bearer, in year: Int,
        factors: (ReleasedEffects.Effect) -> [Step]?
    ) throws(ArithmeticError) -> Step {
        guard let own = effects.effects(of: bearer) else { return SpreadSteps.untold(label, total: total) }
        let parts = own.compactMap { effect in
            factors(effect).map { effect.part(\.presentValue, at: .central, "Present value", factors: $0) }
        }
        return try SpreadSteps(months: Month.months(of: year)).step(label, total: total, parts: parts)
    }
}
