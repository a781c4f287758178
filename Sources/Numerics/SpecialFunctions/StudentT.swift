/// Student's t distribution: how far from its estimate a mean may lie whose spread is itself only estimated.
///
/// "Student", "The probable error of a mean", Biometrika 6 (1908). By the incomplete beta function: NIST Digital Library of
/// Mathematical Functions, 8.17.
public enum StudentT {
    /// The point with probability `q`, up to a half, above it; the normal one for infinitely many degrees of freedom.
    ///
    /// - Parameter degreesOfFreedom: above zero, and not necessarily whole.
    public static func quantile(above q: Double, degreesOfFreedom: Double) -> Double {
        guard degreesOfFreedom > 0, q > 0, q <= 0.5 else { return .nan }
        guard degreesOfFreedom < normalFrom else { return StandardNormal.quantile(above: q) }
        let (point, complement) = IncompleteBeta.inverse(degreesOfFreedom / 2, 0.5, .lower, 2 * q)
        return (degreesOfFreedom * complement / point).squareRoot()
    }

    /// From here on the two agree to eight digits.
    private static let normalFrom = 1e8
}
