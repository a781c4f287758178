import Testing

@testable import Numerics

@Suite("Counter-based random numbers")
struct CounterRandomTests {
    @Test(
        "Philox 4x32-10 gives the published Random123 vectors",
        arguments: [
            // DEShawResearch/random123, tests/kat_vectors, the three lines "philox4x32 10".
            (
                SIMD4<UInt32>(repeating: 0), SIMD2<UInt32>(repeating: 0),
                SIMD4<UInt32>(0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8)
            ),
            (
                SIMD4<UInt32>(repeating: .max), SIMD2<UInt32>(repeating: .max),
                SIMD4<UInt32>(0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd)
            ),
            (
                SIMD4<UInt32>(0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344),
                SIMD2<UInt32>(0xa409_3822, 0x299f_31d0),
                SIMD4<UInt32>(0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1)
            ),
        ])
    func publishedVectors(counter: SIMD4<UInt32>, key: SIMD2<UInt32>, expected: SIMD4<UInt32>) {
        #expect(CounterRandom.philox(counter: counter, key: key) == expected)
    }

    @Test("Seed, stream and index stand in the key, the upper and the lower half of the counter")
    func layout() {
        let random = CounterRandom(seed: 0x299f_31d0_a409_3822, stream: 0x0370_7344_1319_8a2e)
        let block = random.block(0x85a3_08d3_243f_6a88)
        #expect(block == SIMD4(0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1))
        let first = CounterRandom(seed: 7).block(0)
        #expect((0..<4).map { CounterRandom(seed: 7).word($0) } == [first.x, first.y, first.z, first.w])
    }

    @Test("Streams and seeds do not repeat each other")
    func streamsDiffer() {
        let blocks = (0..<10 as Range<UInt64>).flatMap { seed in
            (0..<10 as Range<UInt64>).flatMap { stream in
                (0..<10 as Range<UInt64>).map { CounterRandom(seed: seed, stream: stream).block($0) }
            }
        }
        #expect(Set(blocks).count == 1000)
    }

    @Test("Uniform numbers have mean 1/2 and variance 1/12, within four standard errors")
    func moments() {
        let count = 100_000
        let random = CounterRandom(seed: 2013)
        let numbers = (0..<UInt64(count)).map(random.uniform)
        let mean = numbers.reduce(0, +) / Double(count)
        let variance = numbers.reduce(0) { $0 + ($1 - 0.5) * ($1 - 0.5) } / Double(count)
        #expect(abs(mean - 0.5) < 4 * (1.0 / 12 / Double(count)).squareRoot())
        #expect(abs(variance - 1.0 / 12) < 4 * (1.0 / 180 / Double(count)).squareRoot())
        #expect(numbers.allSatisfy { $0 > 0 && $0 < 1 })
    }

    @Test("Every whole number below the bound comes about equally often")
    func integers() {
        let random = CounterRandom(seed: 1, stream: 5)
        var counts = [Int](repeating: 0, count: 7)
        for index in 0..<70_000 as Range<UInt64> { counts[random.integer(index, below: 7)] += 1 }
        // Chi-square on 6 degrees of freedom exceeds 22.46 once in a thousand seeds.
        let chiSquare = counts.reduce(0.0) { $0 + (Double($1) - 10_000) * (Double($1) - 10_000) / 10_000 }
        #expect(chiSquare < 22.46)
    }
}
