/// What was withheld: W14.
enum DisclosureRules: WarningRules {
    static func warnings(_ examined: Examination) -> [EvaluationWarning] {
        let withheld = examined.released.suppressedRows + (examined.released.budget?.suppressedRows ?? 0)
        switch examined.released.whole {
        case .aboutTooFew: return [whole(examined, withheld: withheld)]
        case .savedOnTooFew: return [saved(examined, withheld: withheld)]
        case .comparedWithTooFew: return [compared(examined, withheld: withheld)]
        case .tellsOfTooFew(let rows, let source): return [tellsOf(rows, source, examined, withheld: withheld)]
        case .aboutEnough: break
        }
        guard withheld > 0 else { return [] }
        return [
            EvaluationWarning(
                .suppressed,
                "\(Wording.count(withheld, "row")) \(withheld == 1 ? "is" : "are") withheld because \(withheld == 1 ? "it is" : "they are") about fewer than \(examined.released.rule.threshold) people or would reveal a row that is; totals include what is withheld\(pooled(examined.released))\(found(examined.released))"
            )
        ]
    }

    /// What the low and high of totals rest on, where the ranges of services that are withheld would tell them apart.
    private static func pooled(_ released: ReleasedEvaluation) -> String {
        guard let pooled = released.pooled else { return "" }
        return
            ". In the low and high of totals the services withheld have \(pooled.words): with a range of its own each could be worked out"
    }

    /// What figures to the penny tell somebody who knows that units are whole.
    private static func found(_ released: ReleasedEvaluation) -> String {
        let found = released.foundByWholeNumbers
        guard found > 0 else { return "" }
        let (services, it) = found == 1 ? ("service", "it") : ("services", "them")
        return
            ". Whoever tries whole numbers of units can work out \(Wording.grouped(found)) \(services) about fewer than \(released.rule.threshold) people, because all else is told to the penny: join \(it) to \(found == 1 ? "another" : "others") before the tables are published, or publish report.md alone, whose amounts are rounded"
    }

    private static func compared(_ examined: Examination, withheld: Int) -> EvaluationWarning {
        EvaluationWarning(
            .suppressed,
            "The comparison group has fewer than \(examined.released.rule.threshold) people, so nothing here may be published: what is taken off the totals is about them\(alsoWithheld(withheld))"
        )
    }

    private static func saved(_ examined: Examination, withheld: Int) -> EvaluationWarning {
        EvaluationWarning(
            .suppressed,
            "All the money is about fewer than \(examined.released.rule.threshold) people, so nothing here may be published, however many people were supported: the totals are about them\(alsoWithheld(withheld))"
        )
    }

    private static func tellsOf(
        _ rows: Int, _ source: ReleasedEvaluation.Whole.Source, _ examined: Examination, withheld: Int
    ) -> EvaluationWarning {
        let (are, it) = rows == 1 ? ("row about", "it") : ("rows about", "them")
        let (from, because) =
            switch source {
            case .centralTotals: ("the central totals", "the services are too few to hide \(it)")
            case .ends: ("the low and high of the totals", "they weigh the services otherwise than the central ones do")
            }
        return EvaluationWarning(
            .suppressed,
            "What \(Wording.grouped(rows)) \(are) fewer than \(examined.released.rule.threshold) people \(rows == 1 ? "comes" : "come") to can be worked out from \(from), exactly or to within \(EquationRoom.protectedText), so nothing here may be published: \(because)\(alsoWithheld(withheld))\(pooled(examined.released))"
        )
    }

    private static func alsoWithheld(_ rows: Int) -> String {
        rows == 0 ? "" : ". \(Wording.count(rows, "row")) \(rows == 1 ? "is" : "are") withheld"
    }

    private static func whole(_ examined: Examination, withheld: Int) -> EvaluationWarning {
        let rows = withheld == 0 ? "" : ", and so \(withheld == 1 ? "is" : "are") \(Wording.count(withheld, "row"))"
        return EvaluationWarning(
            .suppressed,
            "There are fewer than \(examined.released.rule.threshold) people in all, so nothing here may be published: the totals are about them. Their number and the figures for each person are withheld\(rows)"
        )
    }
}
