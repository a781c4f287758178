import CostAvoidance
import Numerics

/// The present value of a part by whether it could leave a budget. Nil where nothing of it is of that kind.
extension PartExplainer {
    /// All of it.
    func wholePart() throws(ArithmeticError) -> Step { named(try presentValue()) }

    /// The part of it that could leave a budget.
    func cashablePart() throws(ArithmeticError) -> Step? {
        guard let share = cashableShare else { return nil }
        return named(try times(share, try wholePart()))
    }

    /// The part of it that could not, where that is known.
    func notCashablePart() throws(ArithmeticError) -> Step? {
        guard let share = notCashableShare else { return nil }
        return named(try times(share, try wholePart()))
    }

    private func named(_ step: Step) -> Step {
        var step = step
        // What is shown as one step says why.
        step.label = step.parts.isEmpty ? "\(unitCost.label): \(step.label)" : unitCost.label
        return step
    }
}
