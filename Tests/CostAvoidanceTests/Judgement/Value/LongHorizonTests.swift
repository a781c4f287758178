import CostAvoidance
import Numerics
import Testing

@Suite("Long horizons")
struct LongHorizonTests {
    /// 1,000,000 x sum of (0.666667 / 1.035)^k for k = 0 to 29 = 2,810,171 by the formula of a geometric series.
    @Test("A drop-off of six decimals over thirty years is a geometric series")
    func geometric() throws {
        let result = try InputFolder(
            settings: #""horizonYears": 30"#,
            [
                "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit),
                "outcomes.csv": "service,quantity\nvisit,10000\n",
                "assumptions.csv": "parameter,central,source\ndrop_off,0.333333,test\n",
            ]
        ).result()
        let ratio = 0.666667 / 1.035
        var expected = 0.0
        var term = 1_000_000.0
        for _ in 0..<30 {
            expected += term
            term *= ratio
        }
        // Thirty years of half a penny each at most.
        #expect(abs(result.savings.presentValue.central.doublePounds - expected) < 0.15)
    }
}
