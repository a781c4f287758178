extension IncompleteBeta {
    /// The point with probability `p` below it; not a number for a probability outside 0 to 1.
    public static func inverseLower(alpha: Double, beta: Double, probability p: Double) -> Double {
        inverse(alpha, beta, .lower, p).point
    }

    /// The point with probability `q` above it.
    public static func inverseUpper(alpha: Double, beta: Double, probability q: Double) -> Double {
        inverse(alpha, beta, .upper, q).point
    }

    /// The point with a given probability in one tail, and its distance to 1, each right to the last digits.
    static func inverse(
        _ a: Double, _ b: Double, _ tail: Tail, _ probability: Double
    ) -> (point: Double, complement: Double) {
        guard a > 0, b > 0, (a + b).isFinite, probability >= 0, probability <= 1 else { return (.nan, .nan) }
        if probability == 0 { return tail == .lower ? (0, 1) : (1, 0) }
        if probability == 1 { return tail == .lower ? (1, 0) : (0, 1) }
        let middle = tails(a, b, 0.5, 0.5)
        let isInLowerHalf = tail == .lower ? probability <= middle.lower : probability >= middle.upper
        if isInLowerHalf {
            let point = nearZero(a, b, tail, probability)
            return (point, 1 - point)
        }
        let complement = nearZero(b, a, tail == .lower ? .upper : .lower, probability)
        return (1 - complement, complement)
    }

    /// The point where it is known to be at most a half.
    private static func nearZero(_ a: Double, _ b: Double, _ tail: Tail, _ probability: Double) -> Double {
        let (side, share) = probability <= 0.5 ? (tail, probability) : (tail.other, 1 - probability)
        let spread = min(1, (b / (a * (a + b + 1))).squareRoot())
        let solver = LogQuantileSolver(tail: side, probability: share, spread: spread, logLimit: -Real.log(2))
        return solver.solve(
            from: firstGuess(a, b, side, share),
            evaluate: { tails(a, b, $0, 1 - $0) },
            slope: { a - (b - 1) * $0 / (1 - $0) })
    }

    /// The logarithm of a first guess, at most a half.
    ///
    /// M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions (1964), 26.5.22, where both parameters are
    /// above 1, else the power law by which the density starts.
    private static func firstGuess(_ a: Double, _ b: Double, _ tail: Tail, _ probability: Double) -> Double {
        let limit = -Real.log(2) - 1e-3
        if a > 1, b > 1 {
            let below = StandardNormal.quantile(probability)
            let y = tail == .lower ? -below : below
            let (ra, rb) = (1 / (2 * a - 1), 1 / (2 * b - 1))
            let h = 2 / (ra + rb)
            let lambda = (y * y - 3) / 6
            let w = y * (h + lambda).squareRoot() / h - (rb - ra) * (lambda + 5 / 6 - 2 / (3 * h))
            let guess = -Real.log1p(b / a * Real.exp(2 * w))
            if guess.isFinite { return min(guess, limit) }
        }
        let logBeta = LogGamma.value(a) + LogGamma.value(b) - LogGamma.value(a + b)
        let below = tail == .lower ? Real.log(probability) : Real.log1p(-probability)
        return min((below + Real.log(a) + logBeta) / a, limit)
    }
}

extension Tail {
    /// The opposite side.
    var other: Tail { self == .lower ? .upper : .lower }
}
