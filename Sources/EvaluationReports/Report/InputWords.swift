import CostAvoidance
import Numerics

/// Uncertain inputs in a reader's words.
struct InputWords {
    let evaluation: Evaluation

    /// What the input is: `Unit cost: A&E attendance`.
    func name(_ name: InputName) -> String {
        let about = scope(name.scope)
        let what =
            switch name.parameter {
            case .unitCost: "Unit cost"
            case .quantity: "Units"
            case .alternative: "Account of alternative events"
            case .assumption(let parameter): parameter.label
            case .programmeCost: "Programme cost"
            }
        return about.isEmpty ? what : "\(what): \(about)"
    }

    /// A value of the input in its unit: `£109.00`, `10%`, `34.2`.
    func value(_ value: ExactDecimal, of input: UncertainInput) -> String {
        switch input.name.parameter {
        case .unitCost, .programmeCost: Pounds.perUnit(value)
        case .assumption: Numbers.percentage(value.rounded(toPlaces: 4))
        case .quantity: Numbers.decimal(value.rounded(toPlaces: 2))
        case .alternative: Numbers.decimal(value)
        }
    }

    /// The switching value in words.
    func switching(_ value: SwitchingValue?, of input: UncertainInput) -> String {
        switch value {
        case nil: "no cost given"
        case .within(let value): self.value(value.rounded(toPlaces: places(of: input)), of: input)
        case .beyondBounds(let value):
            "\(self.value(value.rounded(toPlaces: places(of: input)), of: input)), outside its range"
        case .never: "never"
        }
    }

    /// Decimal places of a switching value: pence, or hundredths of a unit or of a percentage.
    private func places(of input: UncertainInput) -> Int {
        if case .assumption = input.name.parameter { return 4 }
        return Money.places
    }

    private func scope(_ scope: String) -> String {
        let service = "service:"
        guard scope.hasPrefix(service) else { return scope }
        let name = String(scope.dropFirst(service.count))
        return evaluation.unitCosts[ServiceID(name)]?.label ?? name
    }
}
