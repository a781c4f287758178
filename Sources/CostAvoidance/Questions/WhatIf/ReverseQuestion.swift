import DelimitedText
import Numerics

/// What would have to be true: the value of one parameter at which a measure comes to a target.
package struct ReverseQuestion: Sendable {
    package let measure: SummaryMeasure
    /// What it is to come to.
    package let target: ExactDecimal
    /// The parameter, as it is written before the equals sign of `--set`.
    package let vary: String
    /// Which end of the estimate is asked about.
    package let end: Bound

    /// Measures that can be asked about.
    package static let measures: [SummaryMeasure] = SummaryMeasure.allCases.filter {
        $0 != .people && $0 != .probabilitySavingsExceedCost
    }

    /// Understands `benefit_cost_ratio=1` and a parameter to vary.
    ///
    /// - Throws: `EvaluationError.refused` for a measure that is not known or a target that is no number.
    package init(until text: String, vary: String, end: Bound = .central) throws(EvaluationError) {
        let parts = text.split(separator: "=", maxSplits: 1).map { String($0).trimmingSpaces() }
        let name = parts.first ?? ""
        let names = Self.measures.map(\.rawValue)
        func refuse(_ code: String, _ message: String, _ remedy: String) -> EvaluationError {
            .refused(
                Diagnostics([
                    Diagnostic(
                        at: SourcePosition(file: "--until \(text)"), code: code, message: message, remedy: remedy)
                ]))
        }
        guard let measure = SummaryMeasure(rawValue: name), Self.measures.contains(measure) else {
            throw refuse(
                "unknown-measure",
                "measure is \(Diagnostic.quoted(name))\(NearMatch.question(for: name, among: names))",
                "The measures are \(names.joined(separator: ", ")).")
        }
        guard parts.count == 2, let target = try? ExactDecimal(parsing: parts[1]) else {
            throw refuse("not-a-target", "there is no number after =", "Write benefit_cost_ratio=1.")
        }
        self.measure = measure
        self.target = target
        self.vary = vary
        self.end = end
    }

    package enum Answer: Sendable {
        /// The measure comes to the target at this value, as it would be written after `--set`; `at` is the measure there.
        case exactly(value: String, at: MeasureValue?)
        /// The measure goes from one side of the target to the other between two neighbouring values.
        case between(last: Step, first: Step)
        /// No value within bounds does it: the measure at the bounds, of which the upper is nil where there is none.
        case never(low: Step, high: Step?)
        /// The measure does not move with the parameter, or is not known.
        case unmoved(MeasureValue?)
    }

    /// A value and the measure at it.
    package struct Step: Sendable, Hashable {
        /// The value as it would be written.
        package var value: String
        package var measure: MeasureValue?
    }

    /// The narrower assumptions that stay as they are while the parameter is varied for all other rows, as `--set` writes them.
    ///
    /// - Throws: `EvaluationError.refused` for a parameter that cannot be varied.
    package func held(in evaluation: Evaluation) throws(EvaluationError) -> [String] {
        try Dial(vary, on: evaluation).held.map { "\($0.parameter.name)[\($0.scope)]" }
    }

    /// Answers on an evaluation.
    ///
    /// - Throws: `EvaluationError.refused` for a parameter that cannot be varied or whose differences are withheld.
    package func answer(on ground: ScenarioGround) throws(EvaluationError) -> Answer {
        let dial = try Dial(vary, on: ground.evaluation)
        guard !ground.withheldMeasures.contains(measure) else {
            throw SetOption.refusal(
                "\(measure.rawValue)=", code: "withheld", message: "it is withheld: it tells of too few people",
                remedy: "Ask about a measure of summary.csv that is shown.")
        }
        guard ground.mayShow([try dial.option.change(to: dial.probe)] + dial.held) else {
            throw SetOption.refusal(
                vary, code: "withheld", message: "it is about too few people: the answer would show their money",
                remedy: "Vary something about more people, or about all of them.")
        }
        return try ReverseSearch(question: self, dial: dial, evaluation: ground.evaluation).answer()
    }
}

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
    /// The greatest value tried, in steps of the last place.
    let limit: Int128

    init(_ text: String, on evaluation: Evaluation) throws(EvaluationError) {
        let catalogue = evaluation.usedCatalogue
        // A probe that every parameter understands, to learn which one is meant and for which rows.
        let probe = try SetOption("\(text)=x1", catalogue: catalogue).change()
        option = try SetOption("\(text)=", catalogue: catalogue)
        parameter = probe.parameter
        held = Self.held(beside: probe, in: evaluation)
        var isService = false
        if case .service = probe.scope { isService = true }
        switch parameter {
        case .assumption, .likelihood, .discountRate: kind = .share
        case .unitCost: kind = isService ? .pounds : .multiple
        case .quantity: kind = isService ? .units : .multiple
        case .programmeCost: kind = .pounds
        case .people: kind = evaluation.people == nil ? .multiple : .whole(limit: 1_000_000_000)
        case .horizonYears: kind = .whole(limit: 100)
        }
        switch kind {
        case .share: limit = 1_000_000
        case .pounds: limit = 100_000_000_000_000
        case .units: limit = 1_000_000_000_000_000
        case .whole(let most): limit = Int128(most)
        case .multiple: limit = 1_000_000_000_000
        }
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
        case .whole: "1"
        case .multiple: "x0"
        }
    }

    /// The least value, in steps of the last place.
    var least: Int128 {
        if case .whole = kind { return 1 }
        return 0
    }

    /// Decimal places of a step.
    var places: Int {
        switch kind {
        case .share, .units, .multiple: 6
        case .pounds: 2
        case .whole: 0
        }
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
