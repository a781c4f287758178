/// How much of the headline a warning concerns, in steps so wide that they tell nobody's amount.
package enum WarningReach: Int, Sendable, Hashable, Comparable, CaseIterable {
    /// All of it.
    case whole
    /// More than half of it.
    case most
    /// A part, or nobody may say how much.
    case part
    /// Less than a tenth.
    case little
    /// No amount in it.
    case none

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Evaluated {
    /// How much of the present value a warning concerns.
    ///
    /// - Throws: `EvaluationError.arithmetic` where a sum does not fit.
    package func reach(of warning: EvaluationWarning) throws(EvaluationError) -> WarningReach {
        let fallback: WarningReach
        switch warning.code {
        case .otherValues: return .none
        case .suppressed: return .part
        case .judgedCounterfactual: return try CounterfactualRules.judged(result.lines).isAll ? .whole : .most
        case .doubleCounting, .oldUnitCost, .printedTotals: fallback = .part
        case .cashabilityUnknown: fallback = .most
        case .regressionToTheMean, .defaultAssumption, .horizonWithoutDropOff, .averageOrDominantCost, .noRange,
            .windows, .fewCases, .incompleteCost, .followUpLost, .smallArm, .unlikeArms, .spansZero, .newerPrice,
            .costRose:
            fallback = .whole
        }
        guard let services = warning.services else { return fallback }
        guard !services.isEmpty else { return .none }
        let all = Set(result.fiscalLines.map { result.lines[$0].key.service })
        guard !all.isSubset(of: services) else { return .whole }
        // A rise beside falls is taken off them, so that it is no share of what they make up.
        if warning.code == .costRose { return .part }
        // Of those that are withheld nothing is told but that they are among them.
        let shown = services.subtracting(released.withheldServices)
        let share = try SavingsShare(of: result.lines) { shown.contains($0.key.service) }
        if share.isMore(thanOneIn: 2) { return .most }
        guard shown == services else { return .part }
        return share.isMore(thanOneIn: 10) ? .part : .little
    }
}
