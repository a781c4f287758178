import Numerics

/// The evaluation as it is and scenarios of it, side by side.
public struct ScenarioComparison: Sendable {
    /// The figures of the evaluation as it is.
    package var base: Headline
    /// How far it was gone into.
    public var depth: Depth
    /// The scenarios, in the order in which they were asked for.
    public var outcomes: [Outcome]
    /// What is compared.
    package var measures: [HeadlineMeasure] = []
    /// What is told of services that are withheld, by these scenarios too; nil where none is withheld.
    let told: WithheldRest?

    /// The heading of the scenario that one rests on; nil where it rests on none.
    package func headingOfBase(of scenario: Scenario) -> String? {
        scenario.basedOn.map(heading(ofName:))
    }

    /// What the scenario of a name is called.
    package func heading(ofName name: String) -> String {
        outcomes.first { $0.scenario.name == name }?.scenario.heading ?? Scenario.heading(ofName: name)
    }

    /// What one scenario comes to.
    public struct Outcome: Sendable {
        /// The scenario with its changes, as it was declared.
        public var scenario: Scenario
        /// Its figures; nil where disclosure control withholds them, because what it changes is about too few people.
        package var headline: Headline?
        /// How they differ from those of the evaluation as it is.
        fileprivate var differences: [HeadlineMeasure: Estimate<ExactDecimal?>] = [:]
        /// What the quantities that it gives as totals were before.
        package var totals: [QuantityTotal] = []
        /// What each of its changes contributes, where that was asked for and they can be taken apart.
        public var contributions: ChangeContributions?
    }

    /// Whether what every single change contributes is worked out as well.
    public enum Depth: Sendable, Hashable {
        /// The scenarios as they are.
        case scenarios
        /// Every single change of each as well.
        case everyChange
    }

    /// Evaluates scenarios beside their base.
    ///
    /// - Throws: `EvaluationError` for a scenario that cannot be made of the evaluation.
    ///
    /// - Parameter bodies: whether what remains to each body is compared as well.
    package init(
        of scenarios: [Scenario], on ground: ScenarioGround, depth: Depth = .scenarios,
        bodies: Bodies = .whereTheyChange
    ) throws(EvaluationError) {
        base = ground.base
        self.depth = depth
        outcomes = []
        let mayShow: [Bool]
        (mayShow, told) = ground.telling(scenarios)
        let withheld = bodies.areCompared(in: scenarios) ? ground.bodiesWithheld(from: scenarios.map(\.changes)) : nil
        for (place, scenario) in scenarios.enumerated() {
            let changed = try scenario.apply(to: ground.evaluation)
            var outcome = Outcome(scenario: scenario)
            if mayShow[place] {
                let headline = try Evaluator.headline(changed).withholding(
                    ground.withheldMeasures, bodies: withheld?[place] ?? [])
                outcome.headline = headline
                outcome.totals = try QuantityTotal.all(of: scenario, on: ground.evaluation)
                // What each change does by itself is a scenario of its own.
                if depth == .everyChange, ground.mayShow(scenario.changes.map { [$0] }).allSatisfy({ $0 }) {
                    outcome.contributions = try ChangeContributions(of: scenario, on: ground.evaluation)
                }
            }
            outcomes.append(outcome)
        }
        measures = SummaryMeasure.allCases.map { .summary($0) }
        if withheld != nil { measures += Self.positions(of: [base] + outcomes.compactMap(\.headline)) }
        for place in outcomes.indices {
            guard let headline = outcomes[place].headline else { continue }
            for measure in measures {
                outcomes[place].differences[measure] = try headline.difference(measure, from: base)
            }
        }
    }

    /// What remains to each body that any of them has, in the order of the names.
    private static func positions(of headlines: [Headline]) -> [HeadlineMeasure] {
        let bodies = headlines.flatMap { $0.positions?.rows.map(\.body) ?? [] }
        let named = Set(bodies.compactMap { $0 }).sorted().map { HeadlineMeasure.netPosition($0) }
        return named + (bodies.contains(nil) ? [.netPosition(nil)] : [])
    }

    /// How a measure of a scenario differs from the base, end by end; nil where either is not known.
    public func difference(_ measure: SummaryMeasure, of outcome: Outcome) -> Estimate<ExactDecimal?> {
        difference(.summary(measure), of: outcome)
    }

    /// How a measure of a scenario differs from the base, end by end; nil where either is not known.
    package func difference(_ measure: HeadlineMeasure, of outcome: Outcome) -> Estimate<ExactDecimal?> {
        outcome.differences[measure] ?? Estimate(exactly: nil)
    }

    /// Whether what remains to each body is compared.
    package enum Bodies: Sendable, Hashable {
        /// Where a scenario shares out anew who pays, since it changes nothing else.
        case whereTheyChange
        case always

        fileprivate func areCompared(in scenarios: [Scenario]) -> Bool {
            self == .always || scenarios.contains { $0.changes.contains(where: \.parameter.isFunder) }
        }
    }
}

/// What every single change of a scenario contributes to a measure in pounds.
///
/// Changes work on each other: a dearer service counts for more where more of it is avoided. `alone` is what a change does by
/// itself; `share` is its part of what all do together, each change having come in at every turn equally often (the Shapley
/// value), so that the shares add up to the whole to the penny whatever the order.
public struct ChangeContributions: Sendable {
    /// The measure that the contributions are to.
    public var measure: SummaryMeasure
    /// One entry a change.
    public var entries: [Entry]
    /// What all changes make together.
    public var together: Money

    /// What one change contributes.
    public struct Entry: Sendable {
        /// The change as its row of `scenarios.csv` states it.
        public var change: ScenarioChange
        /// The difference it makes by itself; nil where it means nothing without the others.
        public var alone: Money?
        /// Its part of the difference that all make together.
        public var share: Money
    }

    /// The most changes whose turns are gone through: two to the power of so many evaluations.
    public static let mostChanges = 10

    init?(of scenario: Scenario, on evaluation: Evaluation) throws(EvaluationError) {
        let changes = scenario.changes
        guard changes.count <= Self.mostChanges else { return nil }
        measure = evaluation.costs.isEmpty ? .presentValueSavings : .netBenefit
        var values: [Int128] = []
        for subset in 0..<(1 << changes.count) {
            guard let value = try Self.value(of: subset, of: scenario, on: evaluation, measure) else { return nil }
            values.append(value)
        }
        let shares = Shapley.shares(of: values, players: changes.count)
        together = Money(pence: values[values.count - 1] - values[0])
        entries = changes.indices.map { index in
            Entry(
                change: changes[index], alone: Money(pence: values[1 << index] - values[0]),
                share: Money(pence: shares[index]))
        }
    }

    /// Pence of the measure with some of the changes made; nil where these make no sense without the others.
    private static func value(
        of subset: Int, of scenario: Scenario, on evaluation: Evaluation, _ measure: SummaryMeasure
    ) throws(EvaluationError) -> Int128? {
        var place = 0
        let layers = scenario.layers.map { layer in
            layer.filter { _ in
                defer { place += 1 }
                return subset >> place & 1 == 1
            }
        }
        let part = Scenario(name: scenario.name, layers: layers)
        do {
            let headline = try Evaluator.headline(try part.apply(to: evaluation, idle: .allowed))
            guard case .money(let money)? = headline[measure]?.central else { return nil }
            return money.pence
        } catch {
            guard case .arithmetic = error else { return nil }
            throw error
        }
    }
}
