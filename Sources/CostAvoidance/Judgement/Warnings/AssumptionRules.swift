import DelimitedText
import Numerics

/// What was assumed, or left unsaid: W03 and W04.
enum AssumptionRules: WarningRules {
    static func warnings(_ examined: Examination) throws(EvaluationError) -> [EvaluationWarning] {
        try defaults(examined) + horizon(examined)
    }

    private static func defaults(_ examined: Examination) throws(EvaluationError) -> [EvaluationWarning] {
        let evaluation = examined.evaluation
        var warnings: [EvaluationWarning] = []
        for parameter in AssumptionParameter.allCases {
            guard let consequence = consequence(ofDefault: parameter) else { continue }
            let subjects = evaluation.assumptionSubjects
            let uncovered = try evaluation.subjectsAtDefault(of: parameter)
            guard !uncovered.isEmpty else { continue }
            let extent =
                uncovered.count == subjects.count ? "" : ", for \(examined.labels(Set(uncovered.map(\.service))))"
            let meaning =
                parameter == .dropOff && evaluation.settings.horizonYears == 1
                ? "this changes nothing over a horizon of one year" : consequence
            let percent = parameter.defaultValue == .share(.none) ? 0 : 100
            warnings.append(
                EvaluationWarning(
                    .defaultAssumption,
                    "\(parameter.label) is left at its default, \(percent)%\(extent): \(meaning)"))
        }
        return warnings
    }

    /// What an assumption that nobody made takes for granted; nil where nobody is warned of it.
    private static func consequence(ofDefault parameter: AssumptionParameter) -> String? {
        switch parameter {
        case .deadweight: "nothing is taken to have come about anyway"
        case .attribution: "all of the effect is taken to be this programme's"
        case .displacement: "no cost is taken to have moved elsewhere"
        case .dropOff: "no effect is taken to fade"
        case .optimismBias, .cashable, .cashableLag: nil
        }
    }

    /// An observed quantity is what happened in the months after, and is counted once a year of the horizon; a judged one is
    /// about the year from its start.
    private static func horizon(_ examined: Examination) throws(EvaluationError) -> [EvaluationWarning] {
        let evaluation = examined.evaluation
        let horizon = ExactDecimal(evaluation.settings.horizonYears * Month.perYear)
        func lasts(_ evidence: LineKey.Evidence) throws(EvaluationError) -> Bool {
            for line in evaluation.lines where line.key.evidence == evidence {
                if try hasNoDropOff(line.key, evaluation) { return true }
            }
            return false
        }
        var observed: [String] = []
        let accounts = Set(evaluation.alternatives.flatMap(\.accounts).map(\.key))
        var isJudgedLasting = try lasts(.judged)
        for key in accounts where !isJudgedLasting { isJudgedLasting = try hasNoDropOff(key, evaluation) }
        if isJudgedLasting {
            if let period = evaluation.settings.period {
                if horizon > ExactDecimal(period.months) { observed.append(Wording.count(period.months, "month")) }
            } else if evaluation.settings.horizonYears > 1 {
                observed.append("an unstated time")
            }
        }
        let longest = evaluation.observed.entries.map(\.windows.afterMonths).max()
        if try lasts(.observed), let longest, evaluation.settings.horizonYears > 1, horizon > longest {
            observed.append("\(longest) \(longest == ExactDecimal(1) ? "month" : "months")")
        }
        guard !observed.isEmpty else { return [] }
        return [
            EvaluationWarning(
                .horizonWithoutDropOff,
                "Effects are counted for \(horizon) months and were observed for \(Wording.list(observed)), with no drop-off: effects fade, and use can rise again later",
                at: SourcePosition(file: "evaluation.json"))
        ]
    }

    private static func hasNoDropOff(_ key: LineKey, _ evaluation: Evaluation) throws(EvaluationError) -> Bool {
        guard evaluation.unitCosts[key.service]?.benefitType == .fiscal, let subject = evaluation.subject(of: key)
        else { return false }
        do throws(AssumptionTie) {
            return try evaluation.assumptions.resolve(.dropOff, for: subject).value.central == .share(.none)
        } catch {
            throw .assumptionTie(error)
        }
    }
}
