/// The standard normal distribution: mean 0, standard deviation 1.
public enum StandardNormal {
    /// The 97.5% point, to which published 95% intervals reach from the mean.
    public static let upperPoint = 1.959963984540054

    /// The density at z.
    public static func density(_ z: Double) -> Double {
        Real.exp(-0.5 * z * z - Real.halfLogTwoPi)
    }

    /// The probability below z, right in the far lower tail.
    public static func cumulative(_ z: Double) -> Double { 0.5 * Real.erfc(-z * 0.5.squareRoot()) }

    /// The point with probability `p` below it; infinite at 0 and 1, not a number outside them.
    ///
    /// M. J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Applied Statistics 37
    /// (1988), routine PPND16: relative error below 1e-15.
    public static func quantile(_ p: Double) -> Double {
        let fromMiddle = p - 0.5
        if abs(fromMiddle) <= 0.425 {
            let r = 0.180625 - fromMiddle * fromMiddle
            return fromMiddle * ratio(r, middleNumerator, middleDenominator)
        }
        return fromMiddle < 0 ? lowerTail(p) : -lowerTail(1 - p)
    }

    /// The point with probability `q` above it, right to the last digits where `q` is tiny.
    public static func quantile(above q: Double) -> Double { -quantile(q) }

    private static func lowerTail(_ p: Double) -> Double {
        guard p > 0 else { return p == 0 ? -.infinity : .nan }
        let r = (-Real.log(p)).squareRoot()
        return r <= 5
            ? -ratio(r - 1.6, tailNumerator, tailDenominator) : -ratio(r - 5, farNumerator, farDenominator)
    }

    @inline(__always)
    private static func ratio(_ x: Double, _ numerator: SIMD8<Double>, _ denominator: SIMD8<Double>) -> Double {
        var (upper, lower) = (numerator[7], denominator[7])
        for index in stride(from: 6, through: 0, by: -1) {
            upper = upper * x + numerator[index]
            lower = lower * x + denominator[index]
        }
        return upper / lower
    }

    private static let middleNumerator = SIMD8(
        3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
        4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3)
    private static let middleDenominator = SIMD8(
        1, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3, 2.1213794301586595867e4,
        3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3)
    private static let tailNumerator = SIMD8(
        1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
        1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4)
    private static let tailDenominator = SIMD8(
        1, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1, 1.48103976427480074590e-1,
        1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9)
    private static let farNumerator = SIMD8(
        6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
        2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7)
    private static let farDenominator = SIMD8(
        1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2, 7.86869131145613259100e-4,
        1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15)
}
