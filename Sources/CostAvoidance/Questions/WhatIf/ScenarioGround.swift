import DelimitedText
import Numerics

/// An evaluation ready to be asked what if: evaluated once, with what disclosure control says of differences.
///
/// The difference that a change to one service makes is that service's money. So a change about rows whose money is withheld
/// in the report is withheld as well, and so is one that would give a withheld row away together with what is shown.
package struct ScenarioGround: Sendable {
    /// The evaluation without the rows of single people, so that a copy is light however many there were.
    @Shared package private(set) var evaluation: Evaluation
    /// What the evaluation comes to as it is.
    @Shared package private(set) var result: EvaluationResult
    /// The figures of the evaluation as it was read.
    @Shared package private(set) var asEvaluated: Headline
    /// The figures of the evaluation, with the changes that stand.
    @Shared package private(set) var base: Headline
    /// Changes that were made to the evaluation before anything was asked of it, as far as something of them is left.
    package private(set) var standing: [ScenarioChange] = []
    /// Every change that was made, also those of which nothing is left.
    private var made: [ScenarioChange] = []
    /// Measures that are withheld of the evaluation, and so of every scenario.
    package let withheldMeasures: Set<SummaryMeasure>
    /// Bearers of which no position is shown, of the evaluation nor of any scenario.
    let withheldBearers: Set<Bearer>
    private let disclosure: DifferenceDisclosure
    /// What is told of the services that are withheld, by the report and by the changes that were made; nil where there are none.
    private(set) var rest: WithheldRest?
    /// Parameters of which no change may be shown, whatever rows it is about.
    package let withheldParameters: Set<ScenarioParameter>
    /// What each line is to the scopes of changes.
    let subjects: [AssumptionSubject?]

    /// Evaluates an evaluation.
    ///
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    package init(_ evaluation: Evaluation) throws(EvaluationError) {
        try self.init(try Evaluated(evaluation))
    }

    /// Takes an evaluation whose result is known already.
    ///
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    package init(_ evaluated: Evaluated) throws(EvaluationError) {
        let (full, result, released) = (evaluated.evaluation, evaluated.result, evaluated.released)
        var evaluation = full.withoutLedger
        // What a change makes of the number of people tells it, so that it is made of the number that is told.
        if released.rule.isRounding { evaluation.settings.people = full.people.map(released.rule.rounded) }
        self.evaluation = evaluation
        self.result = result
        withheldMeasures = released.withheldMeasures
        withheldBearers = evaluated.withheldBearers
        let headline = result.headline.withholding(withheldMeasures, bodies: withheldBearers)
        asEvaluated = headline
        base = headline
        disclosure = DifferenceDisclosure(evaluated)
        rest = evaluated.rest
        var parameters: Set<ScenarioParameter> = []
        if !disclosure.mayShowOtherTimes {
            parameters = Set(ScenarioParameter.allCases.filter(\.weighsYears))
        }
        // Of too few people, a change of their number tells it.
        if released.whole == .aboutTooFew { parameters.insert(.people) }
        withheldParameters = parameters
        subjects = result.lines.map { full.subject(of: $0.key) }
    }

    /// The same where more is told of the services that are withheld.
    func asked(beside rest: WithheldRest?) -> ScenarioGround {
        var asked = self
        asked.rest = rest
        return asked
    }

    /// Whether the differences of these changes may be shown, together with those of the sets before.
    ///
    /// - Returns: one answer a set of changes, in their order.
    package func mayShow(_ changes: [[ScenarioChange]]) -> [Bool] {
        mayShow(changes.map { Scenario(name: "", layers: [$0]) })
    }

    /// Whether the differences of these scenarios may be shown, together with those before.
    ///
    /// - Returns: one answer a scenario, in their order.
    package func mayShow(_ scenarios: [Scenario]) -> [Bool] { telling(scenarios).mayShow }

    /// Whether the differences of these scenarios may be shown, one answer a scenario, and what is told of services that are withheld once
    /// those are that may.
    func telling(_ scenarios: [Scenario]) -> (mayShow: [Bool], rest: WithheldRest?) {
        let sets = scenarios.map { made + $0.changes }
        // A change of everything is about everybody: what it tells is how the services that are left over weigh in it.
        let mayShow = disclosure.mayShow(sets.map { $0.filter { $0.scope != .all }.map(linesCovered) })
        var told = rest
        let answers = scenarios.indices.map { place in
            mayShow[place] && !sets[place].contains { withheldParameters.contains($0.parameter) }
                && keeps(scenarios[place], &told)
        }
        return (answers, told)
    }

    /// Whether a scenario gives no withheld service away beside what was told before; if so it counts as told.
    private func keeps(_ scenario: Scenario, _ told: inout WithheldRest?) -> Bool {
        guard var beside = told else { return true }
        var weighing = scenario
        weighing.layers = scenario.layers.map { $0.filter(\.parameter.weighsServices) }
        guard !weighing.changes.isEmpty else { return true }
        do throws(EvaluationError) {
            try beside.tell(of: try weighing.apply(to: evaluation, idle: .allowed))
        } catch {
            // Whoever makes the scenario is told why it cannot be made.
            return true
        }
        guard beside.isKept else { return false }
        told = beside
        return true
    }

    /// The ground after the changes of a scenario: what is asked of it then is asked of the evaluation with these made.
    ///
    /// - Throws: `EvaluationError.refused` where a change cannot be made, or the difference it makes may not be shown.
    package func moved(by scenario: Scenario) throws(EvaluationError) -> ScenarioGround {
        try moved(by: scenario, idle: .refused)
    }

    func moved(by scenario: Scenario, idle: Scenario.Idleness) throws(EvaluationError) -> ScenarioGround {
        let told = telling([scenario])
        guard told.mayShow.allSatisfy({ $0 }) else {
            let place = scenario.changes.first?.position ?? SourcePosition(file: "scenarios.csv")
            throw refusal(of: scenario.changes, at: place)
        }
        var moved = self
        moved.evaluation = try scenario.apply(to: evaluation, idle: idle)
        moved.base = try Evaluator.headline(moved.evaluation).withholding(withheldMeasures, bodies: withheldBearers)
        moved.rest = told.rest
        moved.made += scenario.changes
        for layer in scenario.layers { moved.standing = left(of: moved.standing, under: layer) + layer }
        return moved
    }

    /// Why changes cannot be asked about, of which one makes a difference that may not be shown.
    func refusal(of changes: [ScenarioChange], at place: SourcePosition) -> EvaluationError {
        let parameters = Set((made + changes).map(\.parameter))
        if !parameters.isDisjoint(with: withheldParameters) {
            let names = withheldParameters.map(\.name).sorted()
            return .refusal(
                at: place, code: "withheld",
                message: "a year is about too few people: one value after another would show what falls in it",
                remedy: "Leave \(Wording.list(names)) as \(names.count == 1 ? "it is" : "they are").")
        }
        guard changes.contains(where: { $0.scope != .all }) else {
            return .refusal(
                at: place, code: "withheld",
                message:
                    "it weighs the services otherwise, so that with the totals it would show what one about too few people comes to",
                remedy:
                    "Ask for fewer values at a time, or change every service alike, as in unit_cost=+10%."
            )
        }
        return .refusal(
            at: place, code: "withheld", message: "it is about too few people: its difference would show their money",
            remedy: "Change something about more people, or about all of them.")
    }

    /// Whether what each change does to one bearer alone may be shown, together with those of the sets before: it is the money of its
    /// lines among those covered.
    func mayShow(_ changes: [[ScenarioChange]], of bearers: [Bearer]) -> [[Bearer: Bool]] {
        let sets = changes.map { (made + $0).filter { $0.scope != .all }.map(linesCovered) }
        let parts = sets.flatMap { set in
            bearers.map { bearer in
                set.map { $0.filter { result.lines[$0].bearer == bearer } }.filter { !$0.isEmpty }
            }
        }
        let answers = disclosure.mayShow(sets + parts).dropFirst(sets.count)
        return sets.indices.map { set in
            Dictionary(
                uniqueKeysWithValues: bearers.enumerated().map { place, bearer in
                    (bearer, answers[answers.startIndex + set * bearers.count + place])
                })
        }
    }

    /// The bearers of which it may not be told what remains to them, under each of some sets of changes.
    package func bodiesWithheld(from sets: [[ScenarioChange]]) -> [Set<Bearer>] {
        let bearers = base.positions?.rows.compactMap(\.body).filter { !withheldBearers.contains($0) } ?? []
        return mayShow(sets, of: bearers).map { answers in
            withheldBearers.union(answers.filter { !$0.value }.keys)
        }
    }

    private func linesCovered(by change: ScenarioChange) -> [Int] {
        let covered = subjects.indices.filter { index in subjects[index].map { change.scope.covers($0) } ?? false }
        switch change.parameter {
        case .quantity, .likelihood, .unitCost:
            // Rows and prices are one for all who bear them.
            let moved = Set(covered.map { result.lines[$0].origin })
            return result.lines.indices.filter { moved.contains(result.lines[$0].origin) }
        case .assumption, .people, .programmeCost, .discountRate, .horizonYears, .priceYear, .funder: return covered
        }
    }

    /// Whether the differences that these changes make may be shown.
    package func mayShow(_ changes: [ScenarioChange]) -> Bool { mayShow([changes]).allSatisfy { $0 } }
}
