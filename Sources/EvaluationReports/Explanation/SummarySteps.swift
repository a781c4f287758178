import CostAvoidance
import Numerics

extension FigureExplainer {
    /// How a measure of the summary was made.
    func summary(_ measure: SummaryMeasure, at bound: Bound) throws(ArithmeticError) -> Step? {
        let result = findings.totals
        let words = MeasureWords(findings)
        switch measure {
        case .people: return PeopleSteps(findings).step()
        case .grossSavings: return try savings(.gross, result.savings.gross, words[.grossSavings], at: bound)
        case .netSavings: return try savings(.net, result.savings.net, words[.netSavings], at: bound)
        case .presentValueSavings:
            return try savings(.presentValue, result.savings.presentValue, "Present value", at: bound)
        case .cashableSavings:
            var step = try savings(.cashable, result.savings.cash?.cashable, "Could leave a budget", at: bound)
            if change == nil, let dates = CashDates(findings.released).sentence { step?.notes.append(dates) }
            return step
        case .programmeCost:
            return try result.programme.map { programme throws(ArithmeticError) in
                try CostSteps(self, bound: bound).cost(programme)
            }
        case .presentValueCost:
            return try result.programme.map { programme throws(ArithmeticError) in
                try CostSteps(self, bound: bound).presentValue(programme)
            }
        case .netBenefit:
            guard let netBenefit = result.netBenefit else { return nil }
            return Step(
                "Net benefit, \(bound.rawValue)", .money(netBenefit[bound]), .difference,
                notes: bound == .central
                    ? []
                    : [
                        "The low takes the low amount and the high cost; the high takes the high amount and the low cost."
                    ],
                parts: try [
                    summary(.presentValueSavings, at: bound), summary(.presentValueCost, at: bound.mirrored),
                ].compactMap { $0 })
        case .benefitCostRatio: return try ratio(at: bound)
        case .savingsPerPerson:
            return try perPerson(
                "Present value for each person", result.savingsPerPerson, of: .presentValueSavings, at: bound)
        case .costPerPerson:
            return try perPerson("Programme cost for each person", result.costPerPerson, of: .programmeCost, at: bound)
        // Neither is added up; `explain` says how they are made.
        case .paybackMonths, .probabilitySavingsExceedCost: return nil
        }
    }

    /// A total of the fiscal savings: service by service, those withheld together.
    private func savings(
        _ measure: RowMeasure, _ amount: Estimate<Money>?, _ label: String, at bound: Bound
    ) throws(ArithmeticError) -> Step? {
        guard let table = findings.released.breakdown(by: .service), let total = amount?[bound] else { return nil }
        let rows = MoneyRowExplainer(explainer: self, measure: measure, bound: bound)
        let amounts = try findings.figures.amounts(of: measure, by: .service)
        let isTold = !amounts.isEmpty || table.rows.allSatisfy { $0.figures == .suppressed }
        if change != nil || !isTold {
            return try rows.explain(
                try parts.parts(of: .fiscal), total: total, label: "\(label), \(bound.rawValue)")
        }
        var steps: [Step] = []
        var shown = Money.zero
        var withheld = 0
        for row in table.rows {
            let name = FigureID.Row(.service, row.key)
            guard let amount = amounts.first(where: { $0.row == name })?.amount[bound] else {
                withheld += 1
                continue
            }
            let step = try rows.explain(row, total: amount, label: self.name(of: name), in: .service)
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
        guard let ratio = findings.totals.benefitCostRatio else { return nil }
        let savings = findings.totals.savings.presentValue[bound]
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
            notes: measure == .presentValueSavings && findings.hasPeopleLost
                ? ["The number of people includes those without a follow-up; nothing is counted for them."] : [],
            parts: [total, PeopleSteps(findings).step()].compactMap { $0 })
    }

    /// The share of draws in which savings exceed cost; nil where nothing was drawn or there is no cost.
    func chance() -> Step? {
        guard let simulation = findings.uncertainty?.simulation,
            let probability = simulation.probabilitySavingsExceedCost
        else { return nil }
        return Step(
            MeasureWords(findings)[.probabilitySavingsExceedCost], .words(Simulated.probability(probability)),
            notes: [
                "\(Numbers.count(probability.favourable)) of \(Numbers.count(probability.draws)) draws of \(Wording.counted(simulation.inputs, "input", "inputs")), seed \(simulation.seed).",
                "Run the evaluation with the same seed to draw them again.",
            ]
        ).telling(probability.value)
    }
}

/// Where the number of people comes from.
struct PeopleSteps {
    let findings: Findings

    init(_ findings: Findings) { self.findings = findings }

    func step() -> Step? {
        findings.released.people.map { people in
            let origin =
                findings.released.settings.people == nil
                ? "The number of different case identifiers in the case files."
                : findings.released.told("Stated in evaluation.json.")
            return Step("People supported", .count(people, of: "people"), notes: [origin] + rounding)
        }
    }

    /// Who is counted in a row.
    var whoCount: [String] {
        let others =
            findings.arms?.hasComparison == true
            ? [
                "Where nobody has such a row: the people followed up, whose expected use is estimated from the comparison group."
            ] : []
        return ["People with a row in which something is counted, each counted once."] + others
    }

    /// That counts are rounded, where they are.
    var rounding: [String] {
        guard let multiple = findings.released.rule.roundTo, multiple > 1 else { return [] }
        return ["Rounded to \(multiple)."]
    }
}
