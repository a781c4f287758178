/// One side of a distribution, from which a probability is counted so that it keeps its digits when it is small.
public enum Tail: Sendable, Hashable, CaseIterable {
    /// Probabilities of being below.
    case lower
    /// Probabilities of being above.
    case upper
}

/// Both tails at one point of a distribution on the positive half-line.
struct TailProbabilities {
    let lower: Double
    let upper: Double
    /// The density times the point itself: the density of the logarithm.
    let logDensity: Double

    func probability(_ tail: Tail) -> Double { tail == .lower ? lower : upper }
}
