import Numerics

/// The uncertain inputs found so far, each once.
struct InputTable {
    private(set) var inputs: [UncertainInput] = []
    private var numbers: [InputName: Int] = [:]

    /// The input's index where it has a range; nil where it is one number, which is then no input but a constant.
    mutating func number(
        _ name: InputName, range: Estimate<ExactDecimal>, shape: UncertaintyShape?, unit: String
    ) -> Int? {
        if let number = numbers[name] { return number }
        guard range.low != range.central || range.central != range.high else { return nil }
        numbers[name] = inputs.count
        inputs.append(
            UncertainInput(
                name: name, range: range, shape: shape ?? .triangular, shapeOrigin: shape == nil ? .byDefault : .given,
                unit: unit))
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
            shape: declared.distribution, unit: parameter.unit.rawValue)
        guard let number else { return (constant, nil) }
        return (1, Response(input: number, form: form))
    }

    /// Enters the quantity of a service.
    mutating func addQuantity(of service: ServiceID, units: Estimate<Quantity>, unit: String) {
        _ = number(
            InputName(.quantity, scope: AssumptionScope.service(service).description), range: units.map(\.decimal),
            shape: nil, unit: unit)
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
            range: Estimate(low: ExactDecimal(-1), central: .zero, high: .one), shape: nil, unit: "position")
    }
}
