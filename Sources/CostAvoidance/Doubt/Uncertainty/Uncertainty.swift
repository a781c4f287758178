import Numerics

/// How sure the range is, and what drives it.
///
/// Nothing is drawn for an input without a range. What is drawn is independent unless correlations are given. The quantities
/// of one service, after likelihood, are one input: they are low together and high together, because the judgements behind
/// them are alike; so are the rows of one item of cost.
package struct Uncertainty: Sendable {
    /// Each input moved alone, without those withheld.
    package var oneWay: OneWaySensitivity
    /// Net benefit for pairs of values of two inputs: those the settings choose, or the two with the greatest swings; nil
    /// with fewer than two inputs, or where one of those chosen is withheld.
    package var twoWay: TwoWayTable?
    /// Every input drawn, people as they are; nil where no input has a range.
    package var simulation: SimulationResult?
    /// People drawn again, inputs at their central values; nil where rows are not known person by person.
    package var people: PersonBootstrap?
    /// Inputs and people drawn together: net benefit, or savings where there is no cost; nil without people.
    package var together: SimulatedMeasure?
    /// Which doubt is which.
    package var bySource: UncertaintyBySource?
    /// The envelope and the 95% interval of the net benefit, or of savings where there is no cost.
    package var ranges: NamedRanges?
    /// Which input is worth measuring better; nil where no input has a range.
    package var indices: InputIndices?
    /// Inputs left out of the sensitivity, the indices and the values of information, because they would show a figure that
    /// is suppressed elsewhere in the report.
    package var withheldInputs: Int

    /// Examines an evaluation.
    ///
    /// - Parameters:
    ///   - evaluated: with what may be shown of it; inputs whose effect would show more are left out.
    ///   - threads: threads to draw with, which changes no figure; nil for the processors there are.
    /// - Throws: `EvaluationError` where a number does not fit or an input has no distribution.
    package init(of evaluated: Evaluated, threads: Int? = nil) throws(EvaluationError) {
        let (evaluation, result) = (evaluated.evaluation, evaluated.result)
        let model = try MultilinearModel(evaluation)
        let withheld = try WithheldInputs(among: model.inputs.map(\.name), of: evaluated)
        let simulation = try Simulation(model, settings: evaluation.settings.simulation, threads: threads)
        withheldInputs = model.inputs.filter { withheld.contains($0.name) }.count
        do throws(DecimalError) {
            oneWay = try OneWaySensitivity(model)
            oneWay.rows.removeAll { withheld.contains($0.input.name) }
            if let pair = Self.pair(evaluation.settings.simulation, oneWay) {
                twoWay = try TwoWayTable(model, rows: pair.rows, columns: pair.columns)
            }
        } catch {
            throw .arithmetic(.overflow, while: "moving one input at a time")
        }
        self.simulation = simulation.result()
        try simulateOtherMeasures(evaluation, simulation)
        self.simulation?.perfectInformation?.inputs.removeAll { withheld.contains($0.name) }
        let settings = evaluation.settings.simulation
        indices = InputIndices(simulation, names: oneWay.rows.map(\.input.name), seed: settings.seed)
        let population = try Population(evaluation, result, model: model)
        people = population?.bootstrap(draws: self.simulation?.draws ?? settings.draws, seed: settings.seed)
        together = population.flatMap { $0.together(with: simulation, draws: settings.draws) }
        if simulation.hasUncertainInputs || people != nil {
            bySource = UncertaintyBySource(simulation, people: people, draws: settings.draws)
        }
        ranges = Self.ranges(result, self.simulation)
    }

    /// The inputs of the two-way table, of those that are shown.
    private static func pair(_ settings: SimulationSettings, _ oneWay: OneWaySensitivity) -> InputPair? {
        let shown = oneWay.rows.map(\.input.name)
        if let chosen = settings.twoWay {
            return shown.contains(chosen.rows) && shown.contains(chosen.columns) ? chosen : nil
        }
        return shown.count > 1 ? InputPair(rows: shown[0], columns: shown[1]) : nil
    }

    /// Gross, net and cashable savings over the same draws.
    private mutating func simulateOtherMeasures(
        _ evaluation: Evaluation, _ simulation: Simulation
    ) throws(EvaluationError) {
        guard let made = self.simulation?.draws, let savings = self.simulation?.savings else { return }
        self.simulation?.grossSavings = simulation.savings(
            of: try MultilinearModel(evaluation, measure: .gross), draws: made)
        let inOneYear = evaluation.settings.horizonYears == 1 && evaluation.lines.allSatisfy { $0.key.year == 0 }
        let accountsInIt = evaluation.alternatives.allSatisfy { $0.accounts.allSatisfy { $0.key.year == 0 } }
        // What begins and ends in the undiscounted year is its own present value.
        self.simulation?.netSavings =
            inOneYear && accountsInIt
            ? savings : simulation.savings(of: try MultilinearModel(evaluation, measure: .net), draws: made)
        let knowsShares = evaluation.unitCosts.values.contains { $0.cashableShare != nil && $0.benefitType == .fiscal }
        if knowsShares {
            self.simulation?.cashableSavings = simulation.savings(
                of: try MultilinearModel(evaluation, measure: .cashable), draws: made)
        }
    }

    private static func ranges(_ result: EvaluationResult, _ simulation: SimulationResult?) -> NamedRanges? {
        guard let simulation, let measure = simulation.netBenefit ?? Optional(simulation.savings),
            let low = measure.p2_5.supportedPounds, let middle = measure.p50.supportedPounds,
            let high = measure.p97_5.supportedPounds
        else { return nil }
        return NamedRanges(
            envelope: result.netBenefit ?? result.savings.presentValue,
            interval95: Estimate(low: low, central: middle, high: high),
            reason: Self.reason(simulation))
    }
}

