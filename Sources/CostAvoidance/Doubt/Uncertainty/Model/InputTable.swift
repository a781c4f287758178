import Numerics

/// The uncertain inputs found so far, each once.
struct InputTable {
    private(set) var inputs: [UncertainInput] = []
    private var numbers: [InputName: Int] = [:]

    /// The input's index where it has a range; nil where it is one number, which is then no input but a constant.
    mutating func number(
        _ name: InputName, range: Estimate<ExactDecimal>, spread: InputSpread = .unstated, unit: String
    ) -> Int? {
        if let number = numbers[name] { return number }
        guard range.low != range.central || range.central != range.high else { return nil }
        numbers[name] = inputs.count
        inputs.append(
            UncertainInput(
                name: name, range: range, spread: spread, unit: unit))
        return inputs.count - 1
    }

    /// A factor for an assumption, as a function of its share. Nil for a constant, which is returned apart.
    mutating func factor(
        _ parameter: AssumptionParameter, _ resolved: ResolvedAssumption, form: Response.Form
    ) -> (constant: Double, response: Response?) {
        let central = resolved.value.central.doubleValue
        let constant = Response(input: 0, form: form).at(central)
        guard case .given(_, let declared) = resolved, form.dependsOnInput else { return (constant, nil) }
        let number = number(
            InputName(.assumption(parameter), scope: declared.scope.description), range: declared.value.map(\.decimal),
            spread: declared.spread, unit: parameter.unit.rawValue)
        guard let number else { return (constant, nil) }
        return (1, Response(input: number, form: form))
    }

    /// Enters the quantity of a service.
    mutating func addQuantity(
        of service: ServiceID, units: Estimate<Quantity>, spread: InputSpread = .unstated, unit: String
    ) {
        _ = number(
            InputName(.quantity, scope: AssumptionScope.service(service).description), range: units.map(\.decimal),
            spread: spread, unit: unit)
    }

    /// Enters the likelihoods of a service.
    mutating func addLikelihoods(of service: ServiceID, _ shares: Estimate<ExactDecimal>, spread: InputSpread) {
        _ = number(
            InputName(.likelihood, scope: AssumptionScope.service(service).description), range: shares, spread: spread,
            unit: AssumptionUnit.share.rawValue)
    }

    /// What units at one end of a service's likelihoods are multiplied by: a straight line on either side of the central
    /// likelihood. Nil where they have no range.
    func likelihoodResponse(of service: ServiceID, at end: Bound) -> Response? {
        let name = InputName(.likelihood, scope: AssumptionScope.service(service).description)
        guard let number = numbers[name] else { return nil }
        let weights: Estimate<Double>
        switch end {
        case .low: weights = Estimate(low: 1, central: 0, high: 0)
        case .central: weights = Estimate(low: 0, central: 1, high: 0)
        case .high: weights = Estimate(low: 0, central: 0, high: 1)
        }
        return Response(input: number, form: .through(inputs[number].values, weights))
    }

    /// How the units of one term follow the quantity of its service; nil where they have no range.
    func quantityResponse(of service: ServiceID, units: Estimate<Double>) -> Response? {
        guard units.low != units.central || units.central != units.high,
            let number = numbers[InputName(.quantity, scope: AssumptionScope.service(service).description)]
        else { return nil }
        let total = inputs[number].values
        if total == units { return Response(input: number, form: .identity) }
        return Response(input: number, form: .through(total, units))
    }

    /// The position between the accounts of events shown under a service.
    mutating func position(of service: ServiceID) -> Int? {
        number(
            InputName(.alternative, scope: AssumptionScope.service(service).description),
            range: Estimate(low: ExactDecimal(-1), central: .zero, high: .one), unit: "position")
    }
}
