import Platform

/// The elementary functions of the platform's C library, and the two combinations of them that lose their digits if they are written out.
enum Real {
    /// e to the power of x.
    @inline(__always) static func exp(_ x: Double) -> Double { exponential(x) }
    /// e to the power of x, less one, right for small x.
    @inline(__always) static func expm1(_ x: Double) -> Double { exponentialLessOne(x) }
    /// The natural logarithm.
    @inline(__always) static func log(_ x: Double) -> Double { logarithm(x) }
    /// The natural logarithm of 1 + x, right for small x.
    @inline(__always) static func log1p(_ x: Double) -> Double { logarithmOfOnePlus(x) }
    /// The complementary error function.
    @inline(__always) static func erfc(_ x: Double) -> Double { complementaryError(x) }
    /// x to the power of y.
    @inline(__always) static func pow(_ x: Double, _ y: Double) -> Double { power(x, y) }

    /// Half the logarithm of two pi.
    static let halfLogTwoPi = 0.918938533204672741780329736405617640

    /// ln(1 + x) - x, without the cancellation.
    ///
    /// With r = x / (2 + x), ln(1 + x) = 2 artanh r and x = 2 r + x r, so that only the terms from the third on are summed.
    static func log1pLessArgument(_ x: Double) -> Double {
        guard abs(x) < 0.5 else { return log1p(x) - x }
        let r = x / (2 + x)
        let square = r * r
        var (term, sum, odd) = (square, square / 3, 3.0)
        while abs(term) > 0x1p-60 * abs(sum) {
            term *= square
            odd += 2
            sum += term / odd
        }
        return r * (2 * sum - x)
    }

    /// ln(x / a) - (x - a) / a for positive x and a: how far, in logarithms, x is from where a density peaks at a.
    static func logDeviance(_ x: Double, around a: Double) -> Double {
        let relative = (x - a) / a
        return abs(relative) < 0.5 ? log1pLessArgument(relative) : log(x / a) - relative
    }
}

// Free functions, because inside `Real` the library's names would mean Real's own.
private func exponential(_ x: Double) -> Double { exp(x) }
private func exponentialLessOne(_ x: Double) -> Double { expm1(x) }
private func logarithm(_ x: Double) -> Double { log(x) }
private func logarithmOfOnePlus(_ x: Double) -> Double { log1p(x) }
private func complementaryError(_ x: Double) -> Double { erfc(x) }
private func power(_ x: Double, _ y: Double) -> Double { pow(x, y) }
