import Numerics
import Synchronization

/// What one input is drawn from: its distribution, tabulated, cut off at values it cannot have.
///
/// A normal or lognormal share may reach beyond 1 and a normal cost below 0; such a draw is set to the nearest value that is
/// possible, and means are taken of what is drawn and not of what was cut.
struct InputDistribution: Sendable {
    let distribution: Distribution
    let table: InverseTable
    /// The values that draws are cut off at; nil where none can lie outside.
    let cut: ClosedRange<Double>?
    /// The mean of what is drawn.
    private(set) var mean = 0.0

    /// - Throws: `EvaluationError.distribution` where no distribution of its shape goes through the input's three values.
    init(_ input: UncertainInput) throws(EvaluationError) {
        do throws(DistributionError) {
            distribution = try input.spread.distribution(of: input.values, input.name.parameter.kind)
        } catch {
            throw .distribution(input.name, error)
        }
        table = InverseTable(distribution)
        let possible = input.possibleValues
        let bounds = distribution.bounds
        let fits = bounds.lowerBound >= possible.lowerBound && bounds.upperBound <= possible.upperBound
        // What is unbounded only upwards and can be any cost is left as it is.
        let reachesOnlyUp = bounds.lowerBound >= possible.lowerBound && input.name.parameter.source != .assumptions
        cut = fits || reachesOnlyUp ? nil : possible
        mean = cut == nil ? distribution.mean : QuantileIntegral(self).mean(of: .identity)
    }

    /// The distributions of inputs, in their order. A table takes up to half a millisecond, so that they are made side by side.
    ///
    /// - Throws: `EvaluationError.distribution` for the first input that has none.
    static func all(of inputs: [UncertainInput], threads: Int) throws(EvaluationError) -> [InputDistribution] {
        guard threads > 1 else {
            var made: [InputDistribution] = []
            for input in inputs { made.append(try InputDistribution(input)) }
            return made
        }
        let made = Mutex<[Int: Result<InputDistribution, EvaluationError>]>([:])
        Threads.share(inputs.count) { index in
            let result = Result { () throws(EvaluationError) in try InputDistribution(inputs[index]) }
            made.withLock { $0[index] = result }
        }
        let results = made.withLock { $0 }
        var ordered: [InputDistribution] = []
        for index in inputs.indices {
            if let result = results[index] { ordered.append(try result.get()) }
        }
        return ordered
    }

    /// The mean of a function of the input.
    func mean(of form: Response.Form) -> Double {
        let response = Response(input: 0, form: form)
        if response.isLinear { return response.at(mean) }
        return QuantileIntegral(self).mean(of: form)
    }

    /// The value at a probability, to the nearest 2^-32 of it.
    func quantile(_ p: Double) -> Double {
        // The table stands for the exact quantile to a hundred-millionth of a deviation and takes a hundredth of the time.
        let value = table.value(at: UInt32(wholePartOf: p * 0x1p32))
        guard let cut else { return value }
        return min(max(value, cut.lowerBound), cut.upperBound)
    }

    /// Turns words into draws.
    func fill(_ values: UnsafeMutableBufferPointer<Double>, from words: UnsafeBufferPointer<UInt32>) {
        table.fill(values, from: words)
        guard let cut else { return }
        for index in 0..<words.count { values[index] = min(max(values[index], cut.lowerBound), cut.upperBound) }
    }
}

/// Integrates functions of an input over its probabilities: Gauss-Legendre with eight nodes in panels that halve towards
/// either end, cut where the function or the distribution bends.
struct QuantileIntegral {
    private let input: InputDistribution

    init(_ input: InputDistribution) { self.input = input }

    /// Nodes and weights on -1...1, positive half (Abramowitz and Stegun, table 25.4).
    private static let nodes: [(x: Double, weight: Double)] = [
        (0.183434642495650, 0.362683783378362), (0.525532409916329, 0.313706645877887),
        (0.796666477413627, 0.222381034453374), (0.960289856497536, 0.101228536290376),
    ]
    private static let octaves = 24

    func mean(of form: Response.Form) -> Double {
        let response = Response(input: 0, form: form)
        return nodes(for: [form]).reduce(0) { $0 + $1.weight * response.at($1.value) }
    }

    /// Values of the input and their weights, which add up to one, cut where any of the functions bends.
    func nodes(for forms: [Response.Form]) -> [(value: Double, weight: Double)] {
        var breaks: Set<Double> = [0, 0.5, 1]
        for octave in 2...Self.octaves {
            let tail = 1 / Double(1 << octave)
            breaks.formUnion([tail, 1 - tail])
        }
        for case .bent(let knot, _, let below, let above) in forms where below != above {
            breaks.insert(input.distribution.cumulative(knot))
        }
        if case .triangular(let triangular) = input.distribution {
            breaks.insert(input.distribution.cumulative(triangular.mode))
        }
        if let cut = input.cut {
            breaks.formUnion([cut.lowerBound, cut.upperBound].map(input.distribution.cumulative))
        }
        let edges = breaks.sorted()
        var nodes: [(value: Double, weight: Double)] = []
        for (start, end) in zip(edges, edges.dropFirst()) where end > start {
            let (middle, half) = ((start + end) / 2, (end - start) / 2)
            for node in Self.nodes {
                nodes.append((input.quantile(middle - half * node.x), half * node.weight))
                nodes.append((input.quantile(middle + half * node.x), half * node.weight))
            }
        }
        return nodes
    }
}
