import Numerics

extension BridgeComparison {
    /// From what to what a cause changed, in a few words.
    ///
    /// - Throws: `EvaluationError.arithmetic` where a sum does not fit.
    func detail(of cause: BridgeCause) throws(EvaluationError) -> String {
        switch cause {
        case .units(let service):
            try units(of: service)
        case .unitCost(let service):
            Self.change(
                from: price(of: service, in: old, beside: new), to: price(of: service, in: new, beside: old),
                // What may not be printed cannot be told to be the same.
                same: isWithheld(service) ? "" : "with another range")
        case .assumption(let parameter, let scope?):
            Self.change(
                from: share(parameter, scope, in: old), to: share(parameter, scope, in: new), same: "with another range"
            )
        case .prices:
            "\(old.settings.priceYear), \(old.deflators.name) to \(new.settings.priceYear), \(new.deflators.name)"
        case .discountRate: "\(old.settings.discounting.name) to \(new.settings.discounting.name)"
        case .horizon: "\(old.settings.horizonYears) to \(new.settings.horizonYears) years"
        case .cost(let item):
            try Self.change(
                from: cost(of: item, in: old), to: cost(of: item, in: new), same: "in other months or at other prices")
        case .assumption(let parameter, nil): rowsGiven(parameter)
        case .ends:
            "in the \(end.rawValue) world"
                + (moved.isEmpty ? "" : ": \(moved.map(\.description).joined(separator: ", "))")
        case .ranges: "of their own, or one that tells none of them from another"
        case .claim, .method, .withheld: ""
        }
    }

    private func isWithheld(_ service: ServiceID) -> Bool {
        [old, new].contains { $0.unitCosts[service]?.licenceForbidsTables ?? false }
    }

    private static let notGiven = "not given"

    /// From what to what; of what is the same to this end, what else of it is not.
    private static func change(from old: String, to new: String, same: String) -> String {
        old == new && !same.isEmpty ? "\(old) as before, \(same)" : "\(old) to \(new)"
    }

    /// How many units, and where people without the programme used less or more as well, how many of those came anyway: a change there
    /// alone leaves the fall what it was.
    private func units(of service: ServiceID) throws(EvaluationError) -> String {
        let (before, after) = (try sums(of: service, in: old), try sums(of: service, in: new))
        guard before.cameAnyway != after.cameAnyway else {
            return Self.change(from: before.units, to: after.units, same: "in other months or of other rows")
        }
        let units = before.units == after.units ? "\(before.units) as before" : "\(before.units) to \(after.units)"
        return "\(units); what came anyway, \(before.cameAnyway) to \(after.cameAnyway)"
    }

    private func sums(
        of service: ServiceID, in evaluation: Evaluation
    ) throws(EvaluationError) -> (units: String, cameAnyway: String) {
        var (sum, anyway) = (Quantity.zero, Quantity.zero)
        try EvaluationError.naming("adding up the units of \(service)") { () throws(ArithmeticError) in
            for line in evaluation.lines(of: service) {
                sum = try sum.adding(try line.units.total()[end]).adding(line.cameAnyway)
                anyway = try anyway.adding(line.cameAnyway)
            }
            for event in evaluation.events(of: service) {
                if let first = event.accounts.first { sum = try sum.adding(first.row.units[end]) }
            }
        }
        return (Self.told(sum), Self.told(anyway))
    }

    private static func told(_ quantity: Quantity) -> String { quantity.decimal.rounded(toPlaces: 2).description }

    /// Where the rows an assumption is for changed: whether there were any, and whether there are.
    private func rowsGiven(_ parameter: AssumptionParameter) -> String {
        func isGiven(_ evaluation: Evaluation) -> Bool {
            evaluation.assumptions.declared.contains { $0.parameter == parameter }
        }
        guard isGiven(old) else { return "not given before" }
        return isGiven(new) ? "given for other rows than before" : "no longer given"
    }

    /// The price, and what else of it is unlike the other's.
    private func price(of service: ServiceID, in evaluation: Evaluation, beside other: Evaluation) -> String {
        guard let unitCost = evaluation.unitCosts[service] else { return "no price" }
        let price =
            unitCost.licenceForbidsTables
            ? "a price of \(unitCost.priceYear) \(WithheldAmounts.words)"
            : "\(Wording.poundsAndPence(unitCost.cost[end])) of \(unitCost.priceYear)"
        guard let twin = other.unitCosts[service] else { return price }
        var terms: [String] = []
        if unitCost.bearer != twin.bearer { terms.append("borne by \(unitCost.bearer)") }
        if unitCost.benefitType != twin.benefitType { terms.append(unitCost.benefitType.rawValue) }
        if unitCost.cashableShare != twin.cashableShare {
            terms.append(unitCost.cashableShare.map { "\($0.percentWritten) cashable" } ?? "cashable not known")
        }
        return ([price] + terms).joined(separator: ", ")
    }

    private func share(
        _ parameter: AssumptionParameter, _ scope: AssumptionScope, in evaluation: Evaluation
    ) -> String {
        evaluation.assumptions.value(parameter, scope).map { $0[end].description } ?? Self.notGiven
    }

    private func cost(of item: String, in evaluation: Evaluation) throws(EvaluationError) -> String {
        // What savings are held against in the low world is the greatest cost; a cost by itself is told from least to greatest.
        let isCostAlone = [SummaryMeasure.programmeCost, .presentValueCost, .costPerPerson].contains(measure)
        let costEnd = isCostAlone ? end : end.mirrored
        let amounts = evaluation.costs(of: item).map(\.amount[costEnd])
        guard !amounts.isEmpty else { return Self.notGiven }
        return try EvaluationError.naming("adding up \(item)") { () throws(ArithmeticError) in
            Wording.poundsAndPence(try Money.sum(amounts).decimal)
        }
    }
}
