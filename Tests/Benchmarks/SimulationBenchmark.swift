import CostAvoidance
import Foundation

/// A million draws of 24 inputs, twelve gamma unit costs and twelve beta shares of deadweight: the model that
/// `Tests/Peers/OtherPrograms/simulation_numpy.py` does in NumPy.
enum SimulationBenchmark {
    private static let draws = 1_000_000
    private static let services = 12
    /// As many as the peer's.
    private static let runs = 9
    /// 2.5% and 97.5% points of a gamma distribution of shape 25 and mean 1: `scipy.stats.gamma(25, scale=1/25).ppf`.
    private static let gammaEnds = (low: 0.64714727, high: 1.4284039)

    /// Prints the best of nine runs on one thread and on every processor, and how far the mean is from the exact one.
    static func run() throws {
        let evaluation = try self.evaluation()
        let model = try MultilinearModel(evaluation)
        let variates = Double(draws * model.inputs.count)
        for threads in Set([1, ProcessInfo.processInfo.activeProcessorCount]).sorted() {
            var (best, processor) = (Double.infinity, Double.infinity)
            var last: SimulationResult?
            for _ in 0..<runs {
                let (wall, used) = (seconds(CLOCK_MONOTONIC), seconds(CLOCK_PROCESS_CPUTIME_ID))
                last = try Simulation(
                    model, settings: SimulationSettings(draws: draws, seed: 2013), threads: threads
                ).result()
                best = min(best, seconds(CLOCK_MONOTONIC) - wall)
                processor = min(processor, seconds(CLOCK_PROCESS_CPUTIME_ID) - used)
            }
            guard let result = last, let check = result.check else { continue }
            let each = processor * 1e9 / variates
            print("threads \(threads)")
            print("seconds \(best) processor \(processor)")
            print("nanoseconds of one core per variate, everything included \((each * 100).rounded() / 100)")
            print("mean \(check.simulated.value) exact \(check.exact) standard errors between \(check.standardErrors)")
            if let net = result.netBenefit {
                print("p2.5 \(net.p2_5.value) p50 \(net.p50.value) p97.5 \(net.p97_5.value)")
            }
            if let chance = result.probabilitySavingsExceedCost { print("savings exceed cost in \(chance.value)") }
        }
    }

    /// Everything that a report says about uncertainty, for a folder, on one thread: the best of twenty runs.
    static func report(folder: String) throws {
        let evaluation = try EvaluationFolder(path: folder).read()
        let evaluated = try Evaluated(evaluation)
        var best = Double.infinity
        for _ in 0..<20 {
            let start = seconds(CLOCK_PROCESS_CPUTIME_ID)
            _ = try Uncertainty(of: evaluated, threads: 1)
            best = min(best, seconds(CLOCK_PROCESS_CPUTIME_ID) - start)
        }
        print("\(folder): \((best * 1e5).rounded() / 100) ms of one processor for all that is said of uncertainty")
    }

    private static func seconds(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func evaluation() throws -> Evaluation {
        var unitCosts = "service,label,unit,low,central,high,distribution,price_year,bearer,source\n"
        var outcomes = "service,quantity\n"
        var assumptions = "parameter,scope,low,central,high,distribution,source\n"
        for service in 0..<services {
            let cost = Double(100 * (service + 1))
            func pounds(_ share: Double) -> String { String(format: "%.6f", cost * share) }
            unitCosts +=
                "s\(service),S,unit,\(pounds(gammaEnds.low)),\(Int(cost)),\(pounds(gammaEnds.high)),gamma,"
                + "2020-21,NHS,benchmark\n"
            outcomes += "s\(service),\(10 + service)\n"
            let mode = String(format: "%.2f", 0.1 + 0.02 * Double(service))
            assumptions += "deadweight,service:s\(service),0.5,\(mode),0.05,beta,benchmark\n"
        }
        let files = [
            "evaluation.json": #"{"title": "Benchmark", "priceYear": "2020-21"}"#, "unit-costs.csv": unitCosts,
            "outcomes.csv": outcomes, "assumptions.csv": assumptions, "costs.csv": "item,amount\nPost,100000\n",
        ]
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("simulation-benchmark-\(getpid())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
        return try EvaluationFolder(path: folder.path).read()
    }
}
