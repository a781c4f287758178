/// What was withheld: W14.
enum DisclosureRules: WarningRules {
    static func warnings(_ examined: Examination) -> [EvaluationWarning] {
        let withheld = examined.released.suppressedRows
        guard withheld > 0 else { return [] }
        return [
            EvaluationWarning(
                .suppressed,
                "\(Wording.count(withheld, "row")) about fewer than \(examined.released.rule.threshold) people, or from which such a row could be worked out, \(withheld == 1 ? "is" : "are") withheld; totals include them"
            )
        ]
    }
}
