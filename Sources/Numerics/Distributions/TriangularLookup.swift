/// The quantile function of a triangular distribution at random words, in closed form and without a branch.
///
/// Which side of the mode a random word falls on cannot be foreseen: a branch on it was measured at twice the
/// time of this form.
struct TriangularLookup: Sendable {
    private let low: Double
    private let high: Double
    /// The squared distance from the low end per unit of probability, and from the high end.
    private let fromLow: Double
    private let fromHigh: Double
    /// Words below this fall below the mode.
    private let modeWord: Int64

    init(_ triangular: TriangularDistribution) {
        low = triangular.low
        high = triangular.high
        fromLow = (high - low) * (triangular.mode - low)
        fromHigh = (high - low) * (high - triangular.mode)
        modeWord = Int64(nearest: (triangular.shareBelowMode * 0x1p32 - 0.5).rounded(.up))
    }

    /// The value at the probability (word + 1/2) / 2^32.
    @inline(__always)
    func value(at word: UInt32) -> Double {
        let p = (Double(word) + 0.5) * 0x1p-32
        // All ones below the mode, else zeros.
        let isBelow = UInt64(bitPattern: (Int64(word) &- modeWord) >> 63)
        let share = Self.choose(p, 1 - p, isBelow)
        let distance = (share * Self.choose(fromLow, fromHigh, isBelow)).squareRoot()
        return Self.choose(low, high, isBelow) + Self.choose(distance, -distance, isBelow)
    }

    @inline(__always)
    private static func choose(_ below: Double, _ above: Double, _ isBelow: UInt64) -> Double {
        Double(bitPattern: (below.bitPattern & isBelow) | (above.bitPattern & ~isBelow))
    }
}
