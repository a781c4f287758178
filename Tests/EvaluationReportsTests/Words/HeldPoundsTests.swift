import CostAvoidance
import Numerics
import Testing

@testable import EvaluationReports

@Suite("Amounts that people can hold")
struct HeldPoundsTests {
    @Test(
        "A range is told to three figures of its greatest amount, all three alike, and to more where that would leave too little of it",
        arguments: [
            // Derby's headline: 801,587.94 to 876,815.12.
            ((80_158_794, 83_911_296, 87_681_512), "£802,000 to £877,000, central £839,000"),
            // Pence only where whole pounds would say little.
            ((30, 34, 40), "£0.30 to £0.40, central £0.34"),
            // An amount that would be nothing in the unit of the greatest has one of its own.
            ((123_456, 4_567_890, 1_234_567_890), "£1,230 to £12,300,000, central £45,700"),
            ((500, 50_000, 100_000), "£5 to £1,000, central £500"),
            ((49, 50_000, 100_000), "£0.49 to £1,000, central £500"),
            // A narrow range would be one number in thousands.
            ((83_911_296, 83_950_000, 84_000_000), "£839,100 to £840,000, central £839,500"),
            ((-12_345_678, 1_000, 12_345_678), "-£123,000 to £123,000, central £10"),
            ((12_350_000, 12_350_000, 12_350_000), "£124,000"),
            ((12_250_000, 12_250_000, 12_250_000), "£122,000"),
            ((0, 0, 0), "£0"),
        ])
    func ranges(_ pence: (Int, Int, Int), _ words: String) {
        let amounts = Estimate(
            low: Money(pence: Int128(pence.0)), central: Money(pence: Int128(pence.1)),
            high: Money(pence: Int128(pence.2)))
        #expect(HeldPounds.range(amounts) == words)
    }

    @Test("The greatest amounts there are can be told")
    func extremes() {
        let amounts = Estimate(low: Money(pence: .min + 1), central: .zero, high: Money(pence: .max))
        #expect(HeldPounds.range(amounts).hasPrefix("-£"))
    }
}