extension Uncertainty {
    private static func reason(_ simulation: SimulationResult) -> NamedRanges.Reason {
        if simulation.inputs == 1 { return .oneInput }
        return simulation.areCorrelated
            ? .correlatedInputsSeldomAgree(inputs: simulation.inputs) : .inputsSeldomAgree(inputs: simulation.inputs)
    }
}

/// The people behind an evaluation, where savings are known person by person.
private struct Population {
    private let amounts: [Double]
    private let people: Int
    private let model: MultilinearModel
    /// Whether every saving of the model belongs to a person through the rows of `outcomes.csv`.
    private let rowsCarryEverything: Bool
    /// How far each person of a comparison group pulls the present value; empty where there is none.
    private let comparison: [Double]

    init?(
        _ evaluation: Evaluation, _ result: EvaluationResult, model: MultilinearModel
    ) throws(EvaluationError) {
        guard !evaluation.settings.disclosure.isTooFew(evaluation.people) else { return nil }
        guard let amounts = try PersonAmounts(evaluation, result), amounts.pounds.count > 1 else { return nil }
        self.amounts = amounts.pounds
        // People supported who have no row saved nothing, and would be drawn as often as the others; of people lost to
        // follow-up nothing is known, and they are drawn no more than they are counted.
        let lost = evaluation.observed.peopleLost(in: .programme).count
        people = max((evaluation.people ?? 0) - lost, amounts.pounds.count)
        comparison = try ObservedSample(evaluation).map { PersonInfluences($0).comparisonPounds(of: 2) } ?? []
        self.model = model
        rowsCarryEverything = evaluation.observed.entries.isEmpty
    }

    func bootstrap(draws: Int, seed: UInt64) -> PersonBootstrap {
        let cost = model.hasCost ? model.cost(at: model.centralValues) : nil
        guard comparison.isEmpty else {
            return PersonBootstrap(moments: moments, people: people, peopleWithRows: amounts.count, cost: cost)
        }
        return PersonBootstrap(pounds: amounts, people: people, cost: cost, replicates: draws, seed: seed)
    }

    /// The moments of the total when people are drawn again, those of a comparison group too.
    private var moments: PeopleMoments {
        guard !comparison.isEmpty else { return PeopleMoments(pounds: amounts, people: people) }
        let everybody = amounts + Array(repeating: 0, count: people - amounts.count)
        return PeopleMoments(arms: [everybody, comparison], around: amounts.reduce(0, +))
    }

    /// Inputs and people drawn together; nil where no input has a range.
    func together(with simulation: Simulation, draws: Int) -> SimulatedMeasure? {
        guard simulation.hasUncertainInputs else { return nil }
        var engine = simulation.engine
        if rowsCarryEverything, !model.contributions.isEmpty, people * draws <= PersonBootstrap.mostPeopleDrawn {
            engine.people = .rows(PersonResampler(people: people, seed: engine.seed))
        } else {
            engine.people = .shift(
                moments,
                CounterRandom(seed: engine.seed, stream: PeopleDraws.shiftStream))
        }
        let figure: SimulatedFigure = model.hasCost ? .netBenefit : .savings
        let run = engine.run(draws: draws, active: simulation.active, figures: [figure])
        guard let quantiles = run.quantiles[figure] else { return nil }
        return SimulatedMeasure(moments: model.hasCost ? run.netBenefit : run.savings, quantiles: quantiles)
    }
}
