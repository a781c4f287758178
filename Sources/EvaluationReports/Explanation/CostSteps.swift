import CostAvoidance
import Numerics

/// What the programme cost, item by item.
struct CostSteps {
    let figures: FigureExplainer
    let bound: Bound

    private var evaluation: ReleasedEvaluation { figures.findings.released }

    init(_ figures: FigureExplainer, bound: Bound) {
        self.figures = figures
        self.bound = bound
    }

    /// Uprated and not discounted.
    func cost(_ programme: ProgrammeResult) throws(ArithmeticError) -> Step {
        Step(
            "Programme cost, \(bound.rawValue)", .money(programme.cost[bound]), .sum,
            parts: try programme.items.map { item throws(ArithmeticError) in try cost(item) })
    }

    func presentValue(_ programme: ProgrammeResult) throws(ArithmeticError) -> Step {
        var items: [Step] = []
        for item in programme.items { items.append(try presentValue(item)) }
        return Step(
            "Present value of cost, \(bound.rawValue)", .money(programme.presentValue[bound]), .sum, parts: items)
    }

    /// What one body pays, discounted: the items of which it is the funder.
    ///
    /// - Parameters:
    ///   - body: nil for what is paid without saying by whom.
    ///   - name: what it is called.
    ///   - total: what the items come to.
    /// - Throws: `EvaluationError.arithmetic` where a number does not fit.
    func presentValue(paidBy body: Bearer?, named name: String, total: Money) throws(EvaluationError) -> Step {
        let items = (figures.findings.totals.programme?.items ?? []).filter { item in
            evaluation.costs[item.cost].funder.map { Bearer($0) } == body
        }
        let steps = try EvaluationError.naming("explaining what \(name) pays") { () throws(ArithmeticError) in
            try items.map { item throws(ArithmeticError) in try presentValue(item) }
        }
        return Step("Present value of what \(name) pays, \(bound.rawValue)", .money(total), .sum, parts: steps)
    }

    /// One item, uprated and not discounted.
    func cost(_ item: ProgrammeResult.ItemResult) throws(ArithmeticError) -> Step {
        let cost = evaluation.costs[item.cost]
        return Step(
            cost.item, .money(item.amount[bound]), .product(places: Money.places), notes: notes(cost),
            parts: [stated(item), try index(item)])
    }

    /// One item, uprated and discounted year by year.
    func presentValue(_ item: ProgrammeResult.ItemResult) throws(ArithmeticError) -> Step {
        let cost = evaluation.costs[item.cost]
        let years = try self.years(item)
        var total = Money.zero
        for year in years { total = try total + year.amount }
        return Step(cost.item, .money(total), .sum, notes: notes(cost), parts: years.map(\.step))
    }

    /// The part of an item that falls in one year, discounted; nil where none does.
    func presentValue(_ item: ProgrammeResult.ItemResult, inYear year: Int) throws(ArithmeticError) -> Step? {
        guard var step = try years(item).first(where: { $0.year == year })?.step else { return nil }
        step.label = "\(evaluation.costs[item.cost].item), \(step.label.lowercased())"
        return step
    }

    /// The part of an item that falls in some months, uprated and not discounted; nil where none does.
    ///
    /// - Parameter months: counted from the start of the period.
    func cost(
        _ item: ProgrammeResult.ItemResult, in months: Range<Int>, of year: FinancialYear
    ) throws(ArithmeticError) -> Step? {
        let cost = evaluation.costs[item.cost]
        let inside = months.clamped(to: cost.firstMonth..<cost.firstMonth + max(1, cost.months))
        guard !inside.isEmpty else { return nil }
        let before = inside.lowerBound - cost.firstMonth
        var step = try running(item, months: before + inside.count)
        if before > 0 {
            let earlier = try running(item, months: before)
            guard case .money(let now) = step.value, case .money(let then) = earlier.value else { return nil }
            step = Step("Spent in \(year)", .money(try now - then), .difference, parts: [step, earlier])
        }
        step.label = "\(cost.item), \(step.label.lowercased())"
        return step
    }

    private func years(
        _ item: ProgrammeResult.ItemResult
    ) throws(ArithmeticError) -> [(year: Int, amount: Money, step: Step)] {
        let cost = evaluation.costs[item.cost]
        var years: [(year: Int, amount: Money, step: Step)] = []
        var spent = Step("Before the first month", .money(.zero))
        var months = 0
        for ((part, factor), inYear) in zip(zip(item.presentValueByYear, item.discountFactors), cost.monthsByYear) {
            months += inYear.months
            let running = try self.running(item, months: months)
            let amount = part.amount[bound]
            let step = try discounted(amount, year: part.year, by: factor, running: running, before: spent)
            years.append((part.year, amount, step))
            spent = running
        }
        return years
    }

    /// What has been spent on an item after so many of its months.
    private func running(_ item: ProgrammeResult.ItemResult, months: Int) throws(ArithmeticError) -> Step {
        let cost = evaluation.costs[item.cost]
        let share = Step.quotient(
            "Months so far over all months", Step("Months so far", .count(months, of: "months")),
            over: Step("All months", .count(cost.months, of: "months")))
        return try Step.product(
            "Spent after \(months) of \(cost.months) months", [stated(item), share, try index(item)])
    }

    private func discounted(
        _ amount: Money, year: Int, by factor: ExactDecimal, running: Step, before: Step
    ) throws(ArithmeticError) -> Step {
        var inYear = running
        if case .money(let now) = running.value, case .money(let then) = before.value, then != .zero {
            inYear = Step("Spent in year \(year)", .money(try now - then), .difference, parts: [running, before])
        }
        return Step(
            "Year \(year)", .money(amount), .product(places: Money.places),
            parts: [
                inYear,
                Step(
                    "Discount factor of year \(year)", .number(factor),
                    notes: [evaluation.settings.discounting.source + "."]),
            ])
    }

    private func stated(_ item: ProgrammeResult.ItemResult) -> Step {
        let cost = evaluation.costs[item.cost]
        let changed = figures.change?.note(cost, place: item.cost, at: bound) ?? []
        return Step(
            "Amount stated", .money(cost.amount[bound]),
            notes: ["Stated at \(evaluation.place(cost.position))."] + changed)
    }

    private func index(_ item: ProgrammeResult.ItemResult) throws(ArithmeticError) -> Step {
        let year = evaluation.costs[item.cost].priceYear
        return try UnitCostSteps(evaluation: evaluation).index(item.uprating, from: year)
    }

    private func notes(_ cost: ProgrammeCost) -> [String] { cost.note.isEmpty ? [] : [Wording.sentence(cost.note)] }
}
