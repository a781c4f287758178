/// The regularised incomplete gamma functions: the probabilities below and above a point of the gamma distribution
/// with scale 1.
///
/// Series and continued fraction (NIST Digital Library of Mathematical Functions, 8.11.4 and 8.9.2), and for large
/// shapes near the middle N. M. Temme's uniform expansion (8.12). What is common to all, x^a e^-x / gamma(a), is
/// taken as a deviance from its peak, so that large arguments do not cancel.
public enum IncompleteGamma {
    /// The probability below `x`.
    public static func lower(shape: Double, at x: Double) -> Double { tails(shape: shape, at: x).lower }

    /// The probability above `x`.
    public static func upper(shape: Double, at x: Double) -> Double { tails(shape: shape, at: x).upper }

    /// Both probabilities, each with the digits it can have.
    static func tails(shape a: Double, at x: Double) -> TailProbabilities {
        guard a > 0, a.isFinite, x >= 0 else { return TailProbabilities(lower: .nan, upper: .nan, logDensity: .nan) }
        if x == 0 { return TailProbabilities(lower: 0, upper: 1, logDensity: 0) }
        if x == .infinity { return TailProbabilities(lower: 1, upper: 0, logDensity: 0) }
        let density = logDensity(shape: a, at: x)
        if a >= smallestForTemme, abs(x - a) < widestForTemme * a {
            return temme(a, x, density)
        }
        guard x < a + 1 else {
            let upper = density * continuedFraction(a, x)
            return TailProbabilities(lower: 1 - upper, upper: upper, logDensity: density)
        }
        let lower = density * series(a, x) / a
        let upper = a < largestForSmallShape ? upperOfSmallShape(a, x) : 1 - lower
        return TailProbabilities(lower: lower, upper: upper, logDensity: density)
    }

    /// x^a e^-x / gamma(a): the density of the logarithm.
    static func logDensity(shape a: Double, at x: Double) -> Double {
        if a < 1 { return a * Real.exp(a * Real.log(x) - x - LogGamma.ofOnePlus(a)) }
        let peak = (a / (2 * Double.pi)).squareRoot()
        return peak * Real.exp(a * Real.logDeviance(x, around: a) - LogGamma.stirlingError(a))
    }

    /// Terms smaller than this share of the sum no longer change it.
    private static let negligible = 0x1p-54
    /// From here on four terms of Temme's expansion are right to 1e-15, and the series would be slow.
    private static let smallestForTemme = 2000.0
    /// Within this share of the shape fourteen terms of its inner series are.
    private static let widestForTemme = 0.25
    /// Below this shape the upper tail is a small difference and has its own formula.
    private static let largestForSmallShape = 0.5

    /// 1 + x / (a + 1) + x^2 / ((a + 1) (a + 2)) + …
    private static func series(_ a: Double, _ x: Double) -> Double {
        var (term, sum, denominator) = (1.0, 1.0, a)
        repeat {
            denominator += 1
            term *= x / denominator
            sum += term
        } while term > negligible * sum
        return sum
    }

    /// The continued fraction of the upper function by Lentz's method.
    private static func continuedFraction(_ a: Double, _ x: Double) -> Double {
        let tiny = 1e-300
        var b = x + 1 - a
        var c = 1 / tiny
        var d = 1 / b
        var product = d
        var index = 1.0
        while true {
            let numerator = -index * (index - a)
            b += 2
            d = numerator * d + b
            if abs(d) < tiny { d = tiny }
            c = b + numerator / c
            if abs(c) < tiny { c = tiny }
            d = 1 / d
            let factor = c * d
            product *= factor
            if abs(factor - 1) <= 0x1p-52 { return product }
            index += 1
        }
    }

    /// 1 - x^a / gamma(1 + a) x (1 + a sum of (-x)^n / (n! (a + n))), the first part by `expm1`.
    private static func upperOfSmallShape(_ a: Double, _ x: Double) -> Double {
        var (term, sum, index) = (1.0, 0.0, 0.0)
        repeat {
            index += 1
            term *= -x / index
            sum += term / (a + index)
        } while abs(term) > negligible * abs(sum)
        let exponent = a * Real.log(x) - LogGamma.ofOnePlus(a)
        return -Real.expm1(exponent) - Real.exp(exponent) * a * sum
    }

    private static func temme(_ a: Double, _ x: Double, _ density: Double) -> TailProbabilities {
        let halfSquare = -Real.logDeviance(x, around: a)
        let eta = (2 * halfSquare).squareRoot() * (x < a ? -1 : 1)
        var sum = 0.0
        for coefficients in temmeCoefficients.reversed() {
            var inner = 0.0
            for coefficient in coefficients.reversed() { inner = inner * eta + coefficient }
            sum = sum / a + inner
        }
        let correction = sum * Real.exp(-a * halfSquare) / (2 * Double.pi * a).squareRoot()
        let z = eta * a.squareRoot()
        return TailProbabilities(
            lower: StandardNormal.cumulative(z) - correction, upper: StandardNormal.cumulative(-z) + correction,
            logDensity: density)
    }

    /// The coefficients of the powers of eta in c0 to c3 of DLMF 8.12.12, calculated in exact fractions from its
    /// recurrence.
    private static let temmeCoefficients: [[Double]] = [
        [
            -0.3333333333333333, 0.08333333333333333, -0.014814814814814815, 0.0011574074074074073,
            0.0003527336860670194, -0.0001787551440329218, 3.919263178522438e-05, -2.185448510679992e-06,
            -1.85406221071516e-06, 8.296711340953087e-07, -1.7665952736826078e-07, 6.707853543401498e-09,
            1.0261809784240309e-08, -4.382036018453353e-09, 9.14769958223679e-10, -2.5514193994946248e-11,
        ],
        [
            -0.001851851851851852, -0.003472222222222222, 0.0026455026455026454, -0.0009902263374485596,
            0.00020576131687242798, -4.018775720164609e-07, -1.8098550334489977e-05, 7.64916091608111e-06,
            -1.6120900894563446e-06, 4.647127802807434e-09, 1.378633446915721e-07, -5.752545603517705e-08,
            1.1951628599778148e-08, -1.7543241719747647e-11,
        ],
        [
            0.004133597883597883, -0.0026813271604938273, 0.0007716049382716049, 2.0093878600823047e-06,
            -0.0001073665322636516, 5.2923448829120125e-05, -1.2760635188618728e-05, 3.423578734096138e-08,
            1.3721957309062934e-06, -6.298992138380055e-07, 1.4280614206064242e-07, -2.0477098421990866e-10,
        ],
        [
            0.0006494341563786008, 0.00022947209362139917, -0.0004691894943952557, 0.00026772063206283885,
            -7.561801671883977e-05, -2.396505113867297e-07, 1.1082654115347302e-05, -5.6749528269915965e-06,
            1.4230900732435883e-06, -2.7861080291528143e-11,
        ],
    ]
}
