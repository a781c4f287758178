import Numerics

/// Discounted savings and costs so far, month by month: what payback is read off.
package struct CumulativeFlow: Sendable {
    /// One month from the start of the period.
    package struct Point: Sendable, Hashable {
        package var month: Int
        /// Pounds saved up to its end.
        package var saved: Estimate<Double>
        /// Pounds spent up to its end.
        package var spent: Estimate<Double>
    }

    /// An amount that is spread evenly over months.
    package struct Part: Sendable, Hashable {
        /// The months, and what is spread over them.
        package struct Span: Sendable, Hashable {
            /// Of an effect the year of it, 0 being the first; of a payment the index into the evaluation's costs.
            package var number: Int
            /// Its first month, 0 being the first of the period; negative before it.
            package var first: Int
            /// How many months there are.
            package var months: Int
        }

        /// The months, and what is spread over them.
        package var span: Span
        package var amount: Estimate<Double>
    }

    /// What effects that begin in one month come to, year by year of the effect; empty where single months are not shown.
    package var effects: [Part]
    /// What items of cost come to, year by year of the programme.
    package var payments: [Part]
    /// The months in which something is saved or spent, every so many of them.
    package var points: [Point]
    /// Months from one point to the next: one where effects of every month are about enough people, else as many as it takes.
    package var step: Int

    /// The flows of an evaluation; nil without a cost, or where the effects of some year are about so few people that its flow
    /// would give their amount away.
    ///
    /// A year of an effect is spread evenly over twelve months from the month its row starts, a cost over its own months.
    ///
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    init?(_ evaluation: Evaluation, under rule: DisclosureRule) throws(EvaluationError) {
        guard let step = Self.step(evaluation, under: rule), let programme = try ProgrammeCosting.cost(evaluation)
        else { return nil }
        self.step = step
        let clock = PaybackClock(
            evaluation: evaluation, priced: try Pricer(evaluation).priceAll(), programme: programme)
        let saved = Bound.allCases.map { Self.running(clock.monthlySavings(at: $0)) }
        let spent = Bound.allCases.map { Self.running(clock.monthlyCosts(at: $0)) }
        effects = step == 1 ? Self.parts(clock.forEachEffect) : []
        payments = Self.parts(clock.forEachPayment)
        let months = (saved + spent).map(\.count).max() ?? 0
        points = (0..<months).filter { ($0 + 1).isMultiple(of: step) || $0 == months - 1 }.map { month in
            func at(_ flows: [[Double]]) -> Estimate<Double> {
                let ends = flows.map { month < $0.count ? $0[month] : $0.last ?? 0 }
                return Estimate(low: ends[0], central: ends[1], high: ends[2])
            }
            return Point(month: month + 1, saved: at(saved), spent: at(spent))
        }
        guard !points.isEmpty else { return nil }
    }

    /// Amounts of the same months and number, added up, in the order of their months.
    private static func parts(_ visit: (Bound, (Part.Span, Double) -> Void) -> Void) -> [Part] {
        var amounts: [Part.Span: Estimate<Double>] = [:]
        for bound in Bound.allCases {
            visit(bound) { span, amount in amounts[span, default: Estimate(exactly: 0)][bound] += amount }
        }
        return amounts.map { Part(span: $0.key, amount: $0.value) }
            .sorted { ($0.span.first, $0.span.number) < ($1.span.first, $1.span.number) }
    }

    private static func running(_ flows: [Double]) -> [Double] {
        var sum = 0.0
        return flows.map { flow in
            sum += flow
            return sum
        }
    }

    /// The fewest months together that are about enough people wherever effects begin: one, a quarter, half a year or a year;
    /// nil where not even a year is.
    private static func step(_ evaluation: Evaluation, under rule: DisclosureRule) -> Int? {
        // Of each month as many people are kept as it takes to know that there are enough.
        var people: [Int: Set<Int32>] = [:]
        func add(_ person: Int32, _ month: Int) {
            if !rule.isEnough(people[month]?.count ?? 0) { people[month, default: []].insert(person) }
        }
        for entry in evaluation.ledger.entries { add(entry.person, Int(entry.month ?? 0)) }
        for event in evaluation.alternatives { add(Int32(clamping: event.person), event.month) }
        return [1, 3, 6, Month.perYear].first { step in
            var together: [Int: Set<Int32>] = [:]
            for (month, some) in people { together[month / step, default: []].formUnion(some) }
            return together.values.allSatisfy { rule.isEnough($0.count) }
        }
    }
}
