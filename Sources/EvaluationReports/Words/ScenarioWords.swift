import CostAvoidance

/// What a scenario changes, in a reader's words.
struct ScenarioWords {
    let comparison: ScenarioComparison
    let evaluation: ReleasedEvaluation

    /// `(Deadweight: x2, on top of Full capacity): why`, to follow the heading.
    func changes(_ scenario: Scenario) -> String {
        let note = scenario.note.isEmpty ? "" : ": \(Wording.sentence(scenario.note))"
        let remark = ScenarioRemarks.sentence(scenario).map { " (\($0))" } ?? ""
        return "(\(whatChanges(scenario)))\(note)\(remark)"
    }

    /// `Deadweight: x2, on top of Full capacity`.
    func whatChanges(_ scenario: Scenario) -> String {
        let words = InputWords(evaluation: evaluation)
        let base = comparison.headingOfBase(of: scenario).map { ", on top of \($0)" } ?? ""
        return Wording.list(scenario.ownChanges.map(words.change)) + base
    }
}
