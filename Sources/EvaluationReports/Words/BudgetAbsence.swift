import CostAvoidance

/// Why there is no budget view.
enum BudgetAbsence {
    /// Why, and what to give, as sentences that go on after a colon.
    static func why(_ settings: EvaluationSettings) -> String {
        settings.period == nil
            ? "evaluation.json has no period with its start, so that nobody knows which months are counted from. Give both."
            : "\(PaybackAbsence.undatedUse.reason)."
    }
}
