import Testing

@testable import Numerics

@Suite("Tables of quantile functions")
struct InverseTableTests {
    /// Every family, in ordinary and in awkward shapes, with the error that is allowed in standard deviations.
    static let cases: [(DistributionFamily, Double, Double, Double, Double)] = [
        (.normal, 50, 100, 150, 1e-7), (.normal, 50, 100, 250, 1e-7),
        (.lognormal, 50, 100, 200, 1e-7), (.lognormal, 1, 10, 1000, 1e-6),
        (.gamma, 50, 100, 200, 1e-7), (.gamma, 20, 100, 350, 1e-7), (.gamma, 0.01, 1, 5, 1e-6),
        (.gamma, 999, 1000, 1001, 1e-7),
        (.pert, 0, 10, 100, 1e-7), (.pert, 0, 0, 1, 1e-7), (.pert, 0, 0.5, 1, 1e-7),
        (.beta, 0, 10, 100, 1e-7), (.beta, 0, 1, 1, 1e-7), (.beta, -1, 0.5, 1, 1e-7),
    ]

    @Test(
        "Between its points, into the last octave of each tail, a table keeps to its quantile function",
        arguments: cases)
    func keepsToTheQuantileFunction(
        family: DistributionFamily, low: Double, central: Double, high: Double, allowed: Double
    ) throws {
        let table = InverseTable(
            try Distribution(family, low: low, central: central, high: high, ends: family.endsBeyondOne))
        #expect(table.largestError(pointsInCell: 5) < allowed)
    }

    @Test(
        "A word stands for the probability at its middle, to the first and the last word",
        arguments: DistributionFamily.allCases)
    func wordsStandForProbabilities(family: DistributionFamily) throws {
        let distribution = try Distribution(family, low: 50, central: 100, high: 180, ends: family.endsBeyondOne)
        let table = InverseTable(distribution)
        let deviation = max(distribution.standardDeviation, 1e-300)
        for word: UInt32 in [
            0, 1, 2, 7, 1000, 1 << 20, .max / 3, .max / 2, .max / 2 + 1, 3_000_000_000, .max - 1, .max,
        ] {
            let below = (Double(word) + 0.5) / 0x1p32
            let above = (Double(.max - word) + 0.5) / 0x1p32
            let exact = below < 0.5 ? distribution.quantile(below) : distribution.quantile(above: above)
            #expect(abs(table.value(at: word) - exact) < 1e-7 * deviation, "word \(word)")
        }
    }

    @Test("A greater word never stands for a smaller value", arguments: DistributionFamily.allCases)
    func monotone(family: DistributionFamily) throws {
        let table = InverseTable(try Distribution(family, low: 10, central: 30, high: 90, ends: family.endsBeyondOne))
        var last = -Double.infinity
        for step in 0..<20_000 as Range<UInt32> {
            let value = table.value(at: step * 214_748)
            #expect(value >= last)
            last = value
        }
    }

    @Test("Draws filled in bulk are those looked up one by one, wherever a thread starts", arguments: [0, 3, 5000])
    func bulk(first: Int) throws {
        let table = InverseTable(try Distribution(.gamma, low: 10, central: 30, high: 90))
        let random = CounterRandom(seed: 2013, stream: 4)
        var values = [Double](repeating: 0, count: 2500)
        values.withUnsafeMutableBufferPointer { table.fill($0, from: random, startingAt: UInt64(first)) }
        for index in [0, 1, 2, 3, 4, 1023, 1024, 2047, 2499] {
            #expect(values[index] == table.value(at: random.word(UInt64(first + index))))
        }
    }

    @Test(
        "Mean and variance of many draws are the distribution's, within four standard errors",
        arguments: DistributionFamily.allCases)
    func moments(family: DistributionFamily) throws {
        let distribution = try Distribution(family, low: 50, central: 100, high: 180, ends: family.endsBeyondOne)
        let count = 50_000
        var values = [Double](repeating: 0, count: count)
        values.withUnsafeMutableBufferPointer {
            InverseTable(distribution).fill($0, from: CounterRandom(seed: 1), startingAt: 0)
        }
        let mean = values.reduce(0, +) / Double(count)
        let squares = values.map { ($0 - distribution.mean) * ($0 - distribution.mean) }
        let variance = squares.reduce(0, +) / Double(count)
        let spreadOfSquares = squares.reduce(0) { $0 + ($1 - variance) * ($1 - variance) } / Double(count)
        #expect(abs(mean - distribution.mean) <= 4 * (distribution.variance / Double(count)).squareRoot())
        #expect(abs(variance - distribution.variance) <= 4 * (spreadOfSquares / Double(count)).squareRoot())
    }
}

extension DistributionFamily {
    /// What the ends are of a range that no share could have; nil for the usual ones.
    var endsBeyondOne: RangeEnds? { self == .beta ? .limits : nil }
}
