/// What was assumed, or left unsaid: W03.
enum AssumptionRules: WarningRules {
    static func warnings(_ examined: Examination) throws(EvaluationError) -> [EvaluationWarning] {
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
}
