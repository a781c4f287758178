import Numerics

/// What an evaluation saves at its central values, in one amount: what is asked again and again, with inputs moved or counted otherwise.
/// The same pennies as all lines together, without an amount for each group and world.
struct CentralSavings {
    /// Present value of the fiscal savings, in pounds.
    private(set) var presentValue = Money.zero
    /// What of it could leave a budget, as far as that is known.
    private(set) var cashable = Money.zero

    /// - Parameter work: what it is asked for, in the words of an error.
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    init(_ evaluation: Evaluation, for work: String) throws(EvaluationError) {
        for line in evaluation.pricingLines where line.counts(in: .central) {
            guard let unitCost = evaluation.unitCosts[line.key.service] else { throw .noUnitCost(line.key.service) }
            let formula = try evaluation.formula(of: line.key)
            let share = line.account == nil ? formula.cashable : try evaluation.formula(of: line.shown).cashable
            guard unitCost.benefitType == .fiscal else { continue }
            do throws(ArithmeticError) {
                let total = try line.total(formula, cashable: share, in: .central)
                presentValue = try presentValue + total.presentValue
                if let own = total.cashable { cashable = try cashable + own }
            } catch {
                throw .arithmetic(error, while: work)
            }
        }
    }
}
