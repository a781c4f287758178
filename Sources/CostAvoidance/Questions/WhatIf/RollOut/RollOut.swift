import Numerics

/// What a programme would cost and avoid, month by month, if it went on as planned: a scenario, never the estimate.
///
/// A person newly supported by the n-th coordinator avoids what a person of the evaluation did in a year, times
/// (1 - diminishing returns) to the power of n - 1, spread evenly over the twelve months from the month of joining. What falls
/// after the last month looked at is counted apart, so that a part of a year is not taken for a whole one.
package struct RollOut: Sendable {
    package let plan: RollOutPlan
    /// Net savings a person in the year the effect begins, from the evaluation.
    package let perPerson: Estimate<Money>
    /// The months looked at.
    package let months: [Month]
    /// Everything within the months looked at.
    package let total: Month
    /// Net savings of people who joined that fall after the last month.
    package let afterwards: Estimate<Money>
    /// Savings and costs of all months so far, month by month.
    package let soFar: [Balance]
    /// The first month by whose end the savings so far have reached the cost of the whole plan; low is the cautious month.
    package let payback: Estimate<Payback?>
    /// Of the savings within the months looked at, what falls to each bearer, in the order of their names; none where the evaluation
    /// does not tell.
    package let bearers: [BearerShare]

    /// Savings and costs, not discounted.
    package struct Balance: Sendable, Hashable {
        package var savings: Estimate<Money>
        package var cost: Estimate<Money>
        /// Savings less cost: the low takes the low of the one and the greatest of the other.
        package let net: Estimate<Money>

        init(savings: Estimate<Money>, cost: Estimate<Money>) throws(ArithmeticError) {
            self.savings = savings
            self.cost = cost
            net = try savings.less(cost: cost)
        }
    }

    /// What falls to one bearer.
    package struct BearerShare: Sendable, Hashable {
        package var bearer: Bearer
        /// Nil where it is withheld, because it is about too few people.
        package var savings: Estimate<Money>?
    }

    /// One month, or all together.
    package struct Month: Sendable, Hashable {
        /// Counted from 1; nil for all together.
        package var number: Int?
        /// Coordinators at work in it; at the end where it stands for all.
        package var coordinators: Int
        /// People who live where they work.
        package var population: Int
        package var joining: ExactDecimal
        /// Net savings that fall in it, what the coordinators cost in it, and the one less the other; not discounted.
        package var balance: Balance

        /// Net savings that fall in it, not discounted.
        package var savings: Estimate<Money> { balance.savings }
        /// What the coordinators cost in it, not discounted.
        package var cost: Estimate<Money> { balance.cost }
    }

    /// Plays a plan through.
    ///
    /// - Parameters:
    ///   - plan: the plan.
    ///   - base: the evaluation's figures.
    ///   - withheld: bearers of which it may not be told what falls to them.
    /// - Throws: `EvaluationError.arithmetic` where an amount does not fit.
    /// - Returns: nil where the evaluation does not know its people or they are too few to be told, so that there is no saving a
    ///   person.
    package init?(
        _ plan: RollOutPlan, base: Headline, withheld: Set<Bearer> = []
    ) throws(EvaluationError) {
        guard let people = base.people, people > 0 else { return nil }
        do throws(ArithmeticError) {
            let run = try RollOutRun(plan: plan, net: base.savings.net, people: people)
            self.plan = plan
            perPerson = try base.savings.net.map { money throws(ArithmeticError) in
                Money(pence: try roundedQuotient(money.pence, Int128(people), places: 0).significand)
            }
            let reached = try (0..<plan.months).map { month throws(ArithmeticError) in
                try run.balance(through: month)
            }
            soFar = reached
            months = try (0..<plan.months).map { month throws(ArithmeticError) in
                try run.month(month, soFar: reached)
            }
            total = try Self.total(months)
            afterwards = try run.afterwards()
            payback = Self.payback(soFar, cost: total.cost)
            bearers = try run.bearers(base.positions?.rows ?? [], withheld: withheld)
        } catch {
            throw .arithmetic(error, while: "playing the roll-out through")
        }
    }

    private static func payback(_ soFar: [Balance], cost: Estimate<Money>) -> Estimate<Payback?> {
        Bound.estimate { bound in
            let whole = cost[bound.mirrored]
            guard whole != .zero else { return nil }
            let first = soFar.firstIndex { $0.savings[bound] >= whole }
            return first.map { .month($0 + 1) } ?? .notWithinHorizon
        }
    }

    /// The months by financial year, or twelve at a time where the plan does not say when it begins.
    ///
    /// - Throws: `EvaluationError.arithmetic` where a sum does not fit.
    package func spans() throws(EvaluationError) -> [Span] {
        let perYear = CostAvoidance.Month.perYear
        let places = Dictionary(grouping: months.indices) { place in
            plan.start.map { FinancialYear(containing: $0.advanced(byMonths: place)).startYear } ?? place / perYear
        }
        return try EvaluationError.naming("adding up the years of a roll-out") { () throws(ArithmeticError) in
            try places.sorted { $0.key < $1.key }.map { year, own throws(ArithmeticError) in
                let (first, last) = (own[0], own[own.count - 1])
                return Span(
                    financialYear: plan.start.map { _ in FinancialYear(startYear: year) },
                    months: first + 1...last + 1, total: try Self.total(Array(months[first...last])), soFar: soFar[last]
                )
            }
        }
    }

    /// Months that are told together.
    package struct Span: Sendable, Hashable {
        /// Nil where the plan does not say when it begins.
        package var financialYear: FinancialYear?
        /// Its months, counted from 1.
        package var months: ClosedRange<Int>
        /// What falls in them.
        package var total: Month
        /// All months up to its last.
        package var soFar: Balance
    }

    private static func total(_ months: [Month]) throws(ArithmeticError) -> Month {
        var (savings, cost) = (Estimate(exactly: Money.zero), Estimate(exactly: Money.zero))
        var joining = ExactDecimal.zero
        for month in months {
            joining = try joining.adding(month.joining)
            savings = try savings + month.savings
            cost = try cost + month.cost
        }
        return Month(
            number: nil, coordinators: months.last?.coordinators ?? 0, population: months.last?.population ?? 0,
            joining: joining, balance: try Balance(savings: savings, cost: cost))
    }
}
