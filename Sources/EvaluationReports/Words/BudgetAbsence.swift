import CostAvoidance

/// Why there is no budget view.
enum BudgetAbsence {
    /// Why, and what to give, as sentences that go on after a colon.
    static func why(_ settings: EvaluationSettings) -> String {
        settings.period == nil
            ? "evaluation.json does not give a period with its start, so nobody can say from which month to count. Give the period and its start."
            : "\(PaybackAbsence.undatedUse.reasonAndRemedy)."
    }
}
