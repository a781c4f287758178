import CostAvoidance
import Foundation

/// What spreading the draws is worth: how far the mean of a simulation is from the exact one, for each way of spreading.
enum SamplingBenchmark {
    private static let seeds: ClosedRange<UInt64> = 1...400
    private static let draws = [1024, 16_384]

    /// Prints the root mean square error over seeds beside the error that the simulation states of itself.
    static func run(folder: String) throws {
        let model = try MultilinearModel(try EvaluationFolder(path: folder).read())
        for draws in draws {
            var plain: Double?
            for method in SamplingMethod.allCases {
                let (real, stated) = try errors(model, draws: draws, method: method)
                let gain = (plain ?? real) / real
                plain = plain ?? real
                print(
                    "\(folder), \(draws) draws, \(method.rawValue): off by £\(rounded(real)), stated £\(rounded(stated)),",
                    "\(rounded(gain)) times nearer than random, as \(Int(gain * gain)) times the draws")
            }
        }
    }

    private static func errors(
        _ model: MultilinearModel, draws: Int, method: SamplingMethod
    ) throws -> (real: Double, stated: Double) {
        var (squares, stated) = (0.0, 0.0)
        for seed in seeds {
            var settings = SimulationSettings(draws: draws, seed: seed)
            settings.method = method
            guard let check = try Simulation(model, settings: settings).result()?.check else { continue }
            let distance = check.simulated.value - check.exact
            squares += distance * distance
            stated += check.simulated.standardError * check.simulated.standardError
        }
        let count = Double(seeds.count)
        return ((squares / count).squareRoot(), (stated / count).squareRoot())
    }

    private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
