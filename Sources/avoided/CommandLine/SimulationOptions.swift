import CostAvoidance
import DelimitedText

/// `--draws`, `--seed`, `--sampling` and `--precision`, which stand in for what the evaluation says of its simulation.
struct SimulationOptions {
    /// As many draws as may be asked for, and which seeds.
    static let draws = 1...SimulationSettings.mostDraws
    static let seeds = 0...UInt64.max

    private let draws: Int?
    private let seed: UInt64?
    private let method: SamplingMethod?
    private let precision: SimulationPrecision?

    /// Reads the options.
    ///
    /// - Throws: `CommandFailure` with status 2 where one is no number.
    init(_ arguments: Arguments) throws(CommandFailure) {
        draws = try arguments.wholeNumber("--draws", in: Self.draws)
        seed = try arguments.wholeNumber("--seed", in: Self.seeds)
        method = arguments.value("--sampling").flatMap(SamplingMethod.init(rawValue:))
        precision = try arguments.value("--precision").map { text throws(CommandFailure) in try Self.precision(text) }
    }

    /// What `--precision` says.
    ///
    /// - Throws: `CommandFailure` with status 2 where it is no precision.
    static func precision(_ text: String) throws(CommandFailure) -> SimulationPrecision {
        if let precision = SimulationPrecision(parsing: text) { return precision }
        throw .usage(
            "--precision takes pounds such as 500 or a percentage such as 0.5%, not \(Diagnostic.quoted(text))")
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
