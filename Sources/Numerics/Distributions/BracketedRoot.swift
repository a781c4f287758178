/// The root of a function that changes sign between two points.
enum BracketedRoot {
    private static let iterationLimit = 100

    /// The root, to the last digits.
    ///
    /// T. R. Chandrupatla, "A new hybrid quadratic/bisection algorithm for finding the zero of a nonlinear function",
    /// Advances in Engineering Software 28 (1997): inverse quadratic interpolation where it is safe, else bisection.
    /// A function without a change of sign gives the end where it is smaller.
    static func find(between start: Double, and end: Double, _ function: (Double) -> Double) -> Double {
        var (b, a) = (start, end)
        var (fb, fa) = (function(b), function(a))
        if fa * fb > 0 { return abs(fa) < abs(fb) ? a : b }
        var (c, fc) = (a, fa)
        var fraction = 0.5
        for _ in 0..<iterationLimit {
            let x = a + fraction * (b - a)
            let fx = function(x)
            if (fx < 0) == (fa < 0) {
                (c, fc) = (a, fa)
            } else {
                (c, b, fc, fb) = (b, a, fb, fa)
            }
            (a, fa) = (x, fx)
            let best = abs(fb) < abs(fa) ? b : a
            let tolerance = 0x1p-51 * abs(best) / max(abs(b - a), .leastNormalMagnitude)
            if tolerance > 0.5 || fa == 0 || fb == 0 { return best }
            let xi = (a - b) / (c - b)
            let phi = (fa - fb) / (fc - fb)
            let isSafe = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi
            let interpolated = fa / (fb - fa) * fc / (fb - fc) + (c - a) / (b - a) * fa / (fc - fa) * fb / (fc - fb)
            fraction = min(max(isSafe ? interpolated : 0.5, tolerance), 1 - tolerance)
        }
        return a
    }
}
