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

    /// One month, or all together.
    package struct Month: Sendable, Hashable {
        /// Counted from 1; nil for all together.
        package var number: Int?
        /// Coordinators at work in it; at the end where it stands for all.
        package var coordinators: Int
        /// People who live where they work.
        package var population: Int
        package var joining: ExactDecimal
        /// Net savings that fall in it, not discounted.
        package var savings: Estimate<Money>
        /// What the coordinators cost in it, not discounted.
        package var cost: Estimate<Money>
    }

    /// Plays a plan through.
    ///
    /// - Parameters:
    ///   - plan: the plan.
    ///   - base: the evaluation's figures.
    /// - Throws: `EvaluationError.arithmetic` where an amount does not fit.
    /// - Returns: nil where the evaluation does not know its people or they are too few to be told, so that there is no saving a
    ///   person.
    package init?(_ plan: RollOutPlan, base: Headline) throws(EvaluationError) {
        guard let people = base.people, people > 0 else { return nil }
        let run = RollOutRun(plan: plan, net: base.savings.net, people: people)
        do throws(ArithmeticError) {
            self.plan = plan
            perPerson = try base.savings.net.map { money throws(ArithmeticError) in
                Money(pence: try roundedQuotient(money.pence, Int128(people), places: 0).significand)
            }
            months = try (0..<plan.months).map { month throws(ArithmeticError) in try run.month(month) }
            total = try Self.total(months)
            afterwards = try run.afterwards()
        } catch {
            throw .arithmetic(error, while: "playing the roll-out through")
        }
    }

    private static func total(_ months: [Month]) throws(ArithmeticError) -> Month {
        var total = Month(
            number: nil, coordinators: months.last?.coordinators ?? 0, population: months.last?.population ?? 0,
            joining: .zero, savings: Estimate(exactly: .zero), cost: Estimate(exactly: .zero))
        for month in months {
            total.joining = try total.joining.adding(month.joining)
            total.savings = try total.savings + month.savings
            total.cost = try total.cost + month.cost
        }
        return total
    }
}

/// The arithmetic of a roll-out, rounded once a month.
private struct RollOutRun {
    let plan: RollOutPlan
    /// Net savings of all people evaluated.
    let net: Estimate<Money>
    let people: Int
    private let starts: [Int]

    init(plan: RollOutPlan, net: Estimate<Money>, people: Int) {
        self.plan = plan
        self.net = net
        self.people = people
        starts = plan.starts
    }

    func month(_ month: Int) throws(ArithmeticError) -> RollOut.Month {
        let atWork = starts.filter { $0 <= month }.count
        let cost = try plan.costPerCoordinator.map { yearly throws(ArithmeticError) in
            var product = ExactProduct(yearly)
            try product.multiply(by: ExactDecimal(atWork))
            try product.divide(by: ExactDecimal(CostAvoidance.Month.perYear))
            return try product.roundedToPenny()
        }
        let active = try joiningWeighted(from: Swift.max(0, month - CostAvoidance.Month.perYear + 1), through: month)
        return RollOut.Month(
            number: month + 1, coordinators: atWork, population: atWork * plan.populationPerCoordinator,
            joining: try joining(in: month), savings: try savings(active, months: 1), cost: cost)
    }

    /// Net savings that fall after the last month: each month's people have the rest of their year before them.
    func afterwards() throws(ArithmeticError) -> Estimate<Money> {
        var personMonths = ExactDecimal.zero
        let year = CostAvoidance.Month.perYear
        for month in Swift.max(0, plan.months - year + 1)..<plan.months {
            let left = year - (plan.months - month)
            let weighted = try joiningWeighted(from: month, through: month)
            personMonths = try personMonths.adding(try weighted.multiplied(by: ExactDecimal(left)))
        }
        return try savings(personMonths, months: 1)
    }

    /// People joining in a month, whatever they gain.
    private func joining(in month: Int) throws(ArithmeticError) -> ExactDecimal {
        var sum = ExactDecimal.zero
        for start in starts { sum = try sum.adding(ramp(start, month)) }
        return try perMonth(sum)
    }

    /// People joining over some months, each counted by what they gain beside the first coordinator's people.
    private func joiningWeighted(from first: Int, through last: Int) throws(ArithmeticError) -> ExactDecimal {
        var sum = ExactDecimal.zero
        var weight = ExactDecimal.one
        for start in starts {
            var months = ExactDecimal.zero
            if last >= first { for month in first...last { months = try months.adding(ramp(start, month)) } }
            sum = try sum.adding(try months.multiplied(by: weight))
            weight = try weight.multiplied(by: plan.diminishingReturns.complement.decimal).rounded(toPlaces: 12)
        }
        return try perMonth(sum.rounded(toPlaces: 12))
    }

    private func perMonth(_ monthsOfWork: ExactDecimal) throws(ArithmeticError) -> ExactDecimal {
        var product = ExactProduct(plan.capacity)
        try product.multiply(by: monthsOfWork)
        try product.divide(by: ExactDecimal(CostAvoidance.Month.perYear))
        return ExactDecimal(significand: try product.rounded(toPlaces: 12), places: 12)
    }

    /// Share of full work of a coordinator in a month.
    private func ramp(_ start: Int, _ month: Int) -> ExactDecimal {
        guard month >= start, let last = plan.rampUp.last else { return .zero }
        let worked = month - start
        return (worked < plan.rampUp.count ? plan.rampUp[worked] : last).decimal
    }

    /// Net savings of so many people for so many months of their year.
    private func savings(_ people: ExactDecimal, months: Int) throws(ArithmeticError) -> Estimate<Money> {
        try net.map { net throws(ArithmeticError) in
            var product = ExactProduct(net)
            try product.multiply(by: people)
            try product.multiply(by: ExactDecimal(months))
            try product.divide(by: ExactDecimal(self.people))
            try product.divide(by: ExactDecimal(CostAvoidance.Month.perYear))
            return try product.roundedToPenny()
        }
    }
}
