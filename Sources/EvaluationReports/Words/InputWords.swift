import CostAvoidance
import Numerics

/// Uncertain inputs in a reader's words.
struct InputWords {
    let evaluation: ReleasedEvaluation

    /// What the input is: `Unit cost: A&E attendance`.
    func name(_ name: InputName) -> String {
        let about = about(name)
        let what =
            switch name.parameter {
            case .unitCost: Self.name(.unitCost)
            case .quantity: Self.name(.quantity) + (unit(name.scope).map { " (\($0))" } ?? "")
            case .likelihood: Self.name(.likelihood)
            case .alternative: "Which account of alternative events counts"
            case .assumption(let parameter): Self.name(.assumption(parameter))
            case .programmeCost: Self.name(.programmeCost)
            }
        return about.isEmpty ? what : "\(what): \(about)"
    }

    /// What a scenario changes: `Unit cost (A&E attendance): +10%`.
    func change(_ change: ScenarioChange) -> String {
        let about = change.scope == .all ? "" : " (\(scope(change.scope.description)))"
        return "\(Self.name(change.parameter))\(about): \(Self.written(change))"
    }

    /// The change as it was written, a share as a percentage.
    private static func written(_ change: ScenarioChange) -> String {
        guard case .value(let value) = change.amount, change.parameter.isShare else { return change.written }
        return Numbers.percentage(value)
    }

    private static func name(_ parameter: ScenarioParameter) -> String {
        switch parameter {
        case .assumption(let parameter): parameter.label
        case .unitCost: "Unit cost"
        case .quantity: "Units"
        case .likelihood: "Likelihood"
        case .programmeCost: "Programme cost"
        case .people: "People supported"
        case .discountRate: "Discount rate"
        case .horizonYears: "Years that an effect lasts"
        case .priceYear: "Price year"
        case .funder(let body): "Share of the cost that \(body) pays"
        }
    }

    /// What it is about: `A&E attendance`, `rows borne by NHS`, `all rows without one of their own`; nothing where that is everything.
    func about(_ name: InputName) -> String {
        isForTheRest(name) ? "all rows\(Wording.withoutOwn)" : scope(name.scope)
    }

    /// Whether it is an assumption for all rows that no narrower one covers, and some does.
    private func isForTheRest(_ name: InputName) -> Bool {
        guard case .assumption(let parameter) = name.parameter, name.scope.isEmpty else { return false }
        return !evaluation.narrowerAssumptions(than: .all, of: parameter).isEmpty
    }

    /// What stands in the place of a price that its licence forbids to publish again.
    static let withheld = "not shown, licence"

    /// Whether the input's values are prices that their licence forbids to publish again.
    func isWithheld(_ input: UncertainInput) -> Bool {
        input.name.parameter == .unitCost && tellsHiddenPrice(input)
    }

    /// Whether what one more of the input brings is such a price, as it is of units.
    func tellsHiddenPrice(_ input: UncertainInput) -> Bool {
        service(input.name.scope).flatMap { evaluation.unitCosts[$0] }?.licenceForbidsTables ?? false
    }

    /// A value of the input in its unit: `£109`, `£33.50`, `10%`, `34.2`; words where its licence forbids to print it.
    func value(_ value: ExactDecimal, of input: UncertainInput) -> String {
        guard !isWithheld(input) else { return Self.withheld }
        return switch input.name.parameter {
        case .unitCost, .programmeCost: Pounds.short(RangeWords.shown(value, input.spread))
        case .assumption(let parameter):
            switch parameter.unit {
            case .share: Numbers.percentage(value.rounded(toPlaces: 4))
            case .months: Numbers.decimal(value.rounded(toPlaces: 1))
            }
        case .likelihood: Numbers.percentage(value.rounded(toPlaces: 4))
        case .quantity: Numbers.decimal(value.rounded(toPlaces: 2))
        case .alternative: Self.account(value)
        }
    }

    /// The same to the figures that people can hold.
    func held(_ value: ExactDecimal, of input: UncertainInput) -> String {
        switch input.name.parameter {
        case .unitCost where isWithheld(input): self.value(value, of: input)
        case .unitCost, .programmeCost: HeldPounds.one(value) ?? self.value(value, of: input)
        case .quantity: self.value(Self.isLarge(value) ? value.rounded(toPlaces: 0) : value, of: input)
        case .assumption, .likelihood: self.value(value.rounded(toPlaces: 3), of: input)
        case .alternative: self.value(value, of: input)
        }
    }

    /// Whether three figures of a number are in front of its point.
    private static func isLarge(_ value: ExactDecimal) -> Bool {
        let hundred = ExactDecimal(100)
        return value >= hundred || value <= hundred.negated
    }

    /// Which account of an event counts: the one worth least, the first, the one worth most, or a mixture of two.
    private static func account(_ value: ExactDecimal) -> String {
        switch value {
        case ExactDecimal(-1): "the least"
        case .zero: "the first"
        case .one: "the greatest"
        default: Numbers.decimal(value)
        }
    }

    /// The switching value in words.
    func switching(_ value: SwitchingValue?, of input: UncertainInput) -> String {
        switch value {
        case nil: "no cost given"
        case .within(let value): self.value(value.rounded(toPlaces: places(of: value, input)), of: input)
        case .beyondBounds(let value):
            "\(self.value(value.rounded(toPlaces: places(of: value, input)), of: input)), outside its range"
        case .never: "never"
        }
    }

    /// Decimal places of a switching value: pence, hundredths of a unit or of a percentage, and none of a thousand and more.
    private func places(of value: ExactDecimal, _ input: UncertainInput) -> Int {
        let large = ExactDecimal(1000)
        return switch input.name.parameter {
        case _ where value >= large || value <= large.negated: 0
        case .assumption, .likelihood: 4
        case .unitCost, .quantity, .alternative, .programmeCost: Money.places
        }
    }

    /// The rows of a scope as files name it.
    func rows(in scope: String) -> String { self.scope(scope) }

    private func scope(_ scope: String) -> String {
        if let service = service(scope) { return evaluation.unitCosts[service]?.label ?? service.name }
        let bearer = "bearer:"
        if scope.hasPrefix(bearer) { return "rows borne by \(scope.dropFirst(bearer.count))" }
        let basis = "basis:"
        guard scope.hasPrefix(basis), let known = Basis(rawValue: String(scope.dropFirst(basis.count))) else {
            return scope
        }
        return "rows estimated from \(known.words(evaluation.settings.comparison))"
    }

    private func service(_ scope: String) -> ServiceID? {
        let service = "service:"
        return scope.hasPrefix(service) ? ServiceID(String(scope.dropFirst(service.count))) : nil
    }

    /// The unit in which a service is counted.
    private func unit(_ scope: String) -> String? { service(scope).flatMap { evaluation.unitCosts[$0]?.unit } }
}
