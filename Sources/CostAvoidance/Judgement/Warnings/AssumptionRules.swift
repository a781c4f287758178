/// What was assumed, or left unsaid: W03.
enum AssumptionRules: WarningRules {
    static func warnings(_ examined: Examination) throws(EvaluationError) -> [EvaluationWarning] {
        let evaluation = examined.evaluation
        var warnings: [EvaluationWarning] = []
        for parameter in AssumptionParameter.allCases {
            let subjects = evaluation.assumptionSubjects
            let uncovered = try evaluation.subjectsAtDefault(of: parameter)
            guard !uncovered.isEmpty, let consequence = consequence(ofDefault: parameter, uncovered) else { continue }
            let extent =
                uncovered.count == subjects.count
                ? "" : ", for \(labels(uncovered, covered: subjects.subtracting(uncovered), examined))"
            let isIdle = parameter == .dropOff && evaluation.settings.horizonYears == 1
            let meaning = isIdle ? "this changes nothing over a horizon of one year" : consequence
            let percent = parameter.defaultValue == .share(.none) ? 0 : 100
            warnings.append(
                EvaluationWarning(
                    .defaultAssumption,
                    "\(parameter.label) is left at its default, \(percent)%\(extent): \(meaning)",
                    about: isIdle ? [] : extent.isEmpty ? nil : Set(uncovered.map(\.service))))
        }
        return warnings
    }

    /// The services that are left at a default: of one whose bearers it is not left at for all, those for whom it is.
    private static func labels(
        _ uncovered: Set<AssumptionSubject>, covered: Set<AssumptionSubject>, _ examined: Examination
    ) -> String {
        let partly = Set(covered.filter { $0.part != nil }.map(\.service))
        let labels = Dictionary(grouping: uncovered, by: \.service).map { service, subjects in
            let parts = Set(subjects.compactMap(\.part?.name)).sorted()
            let label = examined.label(service)
            return parts.isEmpty || !partly.contains(service)
                ? label : "\(label) as far as \(Wording.list(parts)) \(parts.count == 1 ? "bears" : "bear") it"
        }
        return Wording.list(labels.sorted())
    }

    /// What an assumption that nobody made takes for granted; nil where nobody is warned of it.
    private static func consequence(
        ofDefault parameter: AssumptionParameter, _ uncovered: Set<AssumptionSubject>
    ) -> String? {
        switch parameter {
        case .deadweight: withoutDeadweight(uncovered)
        case .attribution: "all of the effect is assumed to be owed to this programme"
        case .displacement: "no cost is assumed to have moved elsewhere"
        case .dropOff: "no effect is assumed to fade"
        case .optimismBias, .cashable, .cashableLag: nil
        }
    }

    /// People without the programme show what came anyway, so that none is assumed beside them.
    private static func withoutDeadweight(_ uncovered: Set<AssumptionSubject>) -> String {
        let compared = uncovered.filter(\.isCompared)
        if compared.isEmpty { return "none of the effect is assumed to have happened anyway" }
        return compared == uncovered
            ? "what would have happened anyway is estimated from people without the programme, and nothing more is taken off for it"
            : "none of the effect is assumed to have happened anyway, except where that is estimated from people without the programme"
    }
}
