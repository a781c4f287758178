import CostAvoidance

/// `--draws` and `--seed`, which stand in for what the evaluation says of its simulation.
struct SimulationOptions {
    private let draws: Int?
    private let seed: UInt64?

    /// Reads the options.
    ///
    /// - Throws: `CommandFailure` with status 2 where one is no number.
    init(_ arguments: Arguments) throws(CommandFailure) {
        draws = try arguments.positiveInteger("--draws")
        seed = try arguments.seed("--seed")
    }

    /// The evaluation with the options in place.
    func applied(to evaluation: Evaluation) -> Evaluation {
        var evaluation = evaluation
        if let draws { evaluation.settings.simulation.draws = draws }
        if let seed { evaluation.settings.simulation.seed = seed }
        return evaluation
    }
}
