/// Measurements, one a subcommand: `swift run -c release benchmarks scan`.
@main
struct Benchmarks {
    static func main() throws {
        switch CommandLine.arguments.dropFirst().first {
        case "scan": try ScanBenchmark.run()
        default: print("usage: benchmarks scan")
        }
    }
}
