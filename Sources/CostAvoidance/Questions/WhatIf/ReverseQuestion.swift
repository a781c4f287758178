import DelimitedText
import Numerics

/// What would have to be true: the value of one parameter at which a measure comes to a target.
package struct ReverseQuestion: Sendable {
    package let measure: HeadlineMeasure
    /// What it is to come to.
    package let target: ExactDecimal
    /// The parameter, as it is written before the equals sign of `--set`.
    package let vary: String
    /// Which end of the estimate is asked about.
    package let end: Bound

    /// Understands `benefit_cost_ratio=1` and a parameter to vary.
    ///
    /// - Throws: `EvaluationError.refused` for a measure that is not known or a target that is no number.
    package init(until text: String, vary: String, end: Bound = .central) throws(EvaluationError) {
        let parts = text.split(separator: "=", maxSplits: 1).map { String($0).trimmingSpaces() }
        let name = parts.first ?? ""
        func refuse(_ code: String, _ message: String, _ remedy: String) -> EvaluationError {
            .refusal(at: SourcePosition(file: "--until \(text)"), code: code, message: message, remedy: remedy)
        }
        guard let measure = HeadlineMeasure.asked(name) else {
            let names = HeadlineMeasure.namesToAsk
            throw refuse(
                "unknown-measure",
                "measure is \(Diagnostic.quoted(name))\(NearMatch.unknown(name, among: names))",
                "The measures are \(names.joined(separator: ", ")).")
        }
        guard parts.count == 2 else {
            throw refuse("not-a-target", "there is no number after =", "Write benefit_cost_ratio=1.")
        }
        if let number = TypedCommas.groupedNumber(parts[1]) {
            throw refuse(
                "not-a-target", "the target is \(Diagnostic.quoted(parts[1])), which has commas between its thousands",
                "Write \(measure.name)=\(number).")
        }
        let target: ExactDecimal
        do throws(DecimalError) { target = try Self.target(parts[1], of: measure) } catch {
            throw refuse(
                "not-a-target",
                "the target is \(Diagnostic.quoted(parts[1])), which \(error.explanation(of: parts[1]))",
                "Write a number alone, as in \(measure.name)=\(measure.unit == "ratio" ? "1" : "1200").")
        }
        if measure == .summary(.paybackMonths), target < .one || target.places > 0 || target > Self.mostMonths {
            throw refuse(
                "not-a-target", "payback_months is counted in whole months from 1 to \(Self.mostMonths)",
                "Write payback_months=6.")
        }
        self.measure = measure
        self.target = target
        self.vary = vary
        self.end = end
    }

    /// The last month that is looked at.
    private static let mostMonths = ExactDecimal(125 * Month.perYear)
    /// Decimal places of a ratio that anybody asks for.
    private static let ratioPlaces = 6

    /// A target by the rules of a cell: pounds and pence, or a ratio.
    private static func target(_ text: String, of measure: HeadlineMeasure) throws(DecimalError) -> ExactDecimal {
        guard measure.unit == "GBP" else {
            let ratio = try ExactDecimal(parsing: text)
            guard ratio.places <= ratioPlaces else { throw .tooManyPlaces(limit: ratioPlaces) }
            guard ratio.doubleValue.magnitude <= Evaluation.greatestAmount else { throw .tooLarge }
            return ratio
        }
        let pounds = try Money(parsing: text)
        guard pounds.doublePounds.magnitude <= Evaluation.greatestAmount else { throw .tooLarge }
        return pounds.decimal
    }

    package enum Answer: Sendable {
        /// The measure comes to the target at this value, as it would be written after `--set`; `at` is the measure there.
        case exactly(value: String, at: MeasureValue?)
        /// No value gives the target as it is printed, and the measure passes it here.
        case passing(Step)
        /// It comes to the target at every value from one to another; nil where it does from there on upwards.
        case within(from: Step, to: Step?)
        /// The measure goes from one side of the target to the other between two neighbouring values.
        case between(last: Step, first: Step)
        /// No value within bounds does it: the measure at the bounds, of which the upper is nil where there is none.
        case never(low: Step, high: Step?)
        /// The measure does not move with the parameter, or is not known; why, where that can be said.
        case unmoved(MeasureValue?, because: String?)
    }

    /// A value and the measure at it.
    package struct Step: Sendable, Hashable {
        /// The value as it would be written.
        package var value: String
        package var measure: MeasureValue?

        /// A value and the measure at it.
        package init(value: String, measure: MeasureValue?) {
            self.value = value
            self.measure = measure
        }
    }

    /// What `--set` would be given to have an answer, as scenarios of which a reader may have to be warned: the values on either side
    /// of it where it lies between two.
    ///
    /// - Throws: `EvaluationError.refused` for a parameter that cannot be varied.
    package func scenariosToWarnOf(_ answer: Answer, in evaluation: Evaluation) throws(EvaluationError) -> [Scenario] {
        let values: [String] =
            switch answer {
            case .exactly(let value, _): [value]
            case .passing(let step): [step.value]
            case .within(let from, let to): [from.value] + (to.map { [$0.value] } ?? [])
            case .between(let last, let first): [last.value, first.value]
            case .never, .unmoved: []
            }
        let dial = try Dial(vary, on: evaluation)
        return try values.map { value throws(EvaluationError) in
            let change = try dial.option.change(to: value)
            return Scenario(name: change.title, layers: [[change] + dial.held])
        }
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
        try ground.refuseUnlessShown(measure, at: SourcePosition(file: "--until \(measure.name)"))
        let varied = [try dial.option.change(to: dial.probe)] + dial.held
        try ground.refuseReplacing(
            varied, remedy: "What is found stands in its place: leave that change out, and give the others with --set.")
        let told = try dial.probes.map { value throws(EvaluationError) in
            [try dial.option.change(to: value)] + dial.held
        }
        guard ground.mayShow(told, of: measure) else {
            throw .refusal(
                at: SourcePosition(file: "--vary \(vary)"), code: "withheld",
                message: "it is about too few people: the answer would show their money",
                remedy: "Vary something about more people, or about all of them.")
        }
        return try ReverseSearch(question: self, dial: dial, evaluation: ground.evaluation).answer()
    }
}
