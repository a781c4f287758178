import CostAvoidance
import Testing

@Suite("A range in words")
struct EstimateWordsTests {
    private func words(_ low: Int, _ central: Int, _ high: Int, called name: RangeName = .plain) -> String {
        let values = Estimate(low: low, central: central, high: high)
        return values.words(values.map { "£\($0)" }, called: name)
    }

    @Test("Ends in order are told from low to high with the name of the range")
    func inOrder() {
        #expect(words(1, 2, 3) == "£1 to £3, central £2")
        #expect(words(1, 2, 3, called: .inputsAlone) == "£1 to £3 (inputs alone), central £2")
        #expect(
            words(1, 2, 3, called: .withoutInterval)
                == "£1 to £3 (inputs alone, no interval can be given), central £2")
    }

    @Test("One number is no range, and says only that it has no interval")
    func one() {
        #expect(words(2, 2, 2) == "£2")
        #expect(words(2, 2, 2, called: .inputsAlone) == "£2")
        #expect(words(2, 2, 2, called: .withoutInterval) == "£2 (inputs alone, no interval can be given)")
    }

    @Test(
        "What is no range from low to high is told world by world",
        arguments: [(3, 2, 1), (1, 3, 2), (2, 1, 3), (2, 1, 2)])
    func outOfOrder(_ low: Int, _ central: Int, _ high: Int) {
        #expect(
            words(low, central, high, called: .inputsAlone)
                == "£\(low) in low, £\(central) centrally and £\(high) in high, which are chosen for the whole total (inputs alone)"
        )
    }
}
