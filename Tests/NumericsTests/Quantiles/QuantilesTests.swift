import Testing

@testable import Numerics

@Suite("Quantiles of a sample")
struct QuantilesTests {
    private static let values: [Double] = [
        75.942, 60.269, 92.549, 112.613, 134.081, 103.291, 83.421, 76.457, 122.462, 149.043, 108.183, 63.0, 71.252,
        148.001, 106.086, 48.036, 97.489, 65.103, 81.121, 85.36, 78.601, 116.601, 98.107,
    ]
    private static let probabilities: [Double] = [0, 0.025, 0.1, 0.25, 0.5, 0.6, 0.975, 1]
    /// NumPy 2.4.6, `numpy.quantile` with its default method, `linear`.
    private static let expected: [Double] = [48.036, 54.76415, 63.4206, 76.1995, 92.549, 99.1438, 148.4699, 149.043]

    @Test("Type 7 is NumPy's default, sorted or not")
    func agreesWithNumPy() {
        let found = Quantiles.typeSeven(of: Self.values, at: Self.probabilities)
        for (value, expected) in zip(found, Self.expected) { #expect(abs(value - expected) < 1e-12) }
        let sorted = Self.values.sorted()
        #expect(Self.probabilities.map { Quantiles.typeSeven(ofSorted: sorted, at: $0) } == found)
    }

    @Test("Selecting gives what sorting gives, whatever the order and however many are equal", arguments: 0..<12)
    func selection(seed: Int) {
        let random = CounterRandom(seed: 9, stream: UInt64(seed))
        let count = 1 + random.integer(0, below: 20_000)
        let distinct = [1, 2, 3, 50, 1_000_000][seed % 5]
        var values = (1...UInt64(count)).map { Double(random.integer($0, below: distinct)) }
        if seed == 7 { values.sort() }
        if seed == 8 { values.sort(by: >) }
        let probabilities = [0.975, 0.5, 0.025, 0, 1, 0.3333]
        let sorted = values.sorted()
        let expected = probabilities.map { Quantiles.typeSeven(ofSorted: sorted, at: $0) }
        #expect(Quantiles.typeSeven(of: values, at: probabilities) == expected)
    }

    @Test("No values, a probability outside 0 to 1, or a value that is not a number have no quantile")
    func notANumber() {
        #expect(Quantiles.typeSeven(of: [], at: [0.5])[0].isNaN)
        #expect(Quantiles.typeSeven(of: [1, .nan, 2], at: [0.5])[0].isNaN)
        #expect(Quantiles.typeSeven(of: [1, 2], at: [1.5])[0].isNaN)
        #expect(Quantiles.typeSeven(ofSorted: [], at: 0.5).isNaN)
        #expect(Quantiles.typeSeven(of: [7], at: [0.5]) == [7])
        #expect(Quantiles.typeSeven(of: [-.infinity, .infinity, .infinity], at: [0.9]) == [.infinity])
    }
}
