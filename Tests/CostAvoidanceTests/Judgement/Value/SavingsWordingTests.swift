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
            ("service,quantity,basis\nvisit,1,practitioner", "gross cost avoided, estimated"),
            ("service,quantity,likelihood\nvisit,1,0.5", "gross cost avoided, estimated"),
            ("service,quantity,basis\nvisit,1,before-after", "gross fall in the cost of services used"),
            ("service,quantity,basis\nvisit,1,trial\nvisit,2,panel", "gross cost avoided, estimated"),
            ("service,quantity,basis\nvisit,3,matched-comparison\nvisit,2,panel", "gross savings"),
        ])
    func byBasis(_ rows: String, _ expected: String) throws {
        #expect(try wording(["outcomes.csv": rows + "\n"]).gross == expected)
    }

    @Test("The word savings needs people without the programme")
    func savings() throws {
        let judged = try wording(["outcomes.csv": "service,quantity,basis\nvisit,1,panel\n"])
        let observed = try wording(["service-use.csv": "service,before,after\nvisit,3,1\n"])
        #expect(observed.evidence == .beforeAfter)
        for wording in [judged, observed] {
            #expect(!wording.maySaySavings)
            for words in [
                wording.gross, wording.net, wording.noun, wording.label, wording.heading, wording.presentValue,
                wording.explanation,
            ] { #expect(!words.contains("saving"), "\(words)") }
        }
        #expect(!observed.explanation.contains("avoid"))
        let compared = try wording(["outcomes.csv": "service,quantity,basis\nvisit,1,trial\n"])
        #expect(compared.maySaySavings && compared.heading == "savings")
    }

    @Test(
        "What came out as more is called more, and told without its sign",
        arguments: [
            ("service,quantity\nvisit,-1", "potential additional cost"),
            ("service,quantity,basis\nvisit,-1,panel", "additional cost, estimated"),
            ("service,quantity,basis\nvisit,-1,before-after", "rise in the cost of services used"),
            ("service,quantity,basis\nvisit,-1,trial", "additional cost"),
        ])
    func more(_ rows: String, _ expected: String) throws {
        let findings = try InputFolder([
            "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit), "outcomes.csv": rows + "\n",
        ]).findings()
        #expect(findings.wording.heading == expected)
        #expect(findings.wording.told(findings.totals.savings.presentValue).central == .pounds(100))
    }

    @Test("A range that reaches above nought is told with its signs")
    func either() throws {
        let findings = try InputFolder([
            "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit),
            "outcomes.csv": "service,quantity_low,quantity,quantity_high,basis\nvisit,-2,-1,1,trial\n",
        ]).findings()
        #expect(findings.wording.heading == "savings")
        #expect(findings.wording.told(findings.totals.savings.presentValue).central == .pounds(-100))
    }
}
