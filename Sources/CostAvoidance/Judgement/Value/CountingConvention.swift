import Numerics

/// A choice of arithmetic on which competent people differ, tried to see whether the conclusion hangs on it.
package enum CountingConvention: Sendable, Hashable {
    /// As the evaluation makes it: year 0 is not discounted.
    case asEvaluated
    /// Savings and costs at the end of each year, the first discounted too.
    case yearEnd
    /// Savings and costs in the middle of each year.
    case midYear
    /// Savings at the end of each year, costs at its start.
    case costsFirst
    case undiscounted
    /// Amounts in the prices of another year.
    case prices(FinancialYear)
    /// Unit costs as their sources print them, whatever year they are of.
    case notUprated
    /// Every line lowered by this share for weak evidence, in place of what was stated.
    case optimismBias(Share)

    package var label: String {
        switch self {
        case .asEvaluated: "As evaluated"
        case .yearEnd: "Effects and costs at the end of each year"
        case .midYear: "Effects and costs in the middle of each year"
        case .costsFirst: "Costs at the start of each year, effects at its end"
        case .undiscounted: "Nothing discounted"
        case .prices(let year): "Prices of \(year)"
        case .notUprated: "Unit costs as printed, not uprated"
        case .optimismBias(let share) where share == .none: "Without optimism bias"
        case .optimismBias(let share): "Optimism bias of \(share.millionths / 10_000)%"
        }
    }
}

extension CountingConvention {
    /// The evaluation under the convention: where costs come first, that of its savings alone, since the costs stay as they
    /// are. Nil where there is none.
    package func applied(to evaluation: Evaluation) -> Evaluation? {
        var changed = evaluation
        switch self {
        case .asEvaluated: break
        case .yearEnd, .costsFirst: changed.settings.discounting = evaluation.settings.discounting.atYearEnd
        case .midYear: changed.settings.discounting = evaluation.settings.discounting.atMidYear
        case .undiscounted:
            guard let none = try? DiscountSchedule.flat(.zero) else { return nil }
            changed.settings.discounting = none
        case .prices(let year): changed.settings.priceYear = year
        case .notUprated:
            for service in changed.unitCosts.keys {
                changed.unitCosts[service]?.priceYear = evaluation.settings.priceYear
            }
        case .optimismBias(let share): changed.assumptions = evaluation.assumptions.biased(by: share)
        }
        return changed
    }
}

extension AssumptionSet {
    /// The assumptions with one optimism bias for every line in place of what was stated.
    fileprivate func biased(by share: Share) -> AssumptionSet {
        let kept = declared.filter { $0.parameter != .optimismBias }
        let bias = Assumption(
            parameter: .optimismBias, scope: .all, share: Estimate(exactly: share), source: "convention sweep")
        return AssumptionSet(kept + [bias])
    }
}

/// What each convention makes of the conclusion.
package struct ConventionSweep: Sendable, Hashable {
    /// Whether a conclusion stands.
    package enum Survival: String, Sendable, Hashable {
        case survives
        case turns = "turns over"
        /// There is nothing to conclude.
        case notApplicable = "not applicable"
    }

    package struct Line: Sendable, Hashable {
        package var convention: CountingConvention
        /// What it gives; nil where it cannot be worked out, or is withheld.
        package var outcome: Outcome?
        /// Whether it is withheld.
        package var isWithheld = false
        /// Whether net benefit, or the savings where no cost is given, keep their sign.
        package var sign: Survival
        /// Whether the ratio stays on its side of one.
        package var ratioAboveOne: Survival
    }

    /// Central figures under a convention.
    package struct Outcome: Sendable, Hashable {
        /// Present value of the savings.
        package var presentValue: Money
        /// Savings less cost; nil without a cost.
        package var netBenefit: Money?
        /// Savings over cost; nil without a cost.
        package var ratio: ExactDecimal?
    }

    /// The lines, the evaluation's own first.
    package var lines: [Line]

    /// Whether both conclusions stand under every convention that could be worked out.
    package var allSurvive: Bool { lines.allSatisfy { $0.sign != .turns && $0.ratioAboveOne != .turns } }
}
