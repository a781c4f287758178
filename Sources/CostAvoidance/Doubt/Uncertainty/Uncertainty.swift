import Numerics

/// How sure the range is, and what drives it.
///
/// Nothing is drawn for an input without a range. What is drawn is independent unless correlations are given. The quantities
/// of one service, after likelihood, are one input: they are low together and high together, because the judgements behind
/// them are alike; so are the rows of one item of cost. Where `outcomes.csv` says how quantities or likelihoods are spread, the
/// two are inputs apart.
package struct Uncertainty: Sendable {
    /// Each input moved alone, without those withheld.
    package var oneWay: OneWaySensitivity
    /// Net benefit for pairs of values of two inputs: those the settings choose, or the two with the greatest swings; nil
    /// with fewer than two inputs, or where one of those chosen is withheld.
    package var twoWay: TwoWayTable?
    /// What the headline rests on: every input drawn, and where use was observed its people drawn beside them; nil where
    /// there is nothing to draw.
    @Shared package var simulation: SimulationResult?
    /// Every input drawn with people as they are, where the headline draws people; nil where no input has a range.
    @Shared package var inputsAlone: SimulationResult?
    /// What is drawn as one where people are drawn.
    package var member: DrawnMember
    /// Whether no person who is drawn again comes to an extra cost, central values.
    package var nobodyCostsMore: Bool
    /// Everybody drawn again, inputs at their central values; nil where rows are not known person by person.
    @Shared package var people: PersonBootstrap?
    /// What another group of such people would give, where the headline is about these: everybody drawn beside the inputs; nil
    /// where the headline draws everybody already.
    @Shared package var anotherGroup: SimulationResult?
    /// Which doubt is which.
    @Shared package var bySource: UncertaintyBySource?
    /// The envelope and the 95% interval of the net benefit, or of savings where there is no cost.
    @Shared package var ranges: NamedRanges?
    /// Which input is worth measuring better; nil where no input has a range.
    @Shared package var indices: InputIndices?
    /// Inputs left out of the sensitivity, the indices and the values of information, because they would show a figure that
    /// is suppressed elsewhere in the report.
    package var withheldInputs: Int
    /// Whether nothing of what was drawn is told: services that are withheld have one range because their own would tell them, and the mean
    /// and the spread of draws of their own would tell them as well.
    package private(set) var areDrawsWithheld = false
    /// What is told of services that are withheld, by the inputs moved too; nil where none is withheld.
    let told: WithheldRest?

    /// Examines an evaluation.
    ///
    /// - Parameters:
    ///   - evaluated: with what may be shown of it; inputs whose effect would show more are left out.
    ///   - threads: threads to draw with, which changes no figure; nil for the processors there are.
    /// - Throws: `EvaluationError` where a number does not fit or an input has no distribution.
    package init(of evaluated: Evaluated, threads: Int? = nil) throws(EvaluationError) {
        let evaluation = evaluated.evaluation
        let observed = try ObservedDraws(
            evaluation, draws: Self.drawsMade(evaluation.settings.simulation), threads: threads ?? Processors.active)
        try self.init(of: evaluated, observed: observed, beside: evaluated.rest, threads: threads)
    }

    /// How many draws a simulation makes where none stops early.
    static func drawsMade(_ settings: SimulationSettings) -> Int {
        DrawLayout(method: settings.method, draws: settings.draws).draws
    }

    /// - Parameters:
    ///   - observed: the draws of those whose use was observed; nil where nobody's was.
    ///   - told: what was told before of services that are withheld.
    init(
        of evaluated: Evaluated, observed: ObservedDraws?, beside told: WithheldRest?, threads: Int? = nil
    ) throws(EvaluationError) {
        let (evaluation, result) = (evaluated.evaluation, evaluated.result)
        let model = try MultilinearModel(evaluation)
        let cash = try MultilinearModel(evaluation, measure: .cashable)
        let inputs = Self.inputs(model, cash)
        let moved = try MovedLines(result.lines, of: evaluation)
        let withheld = try WithheldInputs(among: inputs, moving: moved, of: evaluated, beside: told)
        let cashTold = CashMovers(evaluated, moving: moved).told(of: model.inputs.map(\.name))
        let simulation = try Simulation(model, settings: evaluation.settings.simulation, threads: threads)
        self.told = withheld.told
        withheldInputs = inputs.map(\.name).count(where: withheld.contains)
        let totals = try MovedTotals(evaluation)
        do throws(DecimalError) {
            oneWay = try OneWaySensitivity(model)
            try oneWay.add(inputsOf: cash, telling: cashTold)
            oneWay.rows.removeAll { withheld.contains($0.input.name) }
        } catch {
            throw .arithmetic(.overflow, while: "moving one input at a time")
        }
        try oneWay.price(totals)
        let pair = Self.pair(evaluation.settings.simulation, oneWay)
        let mayMoveTogether =
            try pair.map { pair throws(EvaluationError) in
                try withheld.mayMoveTogether(pair.rows, pair.columns, of: evaluation)
            } ?? true
        do throws(DecimalError) {
            if let pair, mayMoveTogether {
                twoWay = try TwoWayTable(model, rows: pair.rows, columns: pair.columns)
            }
        } catch {
            throw .arithmetic(.overflow, while: "moving two inputs at a time")
        }
        try twoWay?.price(totals)
        let settings = evaluation.settings.simulation
        let population = try Population(
            evaluation, result, model: model, observed: observed, draws: Self.drawsMade(settings),
            threads: threads ?? Processors.active)
        member = population.member
        nobodyCostsMore = population.nobodyCostsMore
        try simulate(evaluated, simulation, population, cash: cash)
        self.simulation?.perfectInformation?.inputs.removeAll { withheld.contains($0.name) }
        indices = InputIndices(simulation, names: oneWay.rows.map(\.input.name), seed: settings.seed)
        if simulation.hasUncertainInputs || people != nil {
            bySource = UncertaintyBySource(simulation, people: people, draws: settings.draws)
        }
        if evaluation.pooled != nil { withholdDraws() }
        ranges = Self.ranges(result, self.simulation)
    }

    private mutating func withholdDraws() {
        areDrawsWithheld = simulation != nil || people != nil
        (simulation, inputsAlone, anotherGroup) = (nil, nil, nil)
        (people, bySource, indices) = (nil, nil, nil)
    }

    private static func inputs(_ model: MultilinearModel, _ cash: MultilinearModel) -> [UncertainInput] {
        model.inputs + cash.inputs.filter(\.name.parameter.movesCashOnly)
    }

    /// What is told of services that are withheld once every input is moved that may be; nil where none is withheld.
    ///
    /// - Throws: `EvaluationError` as `init` does.
    static func told(of evaluated: Evaluated, beside told: WithheldRest?) throws(EvaluationError) -> WithheldRest? {
        let evaluation = evaluated.evaluation
        let inputs = inputs(try MultilinearModel(evaluation), try MultilinearModel(evaluation, measure: .cashable))
        let moved = try MovedLines(evaluated.result.lines, of: evaluation)
        return try WithheldInputs(among: inputs, moving: moved, of: evaluated, beside: told).told
    }

    /// The headline's draws, and beside them those that leave people out or take everybody.
    private mutating func simulate(
        _ evaluated: Evaluated, _ simulation: Simulation, _ population: Population, cash: MultilinearModel
    ) throws(EvaluationError) {
        let evaluation = evaluated.evaluation
        let model = simulation.engine.model
        self.simulation = simulation.result(drawing: population.observed)
        try simulateOtherMeasures(evaluated, simulation, drawing: population.observed, cash: cash)
        if population.observed != nil { inputsAlone = simulation.result() }
        guard let everybody = population.everybody else { return }
        let central = model.centralValues
        people = PersonBootstrap(
            everybody, member: population.member,
            draws: self.simulation?.draws ?? evaluation.settings.simulation.draws, central: model.savings(at: central),
            cost: model.hasCost ? model.cost(at: central) : nil)
        let isInHeadline = population.observed != nil && evaluation.ledger.caseIDs.isEmpty
        if !isInHeadline { anotherGroup = simulation.result(drawing: everybody) }
    }

    /// The inputs of the two-way table, of those that are shown.
    private static func pair(_ settings: SimulationSettings, _ oneWay: OneWaySensitivity) -> InputPair? {
        let shown = oneWay.rows.map(\.input.name)
        if let chosen = settings.twoWay {
            return shown.contains(chosen.rows) && shown.contains(chosen.columns) ? chosen : nil
        }
        return shown.count > 1 ? InputPair(rows: shown[0], columns: shown[1]) : nil
    }

    /// Gross, net and cashable savings, and the cost before it is discounted, over the same draws.
    private mutating func simulateOtherMeasures(
        _ evaluated: Evaluated, _ simulation: Simulation, drawing people: DrawnPeople?, cash: MultilinearModel
    ) throws(EvaluationError) {
        let evaluation = evaluated.evaluation
        guard let made = self.simulation?.draws, let savings = self.simulation?.savings else { return }
        let gross = try simulation.figures(
            of: try MultilinearModel(evaluation, measure: .gross), drawing: people, .whole, draws: made)
        self.simulation?.grossSavings = gross?.savings
        self.simulation?.undiscountedCost = gross?.programmeCost
        let inOneYear = evaluation.settings.horizonYears == 1 && evaluation.lines.allSatisfy { $0.key.year == 0 }
        let accountsInIt = evaluation.alternatives.allSatisfy { $0.accounts.allSatisfy { $0.key.year == 0 } }
        // What begins and ends in the undiscounted year is its own present value.
        self.simulation?.netSavings =
            inOneYear && accountsInIt
            ? savings
            : try simulation.figures(
                of: MultilinearModel(evaluation, measure: .net), drawing: people, .left, draws: made)?.savings
        let lines = evaluated.result.lines
        if evaluated.result.fiscalLines.contains(where: { lines[$0].cashableShare != .unknown }) {
            self.simulation?.cashableSavings = try simulation.figures(
                of: cash, drawing: people, .left, draws: made)?.savings
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
        if simulation.people != nil { return .peopleVary }
        if simulation.inputs == 1 { return .oneInput }
        return simulation.areCorrelated
            ? .correlatedInputsSeldomAgree(inputs: simulation.inputs) : .inputsSeldomAgree(inputs: simulation.inputs)
    }
}
