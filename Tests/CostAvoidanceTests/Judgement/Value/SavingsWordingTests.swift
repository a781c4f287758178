import CostAvoidance
import Testing

@Suite("What the savings may be called")
struct SavingsWordingTests {
    private func wording(_ files: [String: String]) throws -> SavingsWording {
        try InputFolder(["unit-costs.csv": SimpleCosts.file(SimpleCosts.visit)].merging(files) { one, _ in one })
            .findings().wording
    }

    @Test(
        "The weakest evidence behind more than a twentieth of the money names it",
        arguments: [
            ("service,quantity\nvisit,1", "gross potential cost avoidance"),
            ("service,quantity,basis\nvisit,1,practitioner", "gross cost avoided, estimated"),
            ("service,quantity,likelihood\nvisit,1,0.5", "gross cost avoided, estimated"),
            ("service,quantity,basis\nvisit,1,before-after", "gross fall in the cost of services used"),
            ("service,quantity,basis\nvisit,1,trial\nvisit,2,panel", "gross cost avoided, estimated"),
            ("service,quantity,basis\nvisit,3,matched-comparison\nvisit,2,panel", "gross cost avoided, estimated"),
            ("service,quantity,basis\nvisit,94,trial\nvisit,6,panel", "gross cost avoided, estimated"),
            ("service,quantity,basis\nvisit,95,trial\nvisit,5,panel", "gross savings"),
            ("service,quantity,basis\nvisit,94,trial\nvisit,-6,panel", "gross cost avoided, estimated"),
            ("service,quantity,basis\nvisit,1,trial\nvisit,1,before-after", "gross fall in the cost of services used"),
            (
                "service,quantity,basis\nvisit,6,before-after\nvisit,4,panel",
                "gross fall in the cost of services used and cost avoided, estimated"
            ),
            ("service,quantity,basis\nvisit,1,trial\nvisit,1,", "gross cost avoided, estimated"),
        ])
    func byBasis(_ rows: String, _ expected: String) throws {
        #expect(try wording(["outcomes.csv": rows + "\n"]).gross == expected)
    }

    @Test(
        "Where the money rests on several kinds of evidence the sentence says what share rests on which",
        arguments: [
            (
                "visit,56,trial\nvisit,44,self-report",
                "It is called cost avoided, and estimated, because for 44% of the money what would have happened without the programme is somebody's judgement; for 56% the inputs say that people without the programme were compared as well"
            ),
            (
                "visit,60,before-after\nvisit,40,panel",
                "It is called a fall in the cost of services used and estimated cost avoided because for 40% of the money what would have happened without the programme is somebody's judgement; for 60% the same people were observed before and after, with nobody to compare them with: part of it may have come about without the programme"
            ),
            (
                "visit,97,trial\nvisit,3,panel",
                "It is called savings because for 97% of the money the inputs say that people without the programme were compared as well; for 3% what would have happened without the programme is somebody's judgement"
            ),
            (
                "visit,80,trial\nvisit,-20,panel",
                "It is called cost avoided, and estimated, because for 20% of the money, falls and rises alike, what would have happened without the programme is somebody's judgement; for 80% the inputs say that people without the programme were compared as well"
            ),
        ])
    func shares(_ rows: String, _ expected: String) throws {
        #expect(try wording(["outcomes.csv": "service,quantity,basis\n\(rows)\n"]).explanation == expected)
    }

    @Test("Shares are those of the whole horizon, as the total is")
    func sharesOverHorizon() throws {
        let folder = try InputFolder(
            settings: #""horizonYears": 2, "discountRate": 0"#,
            [
                "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit),
                "outcomes.csv": "service,quantity,basis\nvisit,50,trial\nvisit,50,panel\n",
                "assumptions.csv": "parameter,scope,central,source\ndrop_off,basis:panel,1,test\n",
            ])
        let explanation = try folder.findings().wording.explanation
        #expect(explanation.contains("for 33% of the money what would have happened"), "\(explanation)")
    }

    @Test("A share that would tell of too few people is told as more or less than half")
    func withheldShares() throws {
        let rows = (1...40).map { "C\($0),visit,2,trial\n" }.joined() + "D1,visit,30,panel\n"
        let explanation = try wording(["outcomes.csv": "case_id,service,quantity,basis\n" + rows]).explanation
        #expect(!explanation.contains("%"))
        #expect(explanation.contains("for a part of the money what would have happened"), "\(explanation)")
        #expect(
            explanation.contains("for more than half the inputs say that people without the programme"),
            "\(explanation)")
    }

    @Test(
        "Nothing that was made up is said to have been observed", arguments: ["reconstruction", "illustration"],
        ["matched-comparison", "before-after"])
    func madeUp(_ status: String, _ basis: String) throws {
        let folder = try InputFolder(
            settings: "\"status\": \"\(status)\"",
            [
                "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit),
                "outcomes.csv": "service,quantity,basis\nvisit,1,\(basis)\n",
            ])
        #expect(try !folder.findings().wording.explanation.contains("observed"))
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
        #expect(findings.wording.heading == "savings less additional cost")
        #expect(findings.wording.told(findings.totals.savings.presentValue).central == .pounds(-100))
    }
}
