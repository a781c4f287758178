import Numerics

extension Evaluation {
    /// The evaluation with one uncertain input's central value moved, as the sensitivity moves it: the rows of a quantity and
    /// of an item of cost move together, each in proportion to its own range.
    ///
    /// - Returns: nil for the position between alternative accounts, which no input file holds, and for a value that the input
    ///   cannot be carried to because that side of it has no range.
    /// - Throws: `ArithmeticError.overflow` where a moved amount does not fit.
    package func moving(_ input: UncertainInput, to value: ExactDecimal) throws(ArithmeticError) -> Evaluation? {
        var moved = self
        switch input.name.parameter {
        case .unitCost:
            guard let service = unitCosts.keys.first(where: { Self.scope(of: $0) == input.name.scope }) else {
                return nil
            }
            moved.unitCosts[service]?.cost.central = value
        case .assumption(let parameter):
            let place = assumptions.declared.firstIndex {
                $0.parameter == parameter && $0.scope.description == input.name.scope
            }
            guard let place, let value = parameter.unit.value(value) else { return nil }
            moved.assumptions.declared[place].value.central = value
        case .quantity:
            guard let position = InputPosition(of: value, in: input.range) else { return nil }
            let part: FactoredUnits.MovedPart = moved.hasSpread(ofScope: input.name.scope) ? .quantities : .units
            try moved.move(part, ofScope: input.name.scope, to: position)
        case .likelihood:
            guard let position = InputPosition(of: value, in: input.range) else { return nil }
            try moved.move(.likelihoods, ofScope: input.name.scope, to: position)
        case .programmeCost:
            guard let position = InputPosition(of: value, in: input.range) else { return nil }
            for index in costs.indices where costs[index].item == input.name.scope {
                let amount = costs[index].amount
                let step = try position.step(in: amount.map(\.decimal)).roundedToPenny()
                moved.costs[index].amount.central = try amount.central + step
            }
        case .alternative:
            return nil
        }
        return moved
    }

    private static func scope(of service: ServiceID) -> String { AssumptionScope.service(service).description }

    /// Whether quantities and likelihoods of a service are inputs apart.
    private func hasSpread(ofScope scope: String) -> Bool { spreads.keys.contains { Self.scope(of: $0) == scope } }

    private mutating func move(
        _ part: FactoredUnits.MovedPart, ofScope scope: String, to position: InputPosition
    ) throws(ArithmeticError) {
        func move(_ units: inout FactoredUnits) throws(ArithmeticError) {
            try units.moveCentral(part) { range throws(ArithmeticError) in
                try Quantity(rounding: position.step(in: range.map(\.decimal)))
            }
        }
        for index in lines.indices where Self.scope(of: lines[index].key.service) == scope {
            try lines[index].change(move)
        }
        for event in alternatives.indices {
            for account in alternatives[event].accounts.indices
            where Self.scope(of: alternatives[event].accounts[account].key.service) == scope {
                try alternatives[event].accounts[account].change(move)
            }
        }
    }
}

/// How far an input has been moved from its central value towards its low or its high.
private struct InputPosition {
    private let end: Bound
    private let moved: ExactDecimal
    private let whole: ExactDecimal

    /// Nil where the value lies on a side without a range.
    init?(of value: ExactDecimal, in range: Estimate<ExactDecimal>) {
        guard let moved = try? value.subtracting(range.central) else { return nil }
        func span(_ end: Bound) -> ExactDecimal? { try? range[end].subtracting(range.central) }
        let ends = [Bound.high, .low].compactMap { end in span(end).map { (end, $0) } }.filter { $0.1 != .zero }
        let same = ends.first { $0.1.isNegative == moved.isNegative } ?? (moved == .zero ? ends.first : nil)
        guard let (end, whole) = same else { return nil }
        self.end = end
        self.moved = moved
        self.whole = whole
    }

    /// What to add to the central value of another range to lie as far between it and the same end.
    func step(in range: Estimate<ExactDecimal>) throws(ArithmeticError) -> ExactProduct {
        var product = ExactProduct(try range[end].subtracting(range.central))
        try product.multiply(by: moved)
        try product.divide(by: whole)
        return product
    }
}
