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
        case .judgedCounterfactual:
            "What would have happened is somebody's judgement. Have a second person judge some of the cases without seeing the first judgement, or observe people without the programme."
        case .smallArm:
            "One of the groups compared is small. Wait for more people before the difference is quoted."
        case .unlikeArms:
            "The two groups were unlike before the programme. Find a better match, or say what else could explain the difference."
        case .regressionToTheMean:
            "People chosen because they used much often use less later without any help. Find people like them who had no programme."
        case .doubleCounting:
            "The same saving may be counted twice for one person. Look through the rows that the annex names."
        case .fewCases:
            "There are few people, or a few of them carry much of the total. Look at the cases that carry most one by one, and wait for more."
        case .followUpLost:
            "Some people were not seen again. Find out what became of them: who drops out is seldom like who stays."
        case .printedTotals: "Printed parts do not add up to the printed total. Ask whoever published them."
        case .averageOrDominantCost:
            "Prices are averages, or may be, or one price decides much of the figure. Ask finance what would in fact be spent \(less) when a service is needed \(less)."
        case .horizonWithoutDropOff:
            "Effects are counted for longer than anybody looked. Follow people for longer\(context.settings.horizonYears == 1 || context.evaluation.assumptions.declared.contains { $0.parameter == .dropOff } ? "" : ", or take a drop-off")."
        case .defaultAssumption
        where context.settings.horizonYears == 1 && context.defaults.keys.allSatisfy { $0 == .dropOff }: nil
        case .defaultAssumption:
            "Something was left at its default because nobody stated a value. State each with its source, even where it is nought."
        case .cashabilityUnknown where isRise: nil
        case .cashabilityUnknown:
            "Nobody has said what part could leave a budget. Ask those who hold the budgets."
        case .incompleteCost:
            context.result.programme == nil
                ? "The programme's cost is missing. Give it, so that there is a net benefit."
                : "The programme's cost leaves something out, on-costs or overheads. Complete it before a ratio is quoted."
        case .windows: "Times before and after differ, or are shorter than a year. Compare whole and equal years."
        case .newerPrice: "There are newer prices than those used. Try them, and say which are meant."
        case .oldUnitCost: "Some prices are old. Look for newer ones of the same service."
        case .noRange: "No input has a low and a high. Give each a range, so that the total has one."
        case .costRose, .otherValues, .suppressed: nil
        }
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
