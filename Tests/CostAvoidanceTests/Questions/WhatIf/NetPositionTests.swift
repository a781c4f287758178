import CostAvoidance
import Numerics
import TestSupport
import Testing

/// The worked example with funders: the NHS pays 300 of 400 pounds and the local authority the rest; 400 and 128 pounds are avoided
/// for them.
@Suite("What each body pays and what is avoided for it")
struct NetPositionTests {
    private static let funded = """
        item,start,months,amount,funder,price_year
        Staff,2013-04,12,300,NHS,2013-14
        Rent,2013-04,12,100,local authority,2013-14

        """

    /// Of one person each, so that nothing is told but where the threshold is nought.
    private static func evaluation(scenarios: String? = nil) throws -> Evaluation {
        let settings = WorkedExample.evaluationJSON.replacing(
            "\"people\": 10", with: "\"people\": 10, \"disclosure\": { \"threshold\": 0 }")
        return try WorkedExample.evaluation(
            scenarios: scenarios, changing: ["costs.csv": funded, "evaluation.json": settings])
    }

    private static func remains(_ evaluation: Evaluation) throws -> [String: [String]] {
        let rows = try Evaluator.headline(evaluation).positions?.rows ?? []
        return Dictionary(
            uniqueKeysWithValues: rows.map { row in
                (row.body?.name ?? "", Bound.allCases.map { row.remains[$0].description })
            })
    }

