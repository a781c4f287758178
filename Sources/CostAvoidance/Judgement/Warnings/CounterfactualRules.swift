/// How it is known what would have happened anyway: W01 and W02.
enum CounterfactualRules: WarningRules {
    static func warnings(_ examined: Examination) throws(EvaluationError) -> [EvaluationWarning] {
        try regressionToTheMean(examined) + judgement(examined)
    }

    private static func regressionToTheMean(_ examined: Examination) throws(EvaluationError) -> [EvaluationWarning] {
        let lines = examined.result.lines.filter { $0.key.basis == .beforeAfter }
        guard !lines.isEmpty else { return [] }
        let extent = try SavingsShare(of: examined.result.lines) { $0.key.basis == .beforeAfter }
        let part =
            extent.isMore(thanOneIn: 2)
            ? "\(extent.isAll ? "any" : extent.extent) of \(examined.subject(of: extent))"
            : "part of the \(examined.noun)"
        // Nought has no half.
        let what = extent.shares == .kinds ? "the change" : part
        return [
            EvaluationWarning(
                .regressionToTheMean,
                "No comparison group is behind \(what), only use before and after: \(consequence(examined)) (regression to the mean)"
            )
        ]
    }

    /// Use that was high when people joined falls anyway, which makes a fall look larger than it is and a rise smaller.
    private static func consequence(_ examined: Examination) -> String {
        switch examined.wording.course {
        case .unchanged:
            return
                "what would have happened without the programme is not known, and the use of people chosen for high use tends to fall anyway"
        case .more:
            return
                "the rise may be larger than it looks, because the use of people chosen for high use tends to fall anyway"
        case .moreOrEither:
            return
                "people often join when their use is high and it tends to fall anyway, so that a rise may be larger and a fall smaller than it looks"
        case .lessOrEither: return "people often join when their use is high, and some of it may have fallen anyway"
        }
    }

    /// What share rests on somebody's judgement, or on nothing that is stated.
    static func judged(_ lines: [LineResult]) throws(EvaluationError) -> SavingsShare {
        try SavingsShare(of: lines) { $0.key.evidence == .judged && $0.key.basis?.isJudgement ?? true }
    }

    private static func judgement(_ examined: Examination) throws(EvaluationError) -> [EvaluationWarning] {
        let judged = try judged(examined.result.lines)
        guard judged.isMore(thanOneIn: 2) else { return [] }
        let words = Set(examined.result.lines.filter { $0.key.evidence == .judged }.map { $0.key.basis })
        let stated = words.compactMap { $0 }.filter(\.isJudgement).sorted().map(\.rawValue)
        let isPartly = !stated.isEmpty && words.contains(nil)
        let basis =
            "(basis: \(stated.isEmpty ? "not stated" : Wording.list(stated))\(isPartly ? ", of some rows not stated" : ""))"
        let judgement = isPartly ? ", or nothing that is stated \(basis)," : " \(basis)"
        // Nought has no half.
        let extent =
            judged.shares == .kinds ? "what is estimated" : "\(judged.extent) of \(examined.subject(of: judged))"
        // A likelihood or a deadweight is a judgement, whether a basis is stated or not: as the amount's name has it.
        let message =
            !SavingsWording.isJudged(examined.evaluation)
            ? "Nothing says what would have happened without the programme \(basis) for \(extent), and no people without it were observed"
            : "Somebody's judgement of what would have happened\(judgement) is behind \(extent): no people without the programme were observed for it"
        return [EvaluationWarning(.judgedCounterfactual, message)]
    }
}
