import DelimitedText
import Numerics

/// A parameter that is turned: its bounds, its steps and how its values are written.
struct Dial {
    enum Kind {
        /// A share from 0 to 1 to six places.
        case share
        /// Pounds from nothing up, to the penny.
        case pounds
        /// Units from nothing up, to six places.
        case units
        /// A whole number from 1.
        case whole(limit: Int)
        /// A multiple of what is there, to six places.
        case multiple
    }

    let option: SetOption
    let parameter: ScenarioParameter
    let kind: Kind
    /// Changes that leave narrower assumptions as they are: what is turned is the input of the sensitivity table, which stands
    /// for all other rows.
    let held: [ScenarioChange]
    /// The least value, in steps of the last place.
    let least: Int128
    /// The greatest value tried, in steps of the last place.
    let limit: Int128

    init(_ text: String, on evaluation: Evaluation) throws(EvaluationError) {
        let catalogue = evaluation.usedCatalogue
        guard !text.contains("=") else {
            throw .refusal(
                at: SourcePosition(file: "--vary \(text)"), code: "value-to-vary",
                message: "it has a value, which is what is looked for",
                remedy: "Write the name alone: --vary \(text.prefix { $0 != "=" }).")
        }
        let name = try SetOption("\(text)=", catalogue: catalogue).parameter
        guard name != ScenarioParameter.priceYear.name else { throw Self.notVaried(text) }
        // A probe that every parameter understands, to learn which one is meant and for which rows.
        let place = SourcePosition(file: "--vary \(text)")
        let probe = try SetOption("\(text)=x1", catalogue: catalogue, at: place).change()
        option = try SetOption("\(text)=", catalogue: catalogue, at: place)
        parameter = probe.parameter
        held = Self.held(beside: probe, in: evaluation)
        var isService = false
        if case .service = probe.scope { isService = true }
        switch parameter {
        case .assumption(let assumption):
            switch assumption.unit {
            case .share: kind = .share
            case .months: kind = .whole(limit: AssumptionValue.mostMonths)
            }
        case .likelihood, .discountRate, .funder: kind = .share
        case .unitCost: kind = isService ? .pounds : .multiple
        // A total below nothing, where use rose, is turned as a multiple of what it is.
        case .quantity: kind = isService && Self.isFall(probe.scope, in: evaluation) ? .units : .multiple
        case .programmeCost: kind = .pounds
        case .people: kind = evaluation.people == nil ? .multiple : .whole(limit: 1_000_000_000)
        case .horizonYears: kind = .whole(limit: ScenarioParameter.mostYears)
        case .priceYear: throw Self.notVaried(text)
        }
        switch (kind, parameter) {
        // Of fewer people nothing is told.
        case (.whole, .people): least = Int128(Swift.max(1, evaluation.settings.disclosure.threshold))
        case (.whole, _): least = 1
        default: least = 0
        }
        switch kind {
        case .share: limit = 1_000_000
        case .pounds: limit = 100_000_000_000_000
        case .units: limit = 1_000_000_000_000_000
        case .whole(let most): limit = Int128(most)
        case .multiple: limit = 1_000_000_000_000
        }
    }

    /// Of what is no number nothing lies between two values.
    private static func notVaried(_ text: String) -> EvaluationError {
        .refusal(
            at: SourcePosition(file: "--vary \(text)"), code: "nothing-to-vary",
            message: "price_year is a year, and there is no value between two years to look for",
            remedy: "Compare years side by side: --set price_year=2023-24,2024-25.")
    }

    /// Whether fewer units of a service were needed, all rows together.
    private static func isFall(_ scope: AssumptionScope, in evaluation: Evaluation) -> Bool {
        guard case .service(let service) = scope, let stated = try? evaluation.statedQuantity(of: service) else {
            return false
        }
        return stated > .zero
    }

    private static func held(beside probe: ScenarioChange, in evaluation: Evaluation) -> [ScenarioChange] {
        guard case .assumption(let assumed) = probe.parameter else { return [] }
        return evaluation.narrowerAssumptions(than: probe.scope, of: assumed).map {
            ScenarioChange(
                probe.parameter, scope: $0.scope, amount: .multiple(.one), written: "x1", position: probe.position)
        }
    }

    /// A value that any evaluation takes.
    var probe: String {
        switch kind {
        case .share, .pounds, .units: "0"
        case .whole: "\(least)"
        case .multiple: "x0"
        }
    }

    /// Values that between them tell whatever the answer for any value would. What grows in a straight line is told by one beside the
    /// evaluation as it is; how many years are counted, and for how much each counts, tells more with every value.
    var probes: [String] {
        guard parameter.weighsYears else { return [probe] }
        if case .whole = kind { return ["1", "2", "3", "5", "10", "30", "100"] }
        return ["0", "0.01", "0.05", "0.2", "0.5", "0.9"]
    }

    /// Decimal places of a step.
    var places: Int {
        switch kind {
        case .share, .units, .multiple: 6
        case .pounds: 2
        case .whole: 0
        }
    }

    /// A value of at most so many places, in steps of the last; nil where it does not fit.
    func steps(_ value: ExactDecimal) -> Int128? {
        guard value.places <= places else { return nil }
        var power = ExactDecimal.one
        for _ in 0..<(places - value.places) {
            guard let next = try? power.multiplied(by: ExactDecimal(10)) else { return nil }
            power = next
        }
        let (steps, isTooLarge) = value.significand.multipliedReportingOverflow(by: power.significand)
        return isTooLarge ? nil : steps
    }

    func value(_ steps: Int128) -> ExactDecimal { ExactDecimal(significand: steps, places: places) }

    func written(_ value: ExactDecimal) -> String {
        if case .multiple = kind { return "x\(value)" }
        return value.description
    }

    /// Whether net savings run along a straight line as it is turned, so that two points give every other.
    func isStraight(horizonYears: Int) -> Bool {
        switch parameter {
        case .assumption(.dropOff), .discountRate: horizonYears == 1 && parameter != .discountRate
        case .horizonYears: false
        default: true
        }
    }
}

extension Dial {
    /// Whether its values grow with the evaluation, as totals do and shares and prices do not.
    var isAmount: Bool {
        switch (parameter, kind) {
        case (.quantity, .units), (.programmeCost, _): true
        default: false
        }
    }
}
