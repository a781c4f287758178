/// The regularised incomplete beta function: the probabilities below and above a point of the beta distribution.
///
/// Continued fraction (NIST Digital Library of Mathematical Functions, 8.17.22) by Lentz's method, on the side of
/// the mean where it converges quickly.
public enum IncompleteBeta {
    /// The probability below `x`, for a distribution with parameters `alpha` and `beta`.
    public static func lower(alpha: Double, beta: Double, at x: Double) -> Double {
        tails(alpha, beta, x, 1 - x).lower
    }

    /// The probability above `x`.
    public static func upper(alpha: Double, beta: Double, at x: Double) -> Double {
        tails(alpha, beta, x, 1 - x).upper
    }

    /// The density at `x`.
    static func density(_ alpha: Double, _ beta: Double, _ x: Double, _ complement: Double) -> Double {
        guard x > 0, complement > 0 else { return boundaryDensity(alpha, beta, x) }
        return kernel(alpha, beta, x, complement) / (x * complement)
    }

    /// Both probabilities at `x`, whose distance to 1 is given apart so that it keeps its digits near 1.
    static func tails(_ a: Double, _ b: Double, _ x: Double, _ complement: Double) -> TailProbabilities {
        guard a > 0, b > 0, (a + b).isFinite, x >= 0, complement >= 0 else {
            return TailProbabilities(lower: .nan, upper: .nan, logDensity: .nan)
        }
        if x == 0 { return TailProbabilities(lower: 0, upper: 1, logDensity: 0) }
        if complement == 0 { return TailProbabilities(lower: 1, upper: 0, logDensity: 0) }
        let kernel = kernel(a, b, x, complement)
        if x * (a + b + 2) < a + 1 {
            let lower = kernel * continuedFraction(a, b, x) / a
            return TailProbabilities(lower: lower, upper: 1 - lower, logDensity: kernel / complement)
        }
        let upper = kernel * continuedFraction(b, a, complement) / b
        return TailProbabilities(lower: 1 - upper, upper: upper, logDensity: kernel / complement)
    }

    /// x^a (1 - x)^b / B(a, b), as deviances from its peak so that large parameters do not cancel.
    private static func kernel(_ a: Double, _ b: Double, _ x: Double, _ complement: Double) -> Double {
        let total = a + b
        let peak = (a / total * b / (2 * Double.pi)).squareRoot()
        let deviance =
            a * Real.logDeviance(x * total, around: a) + b * Real.logDeviance(complement * total, around: b)
        let stirling = LogGamma.stirlingError(a) + LogGamma.stirlingError(b) - LogGamma.stirlingError(total)
        return peak * Real.exp(deviance - stirling)
    }

    private static func boundaryDensity(_ a: Double, _ b: Double, _ x: Double) -> Double {
        let parameter = x > 0 ? b : a
        if parameter > 1 { return 0 }
        return parameter < 1 ? .infinity : max(a, b)
    }

    private static func continuedFraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
        let tiny = 1e-300
        func guarded(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
        var c = 1.0
        var d = 1 / guarded(1 - (a + b) * x / (a + 1))
        var product = d
        var m = 1.0
        while true {
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            d = 1 / guarded(1 + even * d)
            c = guarded(1 + even / c)
            product *= c * d
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            d = 1 / guarded(1 + odd * d)
            c = guarded(1 + odd / c)
            let factor = c * d
            product *= factor
            if abs(factor - 1) <= 0x1p-52 { return product }
            m += 1
        }
    }
}
