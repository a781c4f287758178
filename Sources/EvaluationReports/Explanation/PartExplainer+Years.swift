import CostAvoidance
import Numerics

/// What of a part falls in one year of the programme, or in all where that is nil, by whether it could leave a budget. Nil where
/// nothing does.
extension PartExplainer {
    func presentValue(inYear year: Int?) throws(ArithmeticError) -> Step? {
        guard let year else { return named(try presentValue()) }
        return try presentValue(offset: year - part.year).map(named)
    }

    /// The part of it that could leave a budget.
    func cashable(inYear year: Int?) throws(ArithmeticError) -> Step? {
        guard let share = cashableShare(at: bound), let amount = try presentValue(inYear: year) else { return nil }
        return named(try times(share, amount))
    }

    /// The part of it that could not, where that is known.
    func notCashable(inYear year: Int?) throws(ArithmeticError) -> Step? {
        guard let share = notCashableShare(at: bound), let amount = try presentValue(inYear: year) else { return nil }
        return named(try times(share, amount))
    }

    private func named(_ step: Step) -> Step {
        var step = step
        // What is shown as one step says why.
        step.label = step.parts.isEmpty ? "\(unitCost.label): \(step.label)" : unitCost.label
        return step
    }
}
