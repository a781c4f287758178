import CostAvoidance

extension WarningCode {
    /// The codes in the order in which what they say undermines a headline: no counterfactual first, a matter of presentation last.
    static let byWeight: [WarningCode] = [
        .spansZero, .judgedCounterfactual, .smallArm, .unlikeArms, .regressionToTheMean, .doubleCounting, .fewCases,
        .followUpLost, .printedTotals, .averageOrDominantCost, .horizonWithoutDropOff, .defaultAssumption,
        .cashabilityUnknown, .incompleteCost, .windows, .newerPrice, .oldUnitCost, .noRange, .costRose, .otherValues,
        .suppressed,
    ]

    /// Its place among them.
    fileprivate var weight: Int { Self.byWeight.firstIndex(of: self) ?? Self.byWeight.count }

    /// What to do about it before the figure is relied on; nil where there is nothing to do but to know it.
    func remedy(_ context: ReportContext) -> String? {
        let isRise = context.wording.course == .more
        let less = isRise ? "more" : "less"
        return switch self {
        case .spansZero:
            "The effect cannot be told from no effect. Do not quote the central figure by itself; follow more people, or for longer."
        case .judgedCounterfactual where context.wording.evidence == .nothing:
            "Nobody has said what would have happened without the programme. Have it judged case by case, or observe people without the programme."
        case .judgedCounterfactual:
            "What would have happened is somebody's judgement. Have a second person judge some of the cases without seeing the first judgement, or observe people without the programme."
        case .smallArm:
            "A group that was observed is small. Wait for more people before quoting the result."
        case .unlikeArms:
            "The two groups were unlike before the programme. Compare people who are more alike, or say what else could explain the difference."
        case .regressionToTheMean:
            "People chosen because they used services a lot often use them less later without any help. Compare them with similar people who did not have the programme."
        case .doubleCounting:
            "The same cost may be counted twice for one person. Check the rows that warnings.csv lists."
        case .fewCases:
            "There are few people, or a few of them make up much of the total. Check the cases that make up most of it one by one, and wait for more people."
        case .followUpLost:
            "Some later use was not recorded. Find out what became of the people whom it is about: people who drop out are seldom like people who stay."
        case .printedTotals: "Printed parts do not add up to the printed total. Ask whoever published them."
        case .averageOrDominantCost:
            "Prices are, or may be, averages, or one price decides much of the figure. Ask finance how much \(less) would in fact be spent when a service is needed \(less)."
        case .horizonWithoutDropOff:
            "\(beyond(context)) counted for longer than people were followed or judged. Follow people up for as long as effects are counted\(context.settings.horizonYears == 1 || context.evaluation.assumptions.declared.contains { $0.parameter == .dropOff } ? "" : ", or assume a drop-off")."
        case .defaultAssumption
        where context.settings.horizonYears == 1 && context.defaults.keys.allSatisfy { $0 == .dropOff }: nil
        case .defaultAssumption:
            "At least one assumption was left at its default because nobody stated a value. State a value with its source, even where it is zero."
        case .cashabilityUnknown where isRise:
            "For \(extentOfUnknown(context)) of the amount, nobody has said how much falls on budgets. Ask those who hold the budgets."
        case .cashabilityUnknown:
            "For \(extentOfUnknown(context)) of the amount, nobody has said what part could leave a budget. Ask those who hold the budgets."
        case .incompleteCost:
            context.result.programme == nil
                ? "The programme's cost is missing. Give it, so that a net benefit can be worked out."
                : "The programme's cost may leave out on-costs or overheads. Complete it, or say that they are in it, before a ratio is quoted."
        case .windows:
            "Compare whole years of equal length before and after, and say how long they are where nobody has."
        case .newerPrice: "There are newer prices than those used. Try them, and say which should be used."
        case .oldUnitCost: "At least one price is old. Look for a newer one for the same service."
        case .noRange where DrawnDoubt(context.findings.uncertainty)?.drawsPeople == true:
            "No input has a low and a high. Give the inputs ranges, so that doubt about prices and assumptions is in the total too."
        case .noRange: "No input has a low and a high. Give the inputs ranges, so that the total has one."
        case .suppressed:
            switch context.released.whole {
            case .aboutEnough where context.released.foundByWholeNumbers > 0:
                "Figures to the penny tell of few people whoever tries whole numbers of units. Join small services into one, or publish report.md alone."
            case .aboutEnough: nil
            case .tellsOfTooFew:
                "Do not publish it. Join small services into one, or leave their rows out and say so, and evaluate again."
            case .aboutTooFew, .savedOnTooFew, .comparedWithTooFew:
                "Do not publish it: keep it among those who may know about these people."
            }
        case .costRose, .otherValues: nil
        }
    }
}

extension WarningCode {
    /// Of how much nobody has said what is cash.
    fileprivate func extentOfUnknown(_ context: ReportContext) -> String {
        let savings = context.result.savings
        return savings.cash?.unknown == savings.presentValue ? "all" : "some"
    }

    /// Where effects are counted for longer than they were seen.
    fileprivate func beyond(_ context: ReportContext) -> String {
        let ofScenarios = context.warnings(self).map { $0.position?.file == "scenarios.csv" }
        guard ofScenarios.contains(false) else { return "In a scenario, effects are" }
        return "Effects\(ofScenarios.contains(true) ? ", here and in a scenario," : "") are"
    }
}

extension ReportContext {
    /// What is warned of, what is said of several things once, with how much of the figure each concerns: first those that concern
    /// most, and of these those that undermine it most.
    func weighedWarnings() throws(EvaluationError) -> [(reach: WarningReach, warning: EvaluationWarning)] {
        var weighed: [(reach: WarningReach, warning: EvaluationWarning)] = []
        for warning in EvaluationWarning.gathered(findings.warnings) {
            weighed.append((try findings.evaluated.reach(of: warning), warning))
        }
        return weighed.sorted {
            ($0.reach, $0.warning.code.weight, $0.warning.message) < (
                $1.reach, $1.warning.code.weight, $1.warning.message
            )
        }
    }
}
