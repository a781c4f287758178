import Numerics

/// Finds the first month in which cumulative discounted savings reach cumulative discounted cost.
///
/// A year of an effect is spread evenly over its twelve months from the month the row starts, and a cost over its own months;
/// what was spent before the period is there when it starts. Nothing is paid back before anything was spent.
/// The answer is a month and not an amount, so binary fractions serve: lines are visited in their order, and the same inputs
/// give the same month.
struct PaybackClock {
    let evaluation: Evaluation
    let priced: [PricedLine]
    let programme: ProgrammeResult

    /// The soonest takes high savings and low cost, the latest low savings and high cost.
    func payback() -> Estimate<Payback> {
        Estimate(
            low: month(savings: .high, cost: .low), central: month(savings: .central, cost: .central),
            high: month(savings: .low, cost: .high))
    }

    private func month(savings savingsEnd: Bound, cost costEnd: Bound) -> Payback {
        let flows = monthlySavings(at: savingsEnd)
        let costs = monthlyCosts(at: costEnd)
        // Half a penny: what rounding to the penny leaves of a difference that is nothing.
        let tolerance = 0.005
        var saved = 0.0
        var spent = 0.0
        for month in 0..<Swift.max(flows.count, costs.count) {
            if month < flows.count { saved += flows[month] }
            if month < costs.count { spent += costs[month] }
            if spent > 0, saved + tolerance >= spent { return .month(month + 1) }
        }
        return .notWithinHorizon
    }

    func monthlySavings(at end: Bound) -> [Double] {
        var flows: [Double] = []
        forEachEffect(at: end) { span, amount in Self.spread(amount, over: span, into: &flows) }
        return flows
    }

    /// Every year of every fiscal line's effect, by the month in which it begins.
    func forEachEffect(at end: Bound, _ body: (CumulativeFlow.Part.Span, Double) -> Void) {
        for line in priced where line.result.benefitType == .fiscal {
            for (month, units) in line.months.sorted(by: { $0.key < $1.key }) {
                for year in line.result.presentValueByYear.indices {
                    let span = CumulativeFlow.Part.Span(
                        number: year, first: month + year * Month.perYear, months: Month.perYear)
                    body(span, effect(of: line, in: year, startingWith: units, at: end))
                }
            }
        }
    }

    /// Pounds of one year of a line's effect that begin with the units of one month: their share of all that fell and of all
    /// that rose. An event with alternative accounts begins in one month, and its amount is that of whichever account counts.
    private func effect(of line: PricedLine, in year: Int, startingWith units: SignedUnits, at end: Bound) -> Double {
        guard !line.result.origin.isAlternative else { return line.result.presentValueByYear[year][end].doublePounds }
        let fall = share(units.avoided[end], of: line.units.avoided[end])
        let rise = share(units.increased[end], of: line.units.increased[end])
        return fall * line.avoided.presentValueByYear[year][end].doublePounds
            + rise * line.increased.presentValueByYear[year][end].doublePounds
    }

    func monthlyCosts(at end: Bound) -> [Double] {
        var flows: [Double] = []
        forEachPayment(at: end) { span, amount in Self.spread(amount, over: span, into: &flows) }
        return flows
    }

    /// What falls in each year of every item of cost.
    func forEachPayment(at end: Bound, _ body: (CumulativeFlow.Part.Span, Double) -> Void) {
        for item in programme.items {
            let cost = evaluation.costs[item.cost]
            for (part, months) in zip(item.presentValueByYear, cost.monthsByYear) {
                let first = part.year == 0 ? cost.firstMonth : Swift.max(cost.firstMonth, part.year * Month.perYear)
                body(
                    CumulativeFlow.Part.Span(number: item.cost, first: first, months: months.months),
                    part.amount[end].doublePounds)
            }
        }
    }

    private func share(_ part: Quantity, of whole: Quantity) -> Double {
        whole == .zero ? 0 : part.doubleValue / whole.doubleValue
    }

    /// Adds an amount in equal parts over months; what lies before the first month is added to it.
    private static func spread(_ amount: Double, over span: CumulativeFlow.Part.Span, into flows: inout [Double]) {
        let length = Swift.max(1, span.first + span.months)
        if flows.count < length { flows.append(contentsOf: repeatElement(0, count: length - flows.count)) }
        for month in span.first..<(span.first + span.months) {
            flows[Swift.max(0, month)] += amount / Double(span.months)
        }
    }
}
