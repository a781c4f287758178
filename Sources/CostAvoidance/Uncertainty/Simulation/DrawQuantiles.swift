import Numerics

/// Draws as far as their quantiles need them.
///
/// Up to `keptAtMost` draws are kept and their quantiles are exact. Of more only counts are kept, in a `QuantileSketch` of
/// their distances from the central value: as much memory for a billion draws as for a hundred thousand, and an error, under
/// a thousandth of the distance from the centre, that is far below the standard error of the draws themselves.
struct DrawQuantiles: Sendable {
    /// The most draws that are kept one by one.
    static let keptAtMost = 1 << 17

    private var kept: [Double] = []
    private var sketch: QuantileSketch?
    private var centre = 0.0

    /// All draws, one by one.
    init(keeping values: [Double]) { kept = values }

    /// Counts of distances from a centre.
    init(around centre: Double) {
        self.centre = centre
        sketch = QuantileSketch()
    }

    private var count: Int { sketch?.count ?? kept.count }

    /// Adds draws to the counts.
    mutating func add(_ values: UnsafeMutablePointer<Double>, count: Int, distances: UnsafeMutablePointer<Double>) {
        for index in 0..<count { distances[index] = values[index] - centre }
        sketch?.add(UnsafeBufferPointer(start: distances, count: count))
    }

    mutating func merge(_ other: DrawQuantiles) {
        guard let counts = other.sketch else { return }
        sketch?.merge(counts)
    }

    /// Quantiles with their standard errors: half the distance between the draws a standard error of their rank to either
    /// side.
    func points(_ probabilities: [Double]) -> [SimulatedNumber] {
        guard count > 0 else { return probabilities.map { _ in SimulatedNumber(value: .nan, standardError: .nan) } }
        let ranks = probabilities.map { p in (p * (1 - p) / Double(count)).squareRoot() }
        let asked = zip(probabilities, ranks).flatMap { p, rank in
            [p, max(0, p - rank), min(1, p + rank)]
        }
        let values = values(asked)
        return probabilities.indices.map { index in
            SimulatedNumber(
                value: values[3 * index], standardError: (values[3 * index + 2] - values[3 * index + 1]) / 2)
        }
    }

    /// Quantiles alone.
    func values(_ probabilities: [Double]) -> [Double] {
        sketch.map { $0.quantiles(probabilities).map { centre + $0 } }
            ?? Quantiles.typeSeven(of: kept, at: probabilities)
    }
}
