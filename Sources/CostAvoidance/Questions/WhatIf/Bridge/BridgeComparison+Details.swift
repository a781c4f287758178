import Numerics

extension BridgeComparison {
    /// From what to what a cause changed, in a few words.
    ///
    /// - Throws: `EvaluationError.arithmetic` where a sum does not fit.
    func detail(of cause: BridgeCause) throws(EvaluationError) -> String {
        switch cause {
        case .units(let service): "\(try units(of: service, in: old)) to \(try units(of: service, in: new))"
        case .unitCost(let service):
            "\(price(of: service, in: old)) to \(price(of: service, in: new))"
        case .assumption(let parameter, let scope?):
            "\(share(parameter, scope, in: old)) to \(share(parameter, scope, in: new))"
        case .prices:
            "\(old.settings.priceYear), \(old.deflators.name) to \(new.settings.priceYear), \(new.deflators.name)"
        case .discountRate: "\(old.settings.discounting.name) to \(new.settings.discounting.name)"
        case .horizon: "\(old.settings.horizonYears) to \(new.settings.horizonYears) years"
        case .cost(let item): "\(try cost(of: item, in: old)) to \(try cost(of: item, in: new))"
        case .assumption(_, nil): "given for other rows than before"
        case .ends:
            "in the \(end.rawValue) world"
                + (moved.isEmpty ? "" : ": \(moved.map(\.description).joined(separator: ", "))")
        case .claim, .method, .withheld: ""
        }
    }

    private func units(of service: ServiceID, in evaluation: Evaluation) throws(EvaluationError) -> String {
        let sum = try EvaluationError.naming("adding up the units of \(service)") { () throws(ArithmeticError) in
            var sum = Quantity.zero
            for line in evaluation.lines(of: service) {
                sum = try sum.adding(try line.units.total().central).adding(line.cameAnyway)
            }
            for event in evaluation.events(of: service) {
                if let first = event.accounts.first { sum = try sum.adding(first.row.units.central) }
            }
            return sum
        }
        return sum.decimal.rounded(toPlaces: 2).description
    }

    private func price(of service: ServiceID, in evaluation: Evaluation) -> String {
        guard let unitCost = evaluation.unitCosts[service] else { return "no price" }
        if unitCost.licenceForbidsTables {
            return "a price of \(unitCost.priceYear) \(WithheldAmounts.words)"
        }
        return "\(Wording.poundsAndPence(unitCost.cost[end])) of \(unitCost.priceYear)"
    }

    private func share(
        _ parameter: AssumptionParameter, _ scope: AssumptionScope, in evaluation: Evaluation
    ) -> String {
        evaluation.assumptions.value(parameter, scope).map { $0[end].description } ?? "not given"
    }

    private func cost(of item: String, in evaluation: Evaluation) throws(EvaluationError) -> String {
        let amounts = evaluation.costs(of: item).map(\.amount[end])
        return try EvaluationError.naming("adding up \(item)") { () throws(ArithmeticError) in
            Wording.poundsAndPence(try Money.sum(amounts).decimal)
        }
    }
}
