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
            shape: evaluation.unitCosts[key.service]?.distribution, unit: "pounds")
        if let costInput {
            factors.append(Response(input: costInput, form: .identity))
        } else {
            coefficient *= formula.unitCost.central.doubleValue
        }
        if measure == .cashable { coefficient *= try cashableShare(of: key, formula) }
        for (parameter, form) in forms(of: formula) {
            let (constant, response) = inputs.factor(
                parameter, formula.assumptions[parameter], in: evaluation.assumptions, form: form)
            coefficient *= constant
            if let response { factors.append(response) }
        }
        if case .account(let service, let weight) = key.role, let position = inputs.position(of: service) {
            factors.append(Response(input: position, form: weight.form))
        }
        return (coefficient, factors)
    }

    /// Of an event the share is that of the service it is shown under; what is not known counts as nothing.
    private func cashableShare(
        of key: ModelCompiler.GroupKey, _ formula: LineFormula
    ) throws(EvaluationError) -> Double {
        guard case .account(let shown, _) = key.role else { return formula.cashable.share?.doubleValue ?? 0 }
        let line = LineKey(service: shown, basis: nil, groups: [], year: key.year)
        return try evaluation.formula(of: line).cashable.share?.doubleValue ?? 0
    }

    /// The assumptions that the measure is multiplied by, each as a function of its share.
    private func forms(of formula: LineFormula) -> [(AssumptionParameter, Response.Form)] {
        guard measure != .gross else { return [] }
        let shares = formula.netFactor.parts.map { ($0.parameter, Response.Form.kept($0.parameter)) }
        guard measure != .net else { return shares }
        let years = formula.presentValue.discountFactors.map(\.doubleValue)
        return shares + [(.dropOff, .polynomialInRetained(years))]
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
                InputName(.programmeCost, scope: item), range: total, shape: nil, unit: "pounds")
            let response = number.map {
                Response(input: $0, form: .through(total.map(\.doubleValue), discounted))
            }
            drafts.append(
                ModelAssembly.Draft(
                    coefficient: 1, factors: [], units: discounted, unitsResponse: response,
                    directed: MultilinearModel.Directed(avoided: discounted, increased: Estimate(exactly: 0))))
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
