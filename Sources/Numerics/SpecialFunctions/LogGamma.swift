/// The logarithm of the gamma function, for positive arguments.
///
/// Stirling's series from 10 up (NIST Digital Library of Mathematical Functions, 5.11.1); below, the rational
/// approximation on 2...3 of S. L. Moshier's Cephes library, `lgam`, reached by the recurrence. The relative error
/// is some 1e-15, or the absolute error where the function passes through zero, at 1 and 2.
public enum LogGamma {
    /// ln of gamma(x); infinite at 0, not a number below.
    public static func value(_ x: Double) -> Double {
        guard x > 0 else { return x == 0 ? .infinity : .nan }
        if x >= smallestForStirling {
            return (x - 0.5) * Real.log(x) - x + Real.halfLogTwoPi + stirlingSeries(x)
        }
        if x >= 1, x <= 2 { return ofOnePlus(x - 1) }
        var (shifted, product) = (x, 1.0)
        while shifted >= 3 {
            shifted -= 1
            product *= shifted
        }
        while shifted < 2 {
            product /= shifted
            shifted += 1
        }
        return Real.log(product) + fromTwoToThree(shifted - 2)
    }

    /// ln of gamma(1 + a) for a from 0 to 1, right to the last digits for small a too.
    static func ofOnePlus(_ a: Double) -> Double { fromTwoToThree(a) - Real.log1p(a) }

    /// What Stirling's formula leaves: ln gamma(x) - ((x - 1/2) ln x - x + ln(2 pi) / 2).
    static func stirlingError(_ x: Double) -> Double {
        if x >= smallestForStirling { return stirlingSeries(x) }
        return value(x) - ((x - 0.5) * Real.log(x) - x + Real.halfLogTwoPi)
    }

    /// From here on seven terms of the series are right to the last bit.
    private static let smallestForStirling = 10.0

    private static func stirlingSeries(_ x: Double) -> Double {
        let inverse = 1 / x
        let square = inverse * inverse
        var sum = 1.0 / 156
        sum = sum * square - 691.0 / 360360
        sum = sum * square + 1.0 / 1188
        sum = sum * square - 1.0 / 1680
        sum = sum * square + 1.0 / 1260
        sum = sum * square - 1.0 / 360
        sum = sum * square + 1.0 / 12
        return sum * inverse
    }

    /// ln of gamma(2 + x) for x from 0 to 1.
    private static func fromTwoToThree(_ x: Double) -> Double {
        var upper = -1.37825152569120859100e3
        upper = upper * x - 3.88016315134637840924e4
        upper = upper * x - 3.31612992738871184744e5
        upper = upper * x - 1.16237097492762307383e6
        upper = upper * x - 1.72173700820839662146e6
        upper = upper * x - 8.53555664245765465627e5
        var lower = x - 3.51815701436523470549e2
        lower = lower * x - 1.70642106651881159223e4
        lower = lower * x - 2.20528590553854454839e5
        lower = lower * x - 1.13933444367982507207e6
        lower = lower * x - 2.53252307177582951285e6
        lower = lower * x - 2.01889141433532773231e6
        return x * upper / lower
    }
}
