import Testing

@testable import Numerics

@Suite("Student's t distribution")
struct StudentTTests {
    /// SciPy 1.17, `scipy.stats.t.ppf(1 - q, df)`.
    @Test(
        "Points are those of SciPy",
        arguments: [
            (0.025, 1.0, 12.706204736174707), (0.025, 2, 4.302652729749462), (0.025, 9, 2.262157162798205),
            (0.025, 123.25, 1.979398799406249), (0.05, 4.5, 2.065575888878524), (0.005, 30, 2.7499956535672254),
        ])
    func points(tail: Double, freedom: Double, expected: Double) {
        let found = StudentT.quantile(above: tail, degreesOfFreedom: freedom)
        #expect(abs(found / expected - 1) < 1e-12)
    }

    @Test("With endlessly many degrees of freedom it is the normal distribution, and half of it lies above nought")
    func limits() {
        #expect(abs(StudentT.quantile(above: 0.025, degreesOfFreedom: .infinity) - StandardNormal.upperPoint) < 1e-14)
        #expect(abs(StudentT.quantile(above: 0.025, degreesOfFreedom: 1e9) - StandardNormal.upperPoint) < 1e-8)
        #expect(StudentT.quantile(above: 0.5, degreesOfFreedom: 7) < 1e-7)
        #expect(StudentT.quantile(above: 0.025, degreesOfFreedom: 0).isNaN)
    }
}