    @Test("The positions of all bodies are what is avoided less what is paid, and add up to the net benefit")
    func byHand() throws {
        let evaluation = try Self.evaluation()
        // 500 x 0.7, 0.8, 0.9 less 300; 1.8 x 40 x 0.7, 3.2 x 50 x 0.8, 5.4 x 60 x 0.9 less 100.
        #expect(
            try Self.remains(evaluation) == [
                "NHS": ["50.00", "100.00", "150.00"], "Local authority": ["-49.60", "28.00", "191.60"],
            ])
        let headline = try Evaluator.headline(evaluation)
        for bound in Bound.allCases {
            let sum = try Money.sum(headline.positions?.rows.map { $0.remains[bound] } ?? [])
            #expect(sum == headline.netBenefit?[bound])
        }
        let nhs = try #require(headline.positions?.rows.first { $0.body == Bearer("NHS") })
        #expect(nhs.forEachPound?.central.description == "1.3333" && nhs.cashable.central.description == "200.00")
    }

    @Test(
        "Another sharing of the cost leaves the cost as it is and moves what remains to each",
        arguments: [
            (["funder[NHS]=50%"], ["NHS": "200.00", "Local authority": "-72.00"]),
            // 300 and 100 share the 60% that are left: 180 and 60.
            (["funder[Lottery]=40%"], ["NHS": "220.00", "Local authority": "68.00", "Lottery": "-160.00"]),
            (
                ["funder[NHS]=0", "funder[Lottery]=25%"],
                ["NHS": "400.00", "Local authority": "-172.00", "Lottery": "-100.00"]
            ),
            // 75% and a tenth more is 82.5%.
            (["funder[NHS]=+10%"], ["NHS": "70.00", "Local authority": "58.00"]),
        ])
    func shared(_ options: [String], _ expected: [String: String]) throws {
        let evaluation = try Self.evaluation()
        let changes = try options.map { try SetOption($0, catalogue: evaluation.usedCatalogue).change() }
        let changed = try Scenario(name: "as set", layers: [changes]).apply(to: evaluation)
        #expect(try Self.remains(changed).mapValues { $0[1] } == expected)
        #expect(try Evaluator.headline(changed).presentValueCost == Evaluator.headline(evaluation).presentValueCost)
    }

    @Test(
        "A sharing that cannot be is refused",
        arguments: [
            ("funder[NHS]=75%", "pays that share already"), ("funder[NSH]=50%", "did you mean \"NHS\"?"),
            ("funder[NHS]=120%", "expected a share from 0 to 1"), ("funder[NHS]=x2", "more than the whole cost"),
            ("funder[Police]=+10%", "Police pays nothing as it is"), ("funder[NHS]=low", "no low and high"),
        ])
    func refused(_ option: String, _ expected: String) throws {
        let evaluation = try Self.evaluation()
        let messages = WorkedExample.messages { _ = try WorkedExample.setting(option, on: evaluation) }
        #expect(messages.contains { $0.contains(expected) }, "\(messages)")
    }

    @Test("Nobody pays the rest where nobody else pays")
    func rest() throws {
        let alone = try WorkedExample.evaluation(changing: [
            "costs.csv": "item,start,months,amount,funder,price_year\nStaff,2013-04,12,400,NHS,2013-14\n"
        ])
        let messages = WorkedExample.messages { _ = try WorkedExample.setting("funder[NHS]=40%", on: alone) }
        #expect(messages.contains { $0.contains("nobody pays the rest") }, "\(messages)")
    }

    @Test(
        "A scenario of a file names the funder in brackets or as its scope",
        arguments: ["share,funder[NHS],,50%,", "share,funder,NHS,50%,"])
    func inFile(_ row: String) throws {
        let evaluation = try Self.evaluation(scenarios: "scenario,parameter,scope,change,note\n\(row)\n")
        let changed = try evaluation.scenarios[0].apply(to: evaluation)
        #expect(try Self.remains(changed)["NHS"]?[1] == "200.00")
    }

    @Test(
        "A reverse question is asked of one body",
        arguments: [
            // 500 x (1 - d) = 300; 400 x share = 400.
            ("net_position[NHS]=0", "deadweight", "0.4"), ("net_position[NHS]=20", "funder[NHS]", "0.95"),
        ])
    func reverse(_ until: String, _ vary: String, _ value: String) throws {
        let ground = try ScenarioGround(Self.evaluation())
        guard case .exactly(let found, _) = try ReverseQuestion(until: until, vary: vary).answer(on: ground) else {
            Issue.record("no value")
            return
        }
        #expect(found == value)
    }

    @Test("What falls to a body of few people is withheld, in the report and under every scenario")
    func withheld() throws {
        var rows = ["case_id,start,service,quantity"]
        rows += (1...8).map { "A\($0),2013-04,visit,2" } + (1...8).map { "B\($0),2013-04,night,2" }
        rows += (1...2).map { "C\($0),2013-04,arrest,3" } + (1...3).map { "D\($0),2013-04,lesson,3" }
        let prices =
            WorkedExample.unitCosts
            + "\narrest,An arrest,arrest,,500,,2013-14,Police,,made up for a test"
            + "\nlesson,A lesson,lesson,,40,,2013-14,DWP,,made up for a test\n"
        let evaluation = try WorkedExample.evaluation(changing: [
            "outcomes.csv": rows.joined(separator: "\n") + "\n", "unit-costs.csv": prices, "costs.csv": Self.funded,
            "assumptions.csv": "",
            "evaluation.json":
                #"{ "title": "t", "priceYear": "2013-14", "period": { "start": "2013-04", "months": 12 } }"#,
        ])
        let ground = try ScenarioGround(evaluation)
        let positions = try Evaluated(evaluation).positions
        #expect(positions.first { $0.name == "Police" }?.shown == nil)
        #expect(ground.base[.netPosition(Bearer("Police"))] == nil)
        #expect(ground.base[.netPosition(Bearer("NHS"))] != nil)
        let scenario = Scenario(
            name: "as set",
            layers: [[try SetOption("deadweight=0.1", catalogue: evaluation.usedCatalogue).change()]])
        let comparison = try ScenarioComparison(of: [scenario], on: ground, bodies: .always)
        #expect(comparison.outcomes[0].headline?[.netPosition(Bearer("Police"))] == nil)
        let messages = WorkedExample.messages {
            _ = try ReverseQuestion(until: "net_position[Police]=0", vary: "deadweight").answer(on: ground)
        }
        #expect(messages.contains { $0.contains("withheld") }, "\(messages)")
    }
}
