import CostAvoidance
import Numerics

extension FigureExplainer {
    /// How a measure of the summary was made.
    func summary(_ measure: SummaryMeasure, at bound: Bound) throws(ArithmeticError) -> Step? {
        let result = findings.result
        switch measure {
        case .people: return PeopleSteps(findings).step()
        case .grossSavings: return try savings(.gross, \.gross, "Gross cost avoided", at: bound)
        case .netSavings: return try savings(.net, \.net, "Net cost avoided", at: bound)
        case .presentValueSavings: return try savings(.presentValue, \.presentValue, "Present value", at: bound)
        case .cashableSavings: return try savings(.cashable, \.cashable, "Could leave a budget", at: bound)
        case .programmeCost:
            return result.programme.map { CostSteps(findings, bound: bound).cost($0) }
        case .presentValueCost:
            return try result.programme.map { programme throws(ArithmeticError) in
                try CostSteps(findings, bound: bound).presentValue(programme)
            }
        case .netBenefit:
            guard let netBenefit = result.netBenefit else { return nil }
            return Step(
                "Net benefit, \(bound.rawValue)", .money(netBenefit[bound]), .difference,
                notes: bound == .central ? [] : ["The low takes low savings and high cost, the high the reverse."],
                parts: try [
                    summary(.presentValueSavings, at: bound), summary(.presentValueCost, at: bound.mirrored),
                ].compactMap { $0 })
        case .benefitCostRatio: return try ratio(at: bound)
        case .paybackMonths: return payback(at: bound)
        case .savingsPerPerson:
            return try perPerson("Present value a person", result.savingsPerPerson, of: .presentValueSavings, at: bound)
        case .costPerPerson:
            return try perPerson("Programme cost a person", result.costPerPerson, of: .programmeCost, at: bound)
        case .probabilitySavingsExceedCost: return nil
        }
    }

    /// A total of the fiscal savings: service by service, those withheld together.
    private func savings(
        _ measure: RowMeasure, _ amount: KeyPath<SavingsAmounts, Estimate<Money>>, _ label: String, at bound: Bound
    ) throws(ArithmeticError) -> Step? {
        guard let table = findings.released.breakdown(by: .service) else { return nil }
        let total = findings.result.savings[keyPath: amount][bound]
        let rows = MoneyRowExplainer(explainer: self, measure: measure, bound: bound)
        var steps: [Step] = []
        var shown = Money.zero
        var withheld = 0
        for row in table.rows {
            let name = FigureID.Row(.service, row.key)
            guard let step = try rows.explain(row, label: self.name(of: name), parts: parts.parts()) else {
                withheld += 1
                continue
            }
            if case .money(let money) = step.value { shown = try shown + money }
            steps.append(step.named(FigureID(.row(measure, name), at: bound)))
        }
        if withheld > 0 {
            steps.append(
                Step.rest("\(Wording.counted(withheld, "service", "services")) suppressed", .money(try total - shown)))
        }
        return Step("\(label), \(bound.rawValue)", .money(total), .sum, parts: steps)
    }

    private func ratio(at bound: Bound) throws(ArithmeticError) -> Step? {
        guard let ratio = findings.result.benefitCostRatio else { return nil }
        let savings = findings.result.savings.presentValue[bound]
        // The end of the cost that makes the ratio least or greatest depends on the sign of the savings.
        let costEnd = savings.isNegative ? bound : bound.mirrored
        let parts = try [summary(.presentValueSavings, at: bound), summary(.presentValueCost, at: costEnd)]
        return Step(
            "Benefit-cost ratio, \(bound.rawValue)", .number(ratio[bound]), .quotient(places: 4),
            parts: parts.compactMap { $0 })
    }

    private func perPerson(
        _ label: String, _ amount: Estimate<Money>?, of measure: SummaryMeasure, at bound: Bound
    ) throws(ArithmeticError) -> Step? {
        guard let amount, let total = try summary(measure, at: bound) else { return nil }
        return Step(
            "\(label), \(bound.rawValue)", .money(amount[bound]), .quotient(places: Money.places),
            parts: [total, PeopleSteps(findings).step()].compactMap { $0 })
    }

    /// What is saved and spent up to the month of payback and the month before it, where months may be shown.
    private func soFar(_ payback: Payback, at bound: Bound) -> [String] {
        guard case .month(let month) = payback,
            let flow = (try? CumulativeFlow(findings.evaluation, under: findings.released.rule)) ?? nil, flow.step == 1
        else { return [] }
        func pounds(_ value: Double) -> String {
            Simulated.pounds(SimulatedNumber(value: value, standardError: 0))
        }
        return flow.points.filter { $0.month == month - 1 || $0.month == month }.map { point in
            "Up to month \(point.month): \(pounds(point.saved[bound.mirrored])) saved, \(pounds(point.spent[bound])) spent."
        }
    }

