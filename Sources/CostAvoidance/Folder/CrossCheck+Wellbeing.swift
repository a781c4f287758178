import DelimitedText

extension CrossCheck {
    /// What life satisfaction would be worth is asked only where people answered the question whose points have a value.
    func checkWellby(_ found: inout Diagnostics) {
        guard evaluation.settings.wellby != nil, evaluation.wellbeing.lifeSatisfaction == nil else { return }
        found.add(
            Diagnostic(
                at: positions["wellby.months"] ?? SourcePosition(file: "evaluation.json"),
                code: "wellby-without-question",
                message:
                    "wellby asks what life satisfaction would be worth, and nobody answered it both times from 0 to 10",
                remedy:
                    "Give wellbeing.csv a measure called \"Life satisfaction\" with whole numbers from 0 to 10 at the start and later; or take wellby out."
            ))
    }
}
