import CostAvoidance
import Numerics
import Testing

@Suite("The verdict on one figure")
struct VerdictTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let recomputed: String
        let printed: String
        let decimals: Int
        let verdict: Verdict
        var testDescription: String { "\(recomputed) against \(printed) at \(decimals)" }
    }

    @Test("A verdict rests on the decimals of the printed figure and on how far apart the two are", arguments: cases)
    func verdict(of example: Case) throws {
        let verdict = try Verdict(
            recomputed: ExactDecimal(parsing: example.recomputed), printed: ExactDecimal(parsing: example.printed),
            decimals: example.decimals)
        #expect(verdict == example.verdict)
    }

    static let cases = [
        Case(recomputed: "474.67", printed: "475", decimals: 0, verdict: .exact),
        Case(recomputed: "474.67", printed: "475.00", decimals: 2, verdict: .withinOnePercent),
        // 43,156 / 131 / 52 is 6.335, so 6.34 when rounded; 6.33 is printed (Szczepura and others 2008).
        Case(recomputed: "6.3353", printed: "6.33", decimals: 2, verdict: .rounding),
        Case(recomputed: "604062", printed: "604060", decimals: 0, verdict: .withinOnePercent),
        Case(recomputed: "604062", printed: "604060", decimals: -1, verdict: .exact),
        Case(recomputed: "1249", printed: "1000", decimals: -3, verdict: .exact),
        Case(recomputed: "1749", printed: "1000", decimals: -3, verdict: .differs),
        // One unit of the last printed decimal is no rounding where it is more than one per cent.
        Case(recomputed: "1.9", printed: "1", decimals: 0, verdict: .differs),
        Case(recomputed: "9540000", printed: "11000000", decimals: -6, verdict: .differs),
        Case(recomputed: "10400000", printed: "11000000", decimals: -6, verdict: .withinTenPercent),
        Case(recomputed: "100.6", printed: "100", decimals: 0, verdict: .rounding),
        Case(recomputed: "-150", printed: "150", decimals: 0, verdict: .differs),
        Case(recomputed: "-1.004", printed: "-1", decimals: 2, verdict: .exact),
        Case(recomputed: "101", printed: "100", decimals: 1, verdict: .withinOnePercent),
        Case(recomputed: "101.1", printed: "100", decimals: 1, verdict: .withinTenPercent),
        Case(recomputed: "110", printed: "100", decimals: 1, verdict: .withinTenPercent),
        Case(recomputed: "110.1", printed: "100", decimals: 1, verdict: .differs),
        Case(recomputed: "0.4", printed: "0", decimals: 0, verdict: .exact),
        Case(recomputed: "3", printed: "0", decimals: 0, verdict: .differs),
        // Halfway at the last printed decimal a figure is printed as either.
        Case(recomputed: "2.5", printed: "2", decimals: 0, verdict: .exact),
        Case(recomputed: "2.5", printed: "3", decimals: 0, verdict: .exact),
    ]
}