    /// The share of draws in which savings exceed cost; nil where nothing was drawn or there is no cost.
    func chance() -> Step? {
        guard let simulation = findings.uncertainty?.simulation,
            let probability = simulation.probabilitySavingsExceedCost
        else { return nil }
        return Step(
            "Chance that savings exceed cost", .words(Simulated.probability(probability)),
            notes: [
                "\(Numbers.count(probability.favourable)) of \(Numbers.count(probability.draws)) draws of \(Wording.counted(simulation.inputs, "input", "inputs")), seed \(simulation.seed).",
                "Run the evaluation with the same seed to draw them again.",
            ])
    }

    /// The month of payback; nil without a cost.
    func payback(at bound: Bound) -> Step? {
        guard let payback = findings.result.payback?[bound] else { return nil }
        let value: Step.Value =
            switch payback {
            case .month(let month): .count(month, of: "months")
            case .notWithinHorizon: .words(Wording.payback(payback))
            }
        return Step(
            "Payback, \(bound.rawValue)", value,
            notes: [
                "The first month in which discounted savings so far reach discounted cost so far. A year of an effect is spread evenly over twelve months from the month its row starts, a cost over its own months.",
                bound == .low
                    ? "The soonest takes high savings and low cost."
                    : bound == .high
                        ? "The latest takes low savings and high cost." : "Central savings and central cost.",
            ] + soFar(payback, at: bound))
    }
}

/// Where the number of people comes from.
struct PeopleSteps {
    let findings: Findings

    init(_ findings: Findings) { self.findings = findings }

    func step() -> Step? {
        findings.released.people.map { people in
            let origin =
                findings.evaluation.settings.people == nil
                ? "Different case identifiers in the case files." : "Stated in evaluation.json."
            return Step("People supported", .count(people, of: "people"), notes: [origin] + rounding)
        }
    }

    /// That counts are rounded, where they are.
    var rounding: [String] {
        guard let multiple = findings.released.rule.roundTo, multiple > 1 else { return [] }
        return ["Rounded to \(multiple)."]
    }
}

/// What the programme cost, item by item.
struct CostSteps {
    let findings: Findings
    let bound: Bound

    init(_ findings: Findings, bound: Bound) {
        self.findings = findings
        self.bound = bound
    }

    /// Uprated and not discounted.
    func cost(_ programme: ProgrammeResult) -> Step {
        Step(
            "Programme cost, \(bound.rawValue)", .money(programme.cost[bound]), .sum,
            parts: programme.items.map { item in
                let cost = findings.evaluation.costs[item.cost]
                return Step(
                    cost.item, .money(item.amount[bound]), .product(places: Money.places), notes: notes(cost),
                    parts: [stated(cost), index(cost)])
            })
    }

    /// Uprated and discounted.
    func presentValue(_ programme: ProgrammeResult) throws(ArithmeticError) -> Step {
        var items: [Step] = []
        for item in programme.items {
            let cost = findings.evaluation.costs[item.cost]
            var years: [Step] = []
            var total = Money.zero
            var spent = Step("Before the first month", .money(.zero))
            var months = 0
            for (part, inYear) in zip(item.presentValueByYear, cost.monthsByYear) {
                months += inYear.months
                let running = try self.running(cost, months: months)
                years.append(try discounted(part.amount[bound], year: part.year, running: running, before: spent))
                total = try total + part.amount[bound]
                spent = running
            }
            items.append(Step(cost.item, .money(total), .sum, notes: notes(cost), parts: years))
        }
        return Step(
            "Present value of cost, \(bound.rawValue)", .money(programme.presentValue[bound]), .sum, parts: items)
    }

    /// What has been spent on an item after so many of its months.
    private func running(_ cost: ProgrammeCost, months: Int) throws(ArithmeticError) -> Step {
        let share = Step(
            "Months so far over all months", .words("\(months)/\(cost.months)"), .quotient(places: nil),
            parts: [
                Step("Months so far", .count(months, of: "months")),
                Step("All months", .count(cost.months, of: "months")),
            ])
        return try PartExplainer.product(
            "Spent after \(months) of \(cost.months) months", [stated(cost), share, index(cost)])
    }

    private func discounted(
        _ amount: Money, year: Int, running: Step, before: Step
    ) throws(ArithmeticError) -> Step {
        var inYear = running
        if case .money(let now) = running.value, case .money(let then) = before.value, then != .zero {
            inYear = Step("Spent in year \(year)", .money(try now - then), .difference, parts: [running, before])
        }
        let factor = (try? findings.evaluation.settings.discounting.factor(year: year)) ?? .one
        return Step(
            "Year \(year)", .money(amount), .product(places: Money.places),
            parts: [
                inYear,
                Step(
                    "Discount factor of year \(year)", .number(factor),
                    notes: [findings.evaluation.settings.discounting.source + "."]),
            ])
    }

    private func stated(_ cost: ProgrammeCost) -> Step {
        Step("Amount stated", .money(cost.amount[bound]), notes: ["Stated at \(cost.position)."])
    }

    private func index(_ cost: ProgrammeCost) -> Step {
        UnitCostSteps(evaluation: findings.evaluation).index(from: cost.priceYear)
    }

    private func notes(_ cost: ProgrammeCost) -> [String] { cost.note.isEmpty ? [] : [Wording.sentence(cost.note)] }
}
