import Testing

@testable import Numerics

@Suite("Latin hypercube")
struct LatinHypercubeTests {
    @Test(
        "Exactly one draw falls into each n-th of an input's probability",
        arguments: [1, 2, 3, 10, 16, 17, 1000, 4096, 10_001])
    func oneInEach(draws: Int) {
        let hypercube = LatinHypercube(draws: draws, seed: 2013)
        for stream in 0..<3 as Range<UInt64> {
            let words = (0..<draws).map { UInt64(hypercube.word(draw: $0, stream: stream)) }.sorted()
            for (index, word) in words.enumerated() {
                let (start, end) = (UInt64(index) << 32 / UInt64(draws), UInt64(index + 1) << 32 / UInt64(draws))
                #expect(word >= start && word <= end, "draw \(index)")
            }
        }
    }

    @Test("Inputs are ordered independently of one another, within four standard errors")
    func independent() {
        let draws = 8000
        let hypercube = LatinHypercube(draws: draws, seed: 1)
        let columns = (0..<6 as Range<UInt64>).map { stream in
            (0..<draws).map { Double(hypercube.word(draw: $0, stream: stream)) / 0x1p32 - 0.5 }
        }
        for left in 0..<6 {
            let neighbours = zip(columns[left], columns[left].dropFirst()).reduce(0) { $0 + $1.0 * $1.1 }
            #expect(abs(neighbours * 12 / Double(draws)) < 4 / Double(draws).squareRoot())
            for right in 0..<left {
                let product = zip(columns[left], columns[right]).reduce(0) { $0 + $1.0 * $1.1 }
                #expect(abs(product * 12 / Double(draws)) < 4 / Double(draws).squareRoot())
            }
        }
    }

    @Test("Every order of four numbers comes about equally often")
    func allOrders() {
        var counts: [[UInt64]: Int] = [:]
        for stream in 0..<4800 as Range<UInt64> {
            let permutation = KeyedPermutation(count: 4, random: CounterRandom(seed: 3, stream: stream))
            counts[(0..<4).map { permutation.image(of: $0) }, default: 0] += 1
        }
        #expect(counts.count == 24)
        // Chi-square on 23 degrees of freedom exceeds 49.7 once in a thousand seeds.
        let chiSquare = counts.values.reduce(0.0) { $0 + (Double($1) - 200) * (Double($1) - 200) / 200 }
        #expect(chiSquare < 49.7)
    }

    @Test("Draws filled in bulk are those looked up one by one")
    func bulk() {
        let hypercube = LatinHypercube(draws: 5000, seed: 7)
        var words = [UInt32](repeating: 0, count: 100)
        words.withUnsafeMutableBufferPointer { hypercube.fill($0, stream: 2, from: 1234) }
        #expect(words == (0..<100).map { hypercube.word(draw: 1234 + $0, stream: 2) })
    }

    @Test("The mean of an input over 1,000 draws is a hundred times closer than that of random draws would be")
    func precision() throws {
        let distribution = try Distribution(.pert, low: 0, central: 30, high: 100)
        let table = InverseTable(distribution)
        let hypercube = LatinHypercube(draws: 1000, seed: 4)
        let mean = (0..<1000).reduce(0.0) { $0 + table.value(at: hypercube.word(draw: $1, stream: 0)) } / 1000
        let standardErrorOfRandomDraws = distribution.standardDeviation / 1000.0.squareRoot()
        #expect(abs(mean - distribution.mean) < standardErrorOfRandomDraws / 100)
    }
}
