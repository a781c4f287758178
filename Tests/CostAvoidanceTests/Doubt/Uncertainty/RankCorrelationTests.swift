import Numerics
import Testing

@testable import CostAvoidance

@Suite("Rank correlation")
struct RankCorrelationTests {
    private let names = ["a", "b", "c"].map { InputName(.unitCost, scope: "service:\($0)") }

    /// Spearman's correlation of two columns of words.
    private func spearman(_ first: [UInt32], _ second: [UInt32]) -> Double {
        func ranks(_ words: [UInt32]) -> [Double] {
            var ranks = Array(repeating: 0.0, count: words.count)
            for (rank, index) in words.indices.sorted(by: { words[$0] < words[$1] }).enumerated() {
                ranks[index] = Double(rank)
            }
            return ranks
        }
        let (x, y) = (ranks(first), ranks(second))
        let middle = Double(first.count - 1) / 2
        let products = zip(x, y).reduce(0) { $0 + ($1.0 - middle) * ($1.1 - middle) }
        return products / x.reduce(0) { $0 + ($1 - middle) * ($1 - middle) }
    }

    private func correlated(_ copula: GaussianCopula, count: Int) -> [[UInt32]] {
        let columns = copula.inputs.map { input -> UnsafeMutableBufferPointer<UInt32> in
            let column = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: count)
            CounterRandom(seed: 3, stream: UInt64(input)).fill(column, from: 0)
            return column
        }
        defer { for column in columns { column.deallocate() } }
        copula.correlate(columns, count: count)
        return columns.map(Array.init)
    }

    @Test("The draws have the rank correlations asked for, and each input stays uniform", arguments: [-0.7, 0.3, 0.95])
    func asked(rank: Double) throws {
        let copula = try #require(
            try GaussianCopula(
                [RankCorrelation(names[0], names[2], rank: rank), RankCorrelation(names[1], names[2], rank: 0.2)],
                names: names))
        let count = 20_000
        let words = correlated(copula, count: count)
        // The standard error of a rank correlation is about 1 / sqrt(n).
        let error = 4 / Double(count).squareRoot()
        #expect(abs(spearman(words[0], words[2]) - rank) < error)
        #expect(abs(spearman(words[1], words[2]) - 0.2) < error)
        for column in words {
            let mean = column.reduce(0) { $0 + Double($1) * 0x1p-32 } / Double(count)
            #expect(abs(mean - 0.5) < 4 / (12 * Double(count)).squareRoot())
        }
    }

    @Test("Costs that rise together widen the interval, and there is no closed-form mean to check")
    func widens() throws {
        let evaluation = try WrittenEvaluation.fixture("derby")
        let model = try MultilinearModel(evaluation)
        let widest = try OneWaySensitivity(model).rows.map(\.input.name).filter { $0.parameter == .quantity }
        let pairs = [RankCorrelation(widest[0], widest[1], rank: 0.9)]
        var settings = SimulationSettings(draws: 10_000, seed: 1)
        let apart = try #require(try Simulation(model, settings: settings).result())
        settings.correlations = pairs
        let together = try #require(try Simulation(model, settings: settings).result())
        #expect(together.savings.standardDeviation > apart.savings.standardDeviation * 1.05)
        #expect(together.check == nil)
    }

    @Test("Correlations that no inputs could have are refused, and so are unknown names and a rank of one")
    func refused() {
        let impossible = [
            RankCorrelation(names[0], names[1], rank: 0.9), RankCorrelation(names[1], names[2], rank: 0.9),
            RankCorrelation(names[0], names[2], rank: -0.9),
        ]
        #expect(throws: RankCorrelationError.contradictory) { try GaussianCopula(impossible, names: names) }
        let stranger = InputName(.unitCost, scope: "service:x")
        #expect(throws: RankCorrelationError.unknownInput(stranger)) {
            try GaussianCopula([RankCorrelation(names[0], stranger, rank: 0.5)], names: names)
        }
        let whole = RankCorrelation(names[0], names[1], rank: 1)
        #expect(throws: RankCorrelationError.outOfRange(whole)) { try GaussianCopula([whole], names: names) }
    }
}
