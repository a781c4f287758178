import Foundation
import Numerics

/// What one random draw of an uncertain input costs, for each family of distributions, on one core.
enum VariateBenchmark {
    private static let draws = 1 << 22
    /// As many draws as a simulation keeps in the nearest caches at a time.
    private static let chunk = 4096

    /// Prints nanoseconds a draw: the random words alone, then words and table together.
    static func run() throws {
        let words = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: chunk)
        let values = UnsafeMutableBufferPointer<Double>.allocate(capacity: chunk)
        defer {
            words.deallocate()
            values.deallocate()
        }
        words.initialize(repeating: 0)
        values.initialize(repeating: 0)
        let random = CounterRandom(seed: 2013, stream: 1)
        report("Philox words", inChunks { random.fill(words, from: $0) })
        report("Latin hypercube words", latinHypercube(words))
        if let sobol = SobolSequence(dimensions: 24, scrambling: .owen(seed: 2013)) {
            report("scrambled Sobol' words", inChunks { sobol.fill(words, dimension: 5, from: UInt32($0)) })
        }
        for family in DistributionFamily.allCases {
            let distribution = try Distribution(
                family, low: 50, central: 100, high: 180, ends: family == .beta ? .limits : nil)
            let table = InverseTable(distribution)
            report("\(family.rawValue), drawn", inChunks { table.fill(values, from: random, startingAt: $0) })
            let build = ProcessorTime.nanoseconds(each: 1) { _ = InverseTable(distribution) }
            let error = table.largestError(pointsInCell: 3)
            print("    tabulated in \(Int(build / 1000)) microseconds, to \(error) standard deviations")
        }
        var sketch = QuantileSketch()
        report("kept in a quantile sketch", inChunks { _ in sketch.add(UnsafeBufferPointer(values)) })
    }

    private static func latinHypercube(_ words: UnsafeMutableBufferPointer<UInt32>) -> Double {
        let hypercube = LatinHypercube(draws: draws, seed: 2013)
        return inChunks { hypercube.fill(words, stream: 1, from: Int($0)) }
    }

    private static func inChunks(_ body: (UInt64) -> Void) -> Double {
        ProcessorTime.nanoseconds(each: draws) {
            for first in stride(from: 0, to: draws, by: chunk) { body(UInt64(first)) }
        }
    }

    private static func report(_ name: String, _ nanoseconds: Double) {
        print("\(name): \((nanoseconds * 100).rounded() / 100) ns")
    }
}
