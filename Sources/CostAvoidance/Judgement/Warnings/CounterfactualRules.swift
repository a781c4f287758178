/// How it is known what would have happened anyway: W01 and W02.
enum CounterfactualRules: WarningRules {
    static func warnings(_ examined: Examination) throws(EvaluationError) -> [EvaluationWarning] {
        try regressionToTheMean(examined) + judgement(examined)
    }

    private static func regressionToTheMean(_ examined: Examination) throws(EvaluationError) -> [EvaluationWarning] {
        let lines = examined.result.lines.filter { $0.key.basis == .beforeAfter }
        guard !lines.isEmpty else { return [] }
        let extent = try SavingsShare(of: examined.result.lines) { $0.key.basis == .beforeAfter }
        let part = extent.isMore(thanOneIn: 2) ? "more than half of" : "part of"
        // Nought has no half.
        let what = extent.shares == .kinds ? "the change" : "\(part) the \(examined.noun)"
        return [
            EvaluationWarning(
                .regressionToTheMean,
                "Before and after without a comparison group is behind \(what): people join when their use is high, and some of it would have fallen anyway (regression to the mean)"
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
        // Nought has no half.
        let extent = judged.shares == .kinds ? "what is estimated" : "more than half of the \(examined.noun)"
        return [
            EvaluationWarning(
                .judgedCounterfactual,
                "Somebody's judgement of what would have happened (basis: \(Wording.list(stated + unstated))) is behind \(extent), with nobody observed without the programme"
            )
        ]
    }
}
