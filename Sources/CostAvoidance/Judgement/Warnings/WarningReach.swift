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
        switch warning.code {
        case .suppressed, .otherValues, .costRose: return .none
        case .judgedCounterfactual, .cashabilityUnknown: return .most
        case .regressionToTheMean, .defaultAssumption, .horizonWithoutDropOff, .averageOrDominantCost, .doubleCounting,
            .noRange, .windows, .fewCases, .incompleteCost, .oldUnitCost, .followUpLost, .printedTotals, .smallArm,
            .unlikeArms, .spansZero, .newerPrice:
            break
        }
        guard let services = warning.services else {
            return [.doubleCounting, .oldUnitCost].contains(warning.code) ? .part : .whole
        }
        guard !services.isEmpty else { return .none }
        let withheld = released.breakdown(by: .service)?.rows.filter { $0.figures == .suppressed }.map(\.key) ?? []
        guard services.isDisjoint(with: withheld.map { ServiceID($0) }) else { return .part }
        let share = try SavingsShare(of: result.lines) { services.contains($0.key.service) }
        if share.part == share.whole { return .whole }
        if share.isMore(thanOneIn: 2) { return .most }
        return share.isMore(thanOneIn: 10) ? .part : .little
    }
}
