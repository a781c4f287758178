/// What was withheld: W14.
enum DisclosureRules: WarningRules {
    static func warnings(_ examined: Examination) -> [EvaluationWarning] {
        let withheld = examined.released.suppressedRows + (examined.released.budget?.suppressedRows ?? 0)
        switch examined.released.whole {
        case .aboutTooFew: return [whole(examined, withheld: withheld)]
        case .savedOnTooFew: return [saved(examined, withheld: withheld)]
        case .comparedWithTooFew: return [compared(examined, withheld: withheld)]
        case .aboutEnough: break
        }
        guard withheld > 0 else { return [] }
        return [
            EvaluationWarning(
                .suppressed,
                "\(Wording.count(withheld, "row")) about fewer than \(examined.released.rule.threshold) people, or from which such a row could be worked out, \(withheld == 1 ? "is" : "are") withheld; totals include them"
            )
        ]
    }

    private static func compared(_ examined: Examination, withheld: Int) -> EvaluationWarning {
        EvaluationWarning(
            .suppressed,
            "The comparison group is fewer than \(examined.released.rule.threshold) people, so nothing here may be published: what is taken off the totals is theirs\(alsoWithheld(withheld))"
        )
    }

    private static func saved(_ examined: Examination, withheld: Int) -> EvaluationWarning {
        EvaluationWarning(
            .suppressed,
            "All the money is about fewer than \(examined.released.rule.threshold) people, so nothing here may be published, however many were supported: the totals are theirs\(alsoWithheld(withheld))"
        )
    }

    private static func alsoWithheld(_ rows: Int) -> String {
        rows == 0 ? "" : ". \(Wording.count(rows, "row")) \(rows == 1 ? "is" : "are") withheld"
    }

    private static func whole(_ examined: Examination, withheld: Int) -> EvaluationWarning {
        let rows = withheld == 0 ? "" : ", and so \(withheld == 1 ? "is" : "are") \(Wording.count(withheld, "row"))"
        return EvaluationWarning(
            .suppressed,
            "All people together are fewer than \(examined.released.rule.threshold), so nothing here may be published: the totals are theirs. Their number and the figures for each person are withheld\(rows)"
        )
    }
}
