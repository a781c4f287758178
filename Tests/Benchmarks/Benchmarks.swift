/// Measurements, one a subcommand: `swift run -c release benchmarks scan`.
@main
struct Benchmarks {
    static func main() throws {
        switch CommandLine.arguments.dropFirst().first {
        case "evaluate": try EvaluateBenchmark.run(folder: CommandLine.arguments.dropFirst(2).first)
        case "scan": try ScanBenchmark.run()
        case "variates": try VariateBenchmark.run()
        case "coverage": CoverageBenchmark.run()
        case "exact": try ExactBenchmark.run()
        case "grid": try GridBenchmark.run()
        case "growth": try GrowthBenchmark.run(kind: CommandLine.arguments.dropFirst(2).first)
        case "sampling": try SamplingBenchmark.run(folder: CommandLine.arguments.dropFirst(2).first ?? "fixtures/derby")
        case "simulation":
            try SimulationBenchmark.report(folder: "fixtures/derby")
            try SimulationBenchmark.run()
        default: print("usage: benchmarks evaluate|scan|variates|coverage|exact|grid|growth|sampling|simulation")
        }
    }
}
