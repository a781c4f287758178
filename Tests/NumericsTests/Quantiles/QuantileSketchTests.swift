import Testing

@testable import Numerics

@Suite("Quantile sketches")
struct QuantileSketchTests {
    /// Net benefits that straddle zero, with a long right tail.
    private func benefits(_ count: Int) throws -> [Double] {
        let distribution = try Distribution(.lognormal, low: 20_000, central: 90_000, high: 600_000)
        var values = [Double](repeating: 0, count: count)
        values.withUnsafeMutableBufferPointer {
            InverseTable(distribution).fill($0, from: CounterRandom(seed: 5), startingAt: 0)
        }
        return values.map { $0 - 80_000 }
    }

    private func sketch(_ values: some Collection<Double>) -> QuantileSketch {
        var sketch = QuantileSketch()
        Array(values).withUnsafeBufferPointer { sketch.add($0) }
        return sketch
    }

    @Test("Every quantile is within the stated relative error of the sample's own")
    func keepsToItsError() throws {
        let values = try benefits(50_000)
        let sketch = sketch(values)
        let probabilities = [0, 0.001, 0.025, 0.25, 0.4, 0.5, 0.75, 0.975, 0.999, 1]
        for (p, exact) in zip(probabilities, Quantiles.typeSeven(of: values, at: probabilities)) {
            let error = abs(sketch.quantile(p) - exact)
            #expect(error <= QuantileSketch.relativeError * abs(exact) + QuantileSketch.smallestMagnitude, "at \(p)")
        }
        #expect(sketch.quantile(0) == values.min())
        #expect(sketch.quantile(1) == values.max())
        #expect(QuantileSketch.relativeError < 0.001)
    }

    @Test("Sketches of parts merge into the sketch of the whole, in any order")
    func merges() throws {
        let values = try benefits(10_000)
        let parts = [values[..<100], values[100..<7000], values[7000...]].map { sketch($0) }
        for order in [[0, 1, 2], [2, 0, 1], [1, 2, 0]] {
            var merged = QuantileSketch()
            for index in order { merged.merge(parts[index]) }
            #expect(merged == sketch(values.reversed()))
        }
    }

    @Test("Values about zero, beyond the largest bucket and infinite ones are counted, and the extremes are exact")
    func extremes() {
        let sketch = sketch([-1e300, -0.001, 0, 0.001, 5, 1e20, .infinity])
        #expect(sketch.count == 7)
        #expect(sketch.quantile(0) == -1e300)
        #expect(abs(sketch.quantile(0.5)) <= QuantileSketch.smallestMagnitude)
        #expect(abs(sketch.quantile(4.0 / 6) - 5) < 5 * QuantileSketch.relativeError)
        #expect(sketch.quantile(1) == .infinity)
    }

    @Test("Without values, or with one that is not a number, there is no quantile")
    func notANumber() {
        #expect(QuantileSketch().quantile(0.5).isNaN)
        let sketch = sketch([1, .nan, 2])
        #expect(sketch.quantile(0.5).isNaN && sketch.notNumbers == 1)
    }

    @Test("One value is all its quantiles", arguments: [0.0, -3.25, 1e9])
    func single(value: Double) {
        var sketch = QuantileSketch()
        sketch.add(value)
        #expect(sketch.quantile(0.5) == value)
    }
}
