import Numerics

/// Draws every uncertain input of a model from its distribution.
package struct Simulation: Sendable {
    var engine: SimulationEngine
    private let settings: SimulationSettings

    /// Whether any input has a distribution: without one there is nothing to draw.
    package var hasUncertainInputs: Bool { active.contains(true) }

    /// Makes the distributions of a model's inputs.
    ///
    /// - Throws: `EvaluationError.distribution` where none of its shape goes through an input's values, and
    ///   `.correlation` where correlations cannot be drawn.
    package init(_ model: MultilinearModel, settings: SimulationSettings, threads: Int? = nil) throws(EvaluationError) {
        let threads = threads ?? Processors.active
        let distributions = try InputDistribution.all(of: model.inputs, threads: threads)
        let copula: GaussianCopula?
        do throws(RankCorrelationError) {
            copula = try GaussianCopula(settings.correlations, names: model.inputs.map(\.name))
        } catch {
            throw .correlation(error)
        }
        self.settings = settings
        engine = SimulationEngine(
            model: model, distributions: distributions, seed: settings.seed, method: settings.method,
            precision: settings.precision, copula: copula, threads: threads)
    }

    /// Every input that is not fixed by its own distribution.
    var active: [Bool] { engine.model.inputs.map { $0.shape != .fixed } }

    /// The inputs of some kinds of doubt only, the others at their central values.
    func active(_ sources: Set<UncertaintySource>) -> [Bool] {
        engine.model.inputs.map { $0.shape != .fixed && sources.contains($0.name.parameter.source) }
    }

    /// Draws every input; nil where none has a range.
    package func result() -> SimulationResult? { result(drawing: nil) }

    /// Draws every input, and people beside them; nil where there is nothing to draw.
    func result(drawing people: DrawnPeople?) -> SimulationResult? {
        guard hasUncertainInputs || people != nil else { return nil }
        var engine = engine
        engine.people = people
        // People are drawn so often at most, and the same people would say nothing new.
        let most = people.map { min(settings.draws, $0.draws.count) } ?? settings.draws
        let run = engine.run(draws: most, active: active, figures: SimulationFigures.gathered(cost))
        guard let figures = SimulationFigures(run, cost: cost) else { return nil }
        let means = ModelMeans(engine.model, engine.distributions, active: active)
        let hasCost = engine.model.hasCost
        return SimulationResult(
            draws: run.draws, seed: settings.seed, method: settings.method,
            precisionReached: engine.precision == nil ? nil : engine.reaches(run), inputs: active.filter { $0 }.count,
            areCorrelated: engine.copula != nil, people: people?.people,
            savings: figures.savings, cost: figures.programmeCost, netBenefit: figures.netBenefit,
            benefitCostRatio: figures.ratio,
            probabilitySavingsExceedCost: hasCost
                ? SimulatedProbability(favourable: run.positive, draws: run.draws) : nil,
            fiftieths: figures.fiftieths,
            perfectInformation: hasCost ? InformationValue(self, means: means, people: people).result(run) : nil,
            check: engine.copula == nil && !figures.decisive.mean.standardError.isNaN
                ? MeanCheck(exact: means.netBenefit, simulated: figures.decisive.mean) : nil)
    }

    private var cost: SimulationFigures.Cost { Self.cost(in: engine.model) }

    private static func cost(in model: MultilinearModel) -> SimulationFigures.Cost {
        guard model.hasCost else { return .none }
        let isDrawn = model.inputs.contains { $0.name.parameter == .programmeCost && $0.shape != .fixed }
        return isDrawn ? .drawn : .certain(model.cost(at: model.centralValues))
    }

    /// The savings and the cost of another model of the same evaluation, over the same draws: an input's draws hang on its name.
    ///
    /// - Parameter draws: draws that were made, which a precision may have stopped before those allowed.
    /// - Throws: `EvaluationError.distribution` where none goes through the values of an input that only the other model has;
    ///   `correlation` where its inputs cannot be drawn together.
    func figures(
        of model: MultilinearModel, drawing people: DrawnPeople?, _ fall: ObservedFall, draws: Int
    ) throws(EvaluationError) -> SimulationFigures? {
        // Never traps: a model has an input of a name once.
        var byName = Dictionary(
            uniqueKeysWithValues: zip(engine.model.inputs.map(\.name), engine.distributions))
        let further = model.inputs.filter { byName[$0.name] == nil }
        let made = try InputDistribution.all(of: further, threads: engine.threads)
        for (input, distribution) in zip(further, made) { byName[input.name] = distribution }
        let own = model.inputs.compactMap { byName[$0.name] }
        var other = SimulationEngine(model: model, distributions: own, seed: settings.seed, method: settings.method)
        other.threads = engine.threads
        other.people = people?.observed(in: model, fall)
        let shared = settings.correlations.filter { pair in
            [pair.first, pair.second].allSatisfy { name in model.inputs.contains { $0.name == name } }
        }
        if !shared.isEmpty {
            do { other.copula = try GaussianCopula(shared, names: model.inputs.map(\.name)) } catch {
                throw .correlation(error)
            }
        }
        let cost = Self.cost(in: model)
        let run = other.run(
            draws: draws, active: model.inputs.map { $0.shape != .fixed }, figures: SimulationFigures.amounts(cost))
        return SimulationFigures(run, cost: cost)
    }
}
