extension IncompleteGamma {
    /// The point with probability `p` below it; not a number for a probability outside 0 to 1.
    public static func inverseLower(shape: Double, probability p: Double) -> Double {
        p <= 0.5 ? inverse(shape: shape, .lower, p) : inverse(shape: shape, .upper, 1 - p)
    }

    /// The point with probability `q` above it, right to the last digits where `q` is tiny.
    public static func inverseUpper(shape: Double, probability q: Double) -> Double {
        q <= 0.5 ? inverse(shape: shape, .upper, q) : inverse(shape: shape, .lower, 1 - q)
    }

    /// The point with the given probability in one tail.
    private static func inverse(shape a: Double, _ tail: Tail, _ probability: Double) -> Double {
        guard a > 0, a.isFinite, probability >= 0, probability <= 0.5 else { return .nan }
        if probability == 0 { return tail == .lower ? 0 : .infinity }
        let solver = LogQuantileSolver(
            tail: tail, probability: probability, spread: min(1, 1 / a.squareRoot()), logLimit: .infinity)
        return solver.solve(
            from: firstGuess(a, tail, probability),
            evaluate: { tails(shape: a, at: $0) },
            slope: { a - $0 })
    }

    /// The logarithm of a first guess: the cube of a normal (E. B. Wilson and M. M. Hilferty, 1931) where the shape
    /// is not small, else the power law by which the density starts.
    private static func firstGuess(_ a: Double, _ tail: Tail, _ probability: Double) -> Double {
        let below = StandardNormal.quantile(probability)
        let z = tail == .lower ? below : -below
        let cubeRoot = 1 - 1 / (9 * a) + z / (3 * a.squareRoot())
        if cubeRoot > 0.2 { return Real.log(a) + 3 * Real.log(cubeRoot) }
        let belowPoint = tail == .lower ? Real.log(probability) : Real.log1p(-probability)
        let logGamma = a < 1 ? LogGamma.ofOnePlus(a) : LogGamma.value(a + 1)
        return (belowPoint + logGamma) / a
    }
}
