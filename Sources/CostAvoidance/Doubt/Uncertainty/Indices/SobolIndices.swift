// Nothing here traps: inputs are counted.

import Numerics

/// How much of the variance of a total each input makes up: by itself, and together with what it multiplies.
package struct SobolIndices: Sendable {
    /// The indices of one input.
    package struct Row: Sendable {
        /// The input, as an index into those examined.
        package var input: Int
        /// First order: the share of the variance that would go if this input were known.
        package var first: SimulatedNumber
        /// Total: the share that would stay if everything but this input were known.
        package var total: SimulatedNumber
    }

    /// The rows in the order of the inputs.
    package var rows: [Row]
    /// Evaluations of the function.
    package var evaluations: Int
    /// The variance of the function.
    package var variance: Double
}

/// Estimates Sobol' indices of a function of independent inputs that are uniform on 0 to 1.
///
/// Two independent sets of points A and B, and for each input A with that input's column from B. The estimators are those of
/// M. J. W. Jansen, "Analysis of variance designs for model output", Computer Physics Communications 117 (1999), for both
/// orders, which A. Saltelli and others recommend in the same journal, volume 181 (2010). Points are cut into batches, and
/// the standard errors are those of leaving one batch out at a time.
package struct SobolEstimator: Sendable {
    /// Points in each of A and B.
    package var points: Int
    /// Seed of the random numbers.
    package var seed: UInt64

    private static let batches = 32

    /// - Parameter points: rounded up to whole batches.
    package init(points: Int, seed: UInt64) {
        self.points = (max(points, Self.batches) + Self.batches - 1) / Self.batches * Self.batches
        self.seed = seed
    }

    /// Estimates the indices of a function.
    ///
    /// - Parameters:
    ///   - inputs: how many inputs it has.
    ///   - function: given the columns of the inputs, as random words, and which one changed since the first set (nil for a
    ///     whole set), fills the values.
    func estimate(
        inputs: Int, function: (_ columns: [[UInt32]], _ values: inout [Double]) -> Void
    ) -> SobolIndices {
        var first: [[UInt32]] = []
        var second: [[UInt32]] = []
        for input in 0..<inputs {
            first.append(column(stream: UInt64(2 * input)))
            second.append(column(stream: UInt64(2 * input + 1)))
        }
        var (atFirst, atSecond) = (zeros, zeros)
        function(first, &atFirst)
        function(second, &atSecond)
        let spread = Spread(atFirst, atSecond, batches: Self.batches)
        var rows: [SobolIndices.Row] = []
        var mixed = zeros
        for input in 0..<inputs {
            let kept = first[input]
            first[input] = second[input]
            function(first, &mixed)
            first[input] = kept
            rows.append(
                SobolIndices.Row(
                    input: input,
                    first: spread.index(from: atSecond, to: mixed) { 1 - $0 },
                    total: spread.index(from: atFirst, to: mixed) { $0 }))
        }
        return SobolIndices(rows: rows, evaluations: points * (inputs + 2), variance: spread.variance)
    }

    /// Streams of the two sets stand apart from every other stream: hashes and small numbers.
    private static let streamBase: UInt64 = 1 << 62

    private func column(stream: UInt64) -> [UInt32] {
        let random = CounterRandom(seed: seed, stream: Self.streamBase + stream)
        return Array(unsafeUninitializedCapacity: points) { words, initialized in
            words.initialize(repeating: 0)
            random.fill(words, from: 0)
            initialized = points
        }
    }

    private var zeros: [Double] { Array(repeating: 0, count: points) }

    /// Sums over batches, from which an index and its standard error are made.
    private struct Spread {
        let batches: Int
        private let sums: [(count: Double, sum: Double, squares: Double)]
        private let centre: Double

        init(_ first: [Double], _ second: [Double], batches: Int) {
            self.batches = batches
            let length = first.count / batches
            centre = first.reduce(0, +) / Double(first.count)
            var sums: [(count: Double, sum: Double, squares: Double)] = []
            for batch in 0..<batches {
                var (sum, squares) = (0.0, 0.0)
                for index in (batch * length)..<((batch + 1) * length) {
                    for value in [first[index] - centre, second[index] - centre] {
                        sum += value
                        squares += value * value
                    }
                }
                sums.append((count: Double(2 * length), sum: sum, squares: squares))
            }
            self.sums = sums
        }

        var variance: Double { variance(without: nil) }

        private func variance(without omitted: Int?) -> Double {
            var (count, sum, squares) = (0.0, 0.0, 0.0)
            for (batch, part) in sums.enumerated() where batch != omitted {
                count += part.count
                sum += part.sum
                squares += part.squares
            }
            return max(0, squares / count - sum * sum / (count * count))
        }

        /// Jansen's mean squared difference over twice the variance, turned into an index.
        func index(from start: [Double], to end: [Double], _ turn: (Double) -> Double) -> SimulatedNumber {
            let length = start.count / batches
            var parts: [Double] = []
            for batch in 0..<batches {
                var sum = 0.0
                for index in (batch * length)..<((batch + 1) * length) {
                    let difference = start[index] - end[index]
                    sum += difference * difference
                }
                parts.append(sum)
            }
            let whole = parts.reduce(0, +)
            func estimate(without omitted: Int?) -> Double {
                let variance = variance(without: omitted)
                guard variance > 0 else { return 0 }
                let sum = omitted.map { whole - parts[$0] } ?? whole
                let count = Double(start.count - (omitted == nil ? 0 : length))
                return turn(sum / count / (2 * variance))
            }
            let leftOut = (0..<batches).map { estimate(without: $0) }
            let mean = leftOut.reduce(0, +) / Double(batches)
            let squares = leftOut.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            let error = (squares * Double(batches - 1) / Double(batches)).squareRoot()
            return SimulatedNumber(value: estimate(without: nil), standardError: error)
        }
    }
}
