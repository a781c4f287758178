import Numerics

/// Draws as far as their quantiles need them.
///
/// Up to `keptAtMost` draws are kept and their quantiles are exact. Of more only counts are kept, in a `QuantileSketch` of
/// their distances from the central value: as much memory for a billion draws as for a hundred thousand, and an error, under
/// a thousandth of the distance from the centre, that is far below the standard error of the draws themselves. Distances are
/// counted in pounds or, of a ratio, in millionths (2^-20): the sketch takes everything under a hundredth for one value.
struct DrawQuantiles: Sendable {
    /// The most draws that are kept one by one.
    static let keptAtMost = 1 << 17

    private var kept: [Double] = []
    private var sketch: QuantileSketch?
    private var centre = 0.0
    private var scale = 1.0

    /// All draws, one by one.
    init(keeping values: [Double]) { kept = values }

    /// Counts of distances from a centre.
    ///
    /// - Parameter scale: what distances are multiplied by before they are counted; a power of two, so that no digit is lost.
    init(around centre: Double, scale: Double = 1) {
        self.centre = centre
        self.scale = scale
        sketch = QuantileSketch()
    }

    /// Whether every draw is kept and they are all the same.
    var areAlike: Bool { !kept.isEmpty && kept.allSatisfy { $0 == kept[0] } }

    private var count: Int { sketch?.count ?? kept.count }

    /// Adds draws to the counts.
    mutating func add(_ values: UnsafeMutablePointer<Double>, count: Int, distances: UnsafeMutablePointer<Double>) {
        for index in 0..<count { distances[index] = (values[index] - centre) * scale }
        sketch?.add(UnsafeBufferPointer(start: distances, count: count))
    }

    /// Adds an array of draws to the counts.
    mutating func add(_ values: [Double]) {
        let distances = values.map { ($0 - centre) * scale }
        distances.withUnsafeBufferPointer { sketch?.add($0) }
    }

    mutating func merge(_ other: DrawQuantiles) {
        guard let counts = other.sketch else { return }
        sketch?.merge(counts)
    }

    /// Quantiles with their standard errors: half the distance between the draws a standard error of their rank to either
    /// side; not a number for a point that so few draws do not hold, as fewer than forty do not hold the 2.5% point.
    func points(_ probabilities: [Double]) -> [SimulatedNumber] {
        guard count > 0 else { return probabilities.map { _ in SimulatedNumber(value: .nan, standardError: .nan) } }
        let asked = probabilities.flatMap { (p: Double) -> [Double] in
            let rank = (p * (1 - p) / Double(count)).squareRoot()
            return [p, max(0, p - rank), min(1, p + rank)]
        }
        let values = values(asked)
        return probabilities.indices.map { index in
            let p = probabilities[index]
            // With less than one draw beyond the point, the sample does not reach as far as what is asked of it.
            let isInSample = Double(count) * min(p, 1 - p) >= 1
            return SimulatedNumber(
                value: values[3 * index],
                standardError: isInSample ? (values[3 * index + 2] - values[3 * index + 1]) / 2 : .nan)
        }
    }

    func values(_ probabilities: [Double]) -> [Double] {
        sketch.map { $0.quantiles(probabilities).map { centre + $0 / scale } }
            ?? Quantiles.typeSeven(of: kept, at: probabilities)
    }
}
