@testable import CostAvoidance
import Testing

@testable import EvaluationReports

@Suite("Words for simulated numbers")
struct SimulatedTests {
    /// By E. B. Wilson's interval all of 10,000 draws leave 1 - 3.84 / 10,000 = 99.96% open at least.
    @Test(
        "A chance that some draws deny is printed neither as certain nor as impossible",
        arguments: [
            (10_000, "above 99.9%"), (9_997, "above 99.9%"), (9_990, "99.9%"), (4_200, "42%"), (10, "0.1%"),
            (3, "below 0.1%"), (0, "below 0.1%"),
        ])
    func probability(_ favourable: Int, _ words: String) {
        #expect(Simulated.probability(SimulatedProbability(favourable: favourable, draws: 10_000)) == words)
    }

    @Test(
        "A ratio is printed to the decimals that the draws support, noughts at its end too",
        arguments: [(0.1, 0.0, "0.10"), (2.6, 0.004, "2.60"), (2.6, 0.06, "2.6"), (12.04, 0.6, "12")])
    func ratio(_ value: Double, _ error: Double, _ words: String) {
        #expect(Simulated.ratio(SimulatedNumber(value: value, standardError: error)) == words)
    }
}
