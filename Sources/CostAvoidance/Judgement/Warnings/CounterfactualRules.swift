/// How it is known what would have happened anyway: W01 and W02.
enum CounterfactualRules: WarningRules {
    static func warnings(_ examined: Examination) throws(EvaluationError) -> [EvaluationWarning] {
        try regressionToTheMean(examined) + judgement(examined)
    }

    private static func regressionToTheMean(_ examined: Examination) throws(EvaluationError) -> [EvaluationWarning] {
        let lines = examined.result.lines.filter { $0.key.basis == .beforeAfter }
        guard !lines.isEmpty else { return [] }
        let extent = try SavingsShare(of: examined.result.lines) { $0.key.basis == .beforeAfter }
        let part = extent.isMore(thanOneIn: 2) ? "more than half" : "part"
        return [
            EvaluationWarning(
                .regressionToTheMean,
                "Before and after without a comparison group is behind \(part) of the \(examined.noun): people join when their use is high, and some of it would have fallen anyway (regression to the mean)"
            )
        ]
    }

    private static func judgement(_ examined: Examination) throws(EvaluationError) -> [EvaluationWarning] {
        let judged = try SavingsShare(of: examined.result.lines) {
            $0.key.evidence == .judged && $0.key.basis?.isJudgement ?? true
        }
        guard judged.isMore(thanOneIn: 2) else { return [] }
        let words = Set(examined.result.lines.filter { $0.key.evidence == .judged }.map { $0.key.basis })
        let stated = words.compactMap { $0 }.filter(\.isJudgement).sorted().map(\.rawValue)
        let unstated = words.contains(nil) ? ["not stated"] : []
        return [
            EvaluationWarning(
                .judgedCounterfactual,
                "Somebody's judgement of what would have happened (basis: \(Wording.list(stated + unstated))) is behind more than half of the \(examined.noun), with nobody observed without the programme"
            )
        ]
    }
}
