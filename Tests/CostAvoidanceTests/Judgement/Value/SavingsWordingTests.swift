import CostAvoidance
import Testing

@Suite("What the savings may be called")
struct SavingsWordingTests {
    private func wording(_ files: [String: String]) throws -> SavingsWording {
        try InputFolder(["unit-costs.csv": SimpleCosts.file(SimpleCosts.visit)].merging(files) { one, _ in one })
            .findings().wording
    }

    @Test(
        "The evidence behind more than half decides",
        arguments: [
            ("service,quantity\nvisit,1", "gross potential cost avoidance"),
            ("service,quantity,basis\nvisit,1,practitioner", "gross cost avoided"),
            ("service,quantity,likelihood\nvisit,1,0.5", "gross cost avoided"),
            ("service,quantity,basis\nvisit,1,before-after", "gross savings"),
            ("service,quantity,basis\nvisit,1,trial\nvisit,2,panel", "gross cost avoided"),
            ("service,quantity,basis\nvisit,3,matched-comparison\nvisit,2,panel", "gross savings"),
        ])
    func byBasis(_ rows: String, _ expected: String) throws {
        #expect(try wording(["outcomes.csv": rows + "\n"]).gross == expected)
    }

    @Test("The word savings needs a counterfactual that was observed")
    func savings() throws {
        let judged = try wording(["outcomes.csv": "service,quantity,basis\nvisit,1,panel\n"])
        for words in [judged.gross, judged.net, judged.noun, judged.presentValue] {
            #expect(!words.contains("saving"))
        }
        let observed = try wording(["service-use.csv": "service,before,after\nvisit,3,1\n"])
        #expect(observed.maySaySavings)
        #expect(observed.evidence == .beforeAfter)
    }
}
