import Numerics

/// Makes the price of a group of rows, and the costs, out of inputs and constants.
struct TermBuilder {
    let evaluation: Evaluation
    let discountFactors: [Double]
    var measure = SavingsMeasure.presentValue

    /// Pounds for one unit: a constant and the functions of inputs it is multiplied by.
    func price(
        _ key: ModelCompiler.GroupKey, inputs: inout InputTable
    ) throws(EvaluationError) -> (coefficient: Double, factors: [Response]) {
        guard let unitCost = evaluation.unitCosts[key.service] else { throw .noUnitCost(key.service) }
        let ratio = try evaluation.priceRatio(from: unitCost.priceYear)
        var coefficient = ratio.numerator.doubleValue / ratio.denominator.doubleValue
        var factors: [Response] = []
        let scope = AssumptionScope.service(key.service).description
        let costInput = inputs.number(
            InputName(.unitCost, scope: scope), range: unitCost.cost, shape: unitCost.distribution, unit: "pounds")
        if let costInput {
            factors.append(Response(input: costInput, form: .identity))
        } else {
            coefficient *= unitCost.cost.central.doubleValue
        }
        let assumptions: LineAssumptions
        do {
            assumptions = try LineAssumptions(
                evaluation.assumptions,
                for: AssumptionSubject(service: key.service, bearer: unitCost.bearer, basis: key.basis))
        } catch {
            throw .assumptionTie(error)
        }
        if measure == .cashable { coefficient *= cashableShare(of: key) }
        for parameter in AssumptionParameter.allCases where measure.takes(parameter) {
            let (constant, response) = inputs.factor(
                parameter, assumptions[parameter], in: evaluation.assumptions,
                form: form(of: parameter, year: key.year))
            coefficient *= constant
            if let response { factors.append(response) }
        }
        if case .account(let service, let weight) = key.role, let position = inputs.position(of: service) {
            factors.append(Response(input: position, form: weight.form))
        }
        return (coefficient, factors)
    }

    /// Of an event the share is that of the service it is shown under; what is not known counts as nothing.
    private func cashableShare(of key: ModelCompiler.GroupKey) -> Double {
        var service = key.service
        if case .account(let shown, _) = key.role { service = shown }
        return evaluation.unitCosts[service]?.cashableShare?.doubleValue ?? 0
    }

    private func form(of parameter: AssumptionParameter, year: Int) -> Response.Form {
        switch parameter {
        case .attribution: .identity
        case .deadweight, .displacement, .optimismBias: .complement
        case .dropOff:
            .polynomialInRetained(Array(discountFactors[year..<(year + evaluation.settings.horizonYears)]))
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
        let factors = try evaluation.settings.discountFactors(years: (cost.monthsByYear.last?.year ?? 0) + 1)
        let discounted = cost.monthsByYear.reduce(0.0) { sum, part in
            sum + Double(part.months) / Double(cost.months) * factors[part.year].doubleValue
        }
        return ratio.numerator.doubleValue / ratio.denominator.doubleValue * discounted
    }
}
