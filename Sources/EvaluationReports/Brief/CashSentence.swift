import CostAvoidance
import Numerics

/// What of the headline could leave a budget, or would fall on one, as the first page says it.
struct CashSentence {
    private let context: ReportContext
    private let doubt: HeadlineDoubt

    init(_ context: ReportContext) {
        self.context = context
        doubt = HeadlineDoubt(context)
    }

    var text: RichText {
        guard let cash = context.result.savings.cash else {
            return "What could leave a budget is suppressed: \(CashSection.whySuppressed)."
        }
        let side = CashSide(cash.cashable)
        let costsMore = context.wording.course == .more
        if costsMore, side != .leaves, !context.warnings(.spansZero).isEmpty {
            return
                "Services cost \(context.wording.more) centrally, but this cannot be told from no effect. No budget is known to fall."
        }
        switch side {
        case .none: return none(cash)
        case .falls where !costsMore:
            return
                "No cash is released: what falls on budgets is an extra cost of \(doubt.cashable(cash.cashable, isOfMore: true)).\(unknown(cash))"
        case .falls: return extraCost(cash, "")
        case .either where costsMore && cash.cashable.central.isNegative:
            return extraCost(cash, " Below zero, it could leave a budget instead.")
        case .leaves, .either: return released(cash)
        }
    }

    /// What falls on budgets of what services cost more.
    private func extraCost(_ cash: ReleasedSavings.Cash, _ rest: String) -> RichText {
        "The part that would be an extra cost to budgets is \(doubt.cashable(cash.cashable, isOfMore: true)).\(rest)"
    }

    /// Where nothing leaves a budget and nothing falls on one.
    private func none(_ cash: ReleasedSavings.Cash) -> RichText {
        let isKnown = cash.unknown == Estimate(exactly: .zero)
        switch context.wording.course {
        case .unchanged where isKnown:
            return "On the whole, services cost no \(context.wording.less), so nothing counts as cash."
        case .more where !isKnown: return "Nobody has said how much of it would fall on budgets."
        case .more, .unchanged, .lessOrEither, .moreOrEither: break
        }
        guard isKnown else {
            return "None of it is known to be cash: no budget falls until a bed, a post or a contract goes."
        }
        guard !cancelsOut else {
            return "Together none of it is cash: what could leave budgets comes to as much as what would fall on them."
        }
        return context.wording.course == .more
            ? "None of it would fall on a budget, as the inputs have it."
            : "None of it is cash, as the inputs have it: it frees capacity, and no budget falls until a bed, a post or a contract goes."
    }

    /// Whether the inputs have something for cash: what comes to nothing is then what some services release and others take up.
    private var cancelsOut: Bool {
        let nothing = AssumptionValue.share(.none)
        let assumed = context.evaluation.assumptions.declared.filter { $0.parameter == .cashable }
        let stated = context.evaluation.unitCosts.values.filter { $0.benefitType == .fiscal }.compactMap(
            \.cashableShare)
        return assumed.contains { $0.value != Estimate(exactly: nothing) } || stated.contains { $0 != .none }
    }

    /// What could leave a budget.
    private func released(_ cash: ReleasedSavings.Cash) -> RichText {
        let cashable = cash.cashable
        let reachesBelow = CashSide(cashable) == .either || doubt.cashableReachesBelowZero
        var rest = reachesBelow ? " Below zero, it would be an extra cost to budgets instead." : ""
        if cash.notCashable != Estimate(exactly: .zero) { rest += " What only frees capacity is not cash." }
        if context.wording.course == .more {
            rest += " On the whole services cost \(context.wording.more) all the same."
        } else if cashable.central > context.result.savings.presentValue.central, cashable.central > .zero {
            rest +=
                " That part is more than the total, because less of what other services cost more falls on budgets, or none."
        }
        if context.hasComparison, context.findings.grossOverHorizon.central.isNegative {
            rest += " Use rose all the same: budgets grew by less than they would have, and none of them fell."
        }
        return "The part that could leave a budget is \(doubt.cashable(cashable)).\(rest)\(unknown(cash))"
    }

    private func unknown(_ cash: ReleasedSavings.Cash) -> String {
        let central = cash.unknown.central
        guard cash.unknown != Estimate(exactly: .zero) else { return "" }
        return central.isNegative
            ? " For \(HeldPounds.one(central.magnitude)) that services cost more (central), nobody has said whether it falls on a budget: it counts as nothing."
            : " For \(HeldPounds.one(central)) (central), nobody has said whether it could leave a budget: it counts as nothing."
    }
}
