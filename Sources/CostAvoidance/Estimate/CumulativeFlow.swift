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

    /// What items of cost come to, year by year of the programme.
    package var payments: [Part]
    /// The months in which something is saved or spent, every so many of them.
    package var points: [Point]
    /// Months from one point to the next: one where effects of every month are about enough people, else as many as it takes.
    package var step: Int
    /// Discounted cost of the whole programme, from least to greatest: what savings have to reach.
    package var whole: Estimate<Money>

    /// The flows of a result; nil without a cost, or where nobody knows when observed use fell.
    ///
    /// - Parameter step: months from one point to the next.
    /// - Throws: `EvaluationError.arithmetic` where a sum does not fit.
    init?(
        _ result: EvaluationResult, of evaluation: Evaluation, every step: Int
    ) throws(EvaluationError) {
        let fiscal = result.dated.filter { $0.benefitType == .fiscal }
        guard let programme = result.programme, fiscal.allSatisfy({ $0.dating == .known }) else { return nil }
        self.step = step
        whole = programme.presentValue
        payments = Payments(programme, evaluation.costs).parts
        do throws(ArithmeticError) {
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
                return CumulativeFlow.Part(
                    span: CumulativeFlow.Part.Span(number: item.cost, first: first, months: months.months),
                    amount: part.amount)
            }
        }
    }
}
