import CostAvoidance

/// `--draws`, `--seed`, `--sampling` and `--precision`, which stand in for what the evaluation says of its simulation.
struct SimulationOptions {
    private let draws: Int?
    private let seed: UInt64?
    private let method: SamplingMethod?
    private let precision: SimulationPrecision?

    /// Reads the options.
    ///
    /// - Throws: `CommandFailure` with status 2 where one is no number.
    init(_ arguments: Arguments) throws(CommandFailure) {
        draws = try arguments.positiveInteger("--draws")
        if let draws, draws > SimulationSettings.mostDraws {
            throw .usage("--draws takes at most \(SimulationSettings.mostDraws), not \(draws)")
        }
        seed = try arguments.seed("--seed")
        method = arguments.value("--sampling").flatMap(SamplingMethod.init(rawValue:))
        precision = try arguments.value("--precision").map { text throws(CommandFailure) in
            guard let precision = SimulationPrecision(parsing: text) else {
                throw .usage("--precision takes pounds such as 500 or a percentage such as 0.5%, not \"\(text)\"")
            }
            return precision
        }
    }

    /// The evaluation with the options in place.
    func applied(to evaluation: Evaluation) -> Evaluation {
        var evaluation = evaluation
        if let draws { evaluation.settings.simulation.draws = draws }
        if let seed { evaluation.settings.simulation.seed = seed }
        if let method { evaluation.settings.simulation.method = method }
        if let precision { evaluation.settings.simulation.precision = precision }
        return evaluation
    }
}
