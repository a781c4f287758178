import Numerics

/// Makes the price of a group of rows, and the costs, out of inputs and constants: the formula of their line with a function of
/// an input in place of each value that is uncertain.
struct TermBuilder {
    let evaluation: Evaluation
    var measure = SavingsMeasure.presentValue

    /// Pounds for one unit: a constant and the functions of inputs it is multiplied by.
    func price(
        _ key: ModelCompiler.GroupKey, inputs: inout InputTable
    ) throws(EvaluationError) -> (coefficient: Double, factors: [Response]) {
        let formula = try evaluation.formula(of: key.line)
        var coefficient = formula.uprating.doubleValue
        var factors: [Response] = []
        let scope = AssumptionScope.service(key.service).description
        let costInput = inputs.number(
            InputName(.unitCost, scope: scope), range: formula.unitCost,
            spread: evaluation.unitCosts[key.service]?.spread ?? .unstated, unit: "pounds")
        if let costInput {
            factors.append(Response(input: costInput, form: .identity))
        } else {
            coefficient *= formula.unitCost.central.doubleValue
        }
        for (parameter, assumption, form) in try forms(of: formula, key) {
            let (constant, response) = inputs.factor(parameter, assumption, form: form)
            coefficient *= constant
            if let response { factors.append(response) }
        }
        if case .account(let service, _, let weight) = key.role, let position = inputs.position(of: service) {
            factors.append(Response(input: position, form: weight.form))
        }
        return (coefficient, factors)
    }

    /// The assumptions that the measure is multiplied by, each as a function of its value.
    private func forms(
        of formula: LineFormula, _ key: ModelCompiler.GroupKey
    ) throws(EvaluationError) -> [(AssumptionParameter, ResolvedAssumption, Response.Form)] {
        guard measure != .gross else { return [] }
        var forms = formula.netFactor.parts.map { ($0.parameter, $0.assumption, Response.Form.kept($0.parameter)) }
        guard measure != .net else { return forms }
        let value = formula.presentValue
        forms.append(
            (.dropOff, value.dropOff.assumption, .polynomialInRetained(value.discountFactors.map(\.doubleValue))))
        if measure == .cashable { forms.append((.cashable, try cashable(of: key, formula), .kept(.cashable))) }
        return forms
    }

    /// The share that could leave a budget: of an event that of the rows it is shown under. What is not known counts as nothing.
    private func cashable(
        of key: ModelCompiler.GroupKey, _ formula: LineFormula
    ) throws(EvaluationError) -> ResolvedAssumption {
        var own = formula
        if case .account(let shown, let basis, _) = key.role {
            own = try evaluation.formula(of: LineKey(service: shown, basis: basis, groups: [], year: key.year))
        }
        switch own.cashable {
        case .assumed(let assumption): return assumption
        case .stated(let share): return .byDefault(Estimate(exactly: .share(share)))
        case .unknown: return .byDefault(Estimate(exactly: .share(.none)))
        }
    }

    /// One term for each item of `costs.csv`; rows of one item are low together and high together.
    func costs(inputs: inout InputTable) throws(EvaluationError) -> [ModelAssembly.Draft] {
        var drafts: [ModelAssembly.Draft] = []
        let byItem = Dictionary(grouping: evaluation.costs, by: \.item)
        for (item, rows) in byItem.sorted(by: { $0.key < $1.key }) {
            let total: Estimate<ExactDecimal>
            do throws(ArithmeticError) {
                var sum = Estimate(exactly: Money.zero)
                for row in rows { sum = try sum + row.amount }
                total = sum.map(\.decimal)
            } catch {
                throw .arithmetic(error, while: "adding up costs.csv")
            }
            var discounted = Estimate(exactly: 0.0)
            for row in rows {
                let weight = try presentValueOfAPound(in: row)
                for bound in Bound.allCases { discounted[bound] += weight * row.amount[bound].doublePounds }
            }
            let number = inputs.number(
                InputName(.programmeCost, scope: item), range: total, spread: rows.spread, unit: "pounds")
            let response = number.map {
                Response(input: $0, form: .through(total.map(\.doubleValue), discounted))
            }
            drafts.append(
                ModelAssembly.Draft(
                    coefficient: 1, factors: [], units: discounted, unitsResponse: response))
        }
        return drafts
    }

    /// Uprated and discounted pounds for one pound of an item spread over its months.
    private func presentValueOfAPound(in cost: ProgrammeCost) throws(EvaluationError) -> Double {
        let ratio = try evaluation.priceRatio(from: cost.priceYear)
        let factors = try evaluation.settings.discountFactors(of: 0...(cost.monthsByYear.last?.year ?? 0))
        let discounted = cost.monthsByYear.reduce(0.0) { sum, part in
            sum + Double(part.months) / Double(cost.months) * factors[part.year].doubleValue
        }
        return ratio.doubleValue * discounted
    }
}
