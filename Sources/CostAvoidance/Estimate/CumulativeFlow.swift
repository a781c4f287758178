import Numerics

/// Discounted savings and costs so far, month by month: what payback is read off.
package struct CumulativeFlow: Sendable {
    /// One month from the start of the period.
    package struct Point: Sendable, Hashable {
        /// Counted from 1.
        package var month: Int
        /// Saved up to its end.
        package var saved: Estimate<Money>
        /// Spent up to its end, from least to greatest.
        package var spent: Estimate<Money>
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
        package var amount: Estimate<Money>
    }

    /// What effects that begin in one month come to, year by year of the effect; empty where single months are not shown.
    package var effects: [Part]
    /// What items of cost come to, year by year of the programme.
    package var payments: [Part]
    /// The months in which something is saved or spent, every so many of them.
    package var points: [Point]
    /// Months from one point to the next: one where effects of every month are about enough people, else as many as it takes.
    package var step: Int
    /// Discounted cost of the whole programme, from least to greatest: what savings have to reach.
    package var whole: Estimate<Money>

    /// The flows of a result; nil without a cost, where nobody knows when observed use fell, or where the effects of some year are
    /// about so few people that its flow would give their amount away.
    ///
    /// - Throws: `EvaluationError.arithmetic` where a sum does not fit.
    init?(
        _ result: EvaluationResult, of evaluation: Evaluation, under rule: DisclosureRule
    ) throws(EvaluationError) {
        let fiscal = result.dated.filter { $0.benefitType == .fiscal }
        guard let programme = result.programme, fiscal.allSatisfy({ $0.dating == .known }),
            let step = Self.step(evaluation, under: rule)
        else { return nil }
        self.step = step
        whole = programme.presentValue
        payments = Payments(programme, evaluation.costs).parts
        do throws(ArithmeticError) {
            effects = step == 1 ? try Self.effects(of: fiscal) : []
            points = try Self.points(fiscal, payments, every: step)
        } catch {
            throw .arithmetic(error, while: "adding up what falls in each month")
        }
        guard !points.isEmpty else { return nil }
    }

    private static func points(
        _ lines: [DatedLine], _ payments: [Part], every step: Int
    ) throws(ArithmeticError) -> [Point] {
        var saved: [RunningTotal] = []
        var spent: [RunningTotal] = []
        for bound in Bound.allCases {
            saved.append(try DatedLine.running(lines, .presentValue, at: bound))
            var running = RunningTotal.nothing
            for payment in payments { try running.add(try payment.running(at: bound)) }
            spent.append(running)
        }
        let months = (saved + spent).map(\.months.upperBound).max() ?? 0
        return (0..<Swift.max(0, months)).filter { ($0 + 1).isMultiple(of: step) || $0 == months - 1 }.map { month in
            func at(_ totals: [RunningTotal]) -> Estimate<Money> {
                Estimate(
                    low: totals[0].through(month), central: totals[1].through(month), high: totals[2].through(month))
            }
            return Point(month: month + 1, saved: at(saved), spent: at(spent))
        }
    }

    /// Present value of each year of the effects that begin in one month, in the order of their months.
    private static func effects(of lines: [DatedLine]) throws(ArithmeticError) -> [Part] {
        var amounts: [Part.Span: Estimate<Money>] = [:]
        for strand in lines.flatMap(\.strands) {
            for (year, effect) in strand.years.enumerated() {
                for start in strand.starts {
                    let span = Part.Span(
                        number: year, first: start.month + year * Month.perYear, months: Month.perYear)
                    var amount = amounts[span] ?? Estimate(exactly: .zero)
                    for bound in Bound.allCases {
                        amount[bound] = try amount[bound] + start.net[bound].scaled(by: effect.discounted[bound])
                    }
                    amounts[span] = amount
                }
            }
        }
        return amounts.map { Part(span: $0.key, amount: $0.value) }
            .sorted { ($0.span.first, $0.span.number) < ($1.span.first, $1.span.number) }
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

extension CumulativeFlow.Part {
    /// What it has come to by the end of each month.
    ///
    /// - Throws: `ArithmeticError.overflow` where a product does not fit.
    func running(at bound: Bound) throws(ArithmeticError) -> RunningTotal {
        var totals: [Money] = []
        for done in 1...Swift.max(1, span.months) {
            var product = ExactProduct(amount[bound])
            try product.multiply(by: ExactDecimal(done))
            try product.divide(by: ExactDecimal(Swift.max(1, span.months)))
            totals.append(try product.roundedToPenny())
        }
        return RunningTotal(first: span.first, totals: totals)
    }
}

/// What falls in each year of every item of cost, over the item's own months.
private struct Payments {
    let parts: [CumulativeFlow.Part]

    init(_ programme: ProgrammeResult, _ costs: [ProgrammeCost]) {
        parts = programme.items.flatMap { item in
            let cost = costs[item.cost]
            return zip(item.presentValueByYear, cost.monthsByYear).map { part, months in
                let first = part.year == 0 ? cost.firstMonth : Swift.max(cost.firstMonth, part.year * Month.perYear)
                // What counts in the first year because nobody knows when it fell is drawn within it.
                let length = cost.dating == .known ? months.months : Swift.min(months.months, Month.perYear)
                return CumulativeFlow.Part(
                    span: CumulativeFlow.Part.Span(number: item.cost, first: first, months: length),
                    amount: part.amount)
            }
        }
    }
}
