import DelimitedText

/// The draws of the headline one by one: the value of every input that was drawn, and what the evaluation comes to with them.
///
/// They are the same draws that the report's intervals are of: of the same seed, by the same method, with the same people.
package struct DrawListing: Sendable {
    /// The inputs that were drawn.
    package var inputs: [UncertainInput]
    /// The values of each input, draw by draw, in natural terms.
    package var values: [[Double]]
    /// Present value of savings, pounds, draw by draw.
    package var savings: [Double] = []
    /// Present value of the programme's cost, pounds, draw by draw; nil where none was given.
    package var cost: [Double]?

    /// How many draws there are.
    package var count: Int { savings.count }

    /// Makes the draws of an evaluation's headline again; nil where nothing was drawn.
    ///
    /// With a price or a share beside it a draw tells the units behind it, however few people they are of, so that nothing is listed of
    /// an evaluation that withholds counts of people.
    ///
    /// - Parameters:
    ///   - made: how many draws the headline's simulation made; nil where nothing was drawn.
    ///   - place: what is refused where nothing may be listed.
    /// - Throws: `EvaluationError.refused` where counts of people are withheld; as ``Uncertainty`` does.
    package init?(
        _ evaluated: Evaluated, made: Int?, refusedAt place: SourcePosition
    ) throws(EvaluationError) {
        let (evaluation, result) = (evaluated.evaluation, evaluated.result)
        guard !evaluated.released.rule.isSuppressing else {
            throw .refusal(
                at: place, code: "withheld",
                message:
                    "each draw tells what few people used, and counts below \(evaluated.released.rule.threshold) are withheld",
                remedy:
                    "Draws are listed of an evaluation that withholds nothing: for your own use, where you may know everybody's use, set threshold in disclosure to 0 in a copy of the folder. The report of that copy is not to be published."
            )
        }
        guard let made else { return nil }
        let model = try MultilinearModel(evaluation)
        let settings = evaluation.settings.simulation
        let observed = try ObservedDraws(
            evaluation, draws: Uncertainty.drawsMade(settings), threads: Processors.active)
        let population = try Population(
            evaluation, result, model: model, observed: observed, draws: Uncertainty.drawsMade(settings),
            threads: Processors.active)
        let simulation = try Simulation(model, settings: settings)
        var engine = simulation.engine
        engine.people = population.observed
        let active = simulation.active
        inputs = zip(model.inputs, active).filter(\.1).map(\.0)
        values = inputs.map { _ in [] }
        cost = model.hasCost ? [] : nil
        engine.list(draws: made, active: active, into: &self)
    }

    /// Puts a block of draws behind the others.
    mutating func append(_ block: SimulationBlock, count: Int) {
        for input in values.indices { values[input] += UnsafeBufferPointer(start: block.column(input), count: count) }
        savings += UnsafeBufferPointer(start: block.savings, count: count)
        cost? += UnsafeBufferPointer(start: block.cost, count: count)
    }
}
