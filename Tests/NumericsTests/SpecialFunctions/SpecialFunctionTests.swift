import Testing

@testable import Numerics

@Suite("Special functions against SciPy")
struct SpecialFunctionTests {
    /// Whether two numbers differ by at most a share of the second, or both are nothing.
    private func agrees(_ value: Double, _ expected: Double, within share: Double) -> Bool {
        abs(value - expected) <= share * abs(expected)
    }

    @Test("The logarithm of the gamma function", arguments: SpecialFunctionVectors.logGamma)
    func logGamma(row: SpecialFunctionVectors.Row) {
        // Absolute where the function is zero, at 1 and 2.
        #expect(abs(LogGamma.value(row[0]) - row[1]) <= 2e-15 * max(0.2, abs(row[1])))
    }

    @Test("The inverse normal", arguments: SpecialFunctionVectors.normal)
    func inverseNormal(row: SpecialFunctionVectors.Row) {
        #expect(agrees(StandardNormal.quantile(row[0]), row[1], within: 2e-15))
        #expect(agrees(StandardNormal.cumulative(row[1]), row[0], within: 2e-13))
    }

    @Test("The incomplete gamma functions, in both tails", arguments: SpecialFunctionVectors.incompleteGamma)
    func incompleteGamma(row: SpecialFunctionVectors.Row) {
        let (shape, point) = (row[0], row[1])
        // The last bit of the point counts the square root of the shape times, and SciPy's own error in the far tails,
        // by mpmath 1.3 with 60 digits, is some 5e-13 where this package's is 3e-14.
        let isFar = min(row[2], row[3]) < 1e-100
        let share = 4e-14 + 1e-14 * shape.squareRoot() + (isFar ? 2e-12 : 0)
        #expect(agrees(IncompleteGamma.lower(shape: shape, at: point), row[2], within: share))
        #expect(agrees(IncompleteGamma.upper(shape: shape, at: point), row[3], within: share))
    }

    @Test("The inverse incomplete gamma functions", arguments: SpecialFunctionVectors.incompleteGamma)
    func inverseIncompleteGamma(row: SpecialFunctionVectors.Row) {
        let (shape, point) = (row[0], row[1])
        let share = 4e-14 * max(1, 1 / shape)
        if row[2] < row[3] {
            #expect(agrees(IncompleteGamma.inverseLower(shape: shape, probability: row[2]), point, within: share))
        } else {
            #expect(agrees(IncompleteGamma.inverseUpper(shape: shape, probability: row[3]), point, within: share))
        }
    }

    @Test("The incomplete beta function, in both tails", arguments: SpecialFunctionVectors.incompleteBeta)
    func incompleteBeta(row: SpecialFunctionVectors.Row) {
        let (alpha, beta, point) = (row[0], row[1], row[2])
        let share = 1e-13 + 1e-14 * max(alpha, beta).squareRoot()
        #expect(agrees(IncompleteBeta.lower(alpha: alpha, beta: beta, at: point), row[3], within: share))
        #expect(agrees(IncompleteBeta.upper(alpha: alpha, beta: beta, at: point), row[4], within: share))
    }

    @Test("The inverse incomplete beta function", arguments: SpecialFunctionVectors.incompleteBeta)
    func inverseIncompleteBeta(row: SpecialFunctionVectors.Row) {
        let (alpha, beta, point) = (row[0], row[1], row[2])
        let inverse =
            row[3] < row[4]
            ? IncompleteBeta.inverseLower(alpha: alpha, beta: beta, probability: row[3])
            : IncompleteBeta.inverseUpper(alpha: alpha, beta: beta, probability: row[4])
        #expect(agrees(inverse, point, within: 2e-13 * max(1, 1 / alpha)))
    }

    @Test("Nothing is looked up outside its domain")
    func outsideTheDomain() {
        #expect(LogGamma.value(-1).isNaN)
        #expect(StandardNormal.quantile(-0.1).isNaN && StandardNormal.quantile(1.1).isNaN)
        #expect(StandardNormal.quantile(0) == -.infinity && StandardNormal.quantile(1) == .infinity)
        #expect(IncompleteGamma.lower(shape: -1, at: 1).isNaN && IncompleteGamma.lower(shape: 1, at: -1).isNaN)
        #expect(IncompleteGamma.inverseLower(shape: 1, probability: 0) == 0)
        #expect(IncompleteGamma.inverseLower(shape: 1, probability: 1) == .infinity)
        #expect(IncompleteGamma.inverseLower(shape: 1, probability: 1.5).isNaN)
        #expect(IncompleteGamma.inverseLower(shape: .infinity, probability: 0.5).isNaN)
        #expect(IncompleteBeta.lower(alpha: 0, beta: 1, at: 0.5).isNaN)
        #expect(IncompleteBeta.inverseLower(alpha: 1, beta: 1, probability: -1).isNaN)
        #expect(IncompleteBeta.inverseUpper(alpha: 2, beta: 2, probability: 0) == 1)
    }
}
