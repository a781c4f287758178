import CostAvoidance
import Numerics
import TestSupport
import Testing

@Suite("Bridges")
struct BridgeTests {
    private static let changed = [
        "assumptions.csv": "parameter,scope,low,central,high,source\ndeadweight,,0.5,0.4,0.3,made up\n",
        "unit-costs.csv": WorkedExample.unitCosts.replacing("visit,,100,", with: "visit,,150,") + "\n",
    ]

    @Test("Two changes that multiply share what they make together evenly")
    func byHand() throws {
        let old = try WorkedExample.evaluation().withThreshold(1)
        let new = try WorkedExample.evaluation(changing: Self.changed).withThreshold(1)
        let bridge = try Bridge(from: old, to: new, measure: .netSavings)
        // Visits 500 to 750, net share 0.8 to 0.6; nights 160 at 0.8 to 0.6.
        // Price: (250 x 0.8 + 250 x 0.6) / 2 = 175. Deadweight: -(500 + 750) / 2 x 0.2 - 160 x 0.2 = -157.
        let amounts = Dictionary(uniqueKeysWithValues: bridge.steps.map { ($0.cause.title, $0.amount.description) })
        #expect(amounts == ["unit cost of visit": "175.00", "deadweight": "-157.00"])
        #expect(bridge.from.description == "528.00" && bridge.to.description == "546.00")
    }

    @Test("From the new to the old each part is the same with the other sign", arguments: Bridge.measures)
    func reversed(_ measure: SummaryMeasure) throws {
        let old = try EvaluationFolder(path: Repository.fixture("derby")).read()
        let new = try Self.otherDerby()
        let there = try Bridge(from: old, to: new, measure: measure)
        let back = try Bridge(from: new, to: old, measure: measure)
        let signs = Dictionary(uniqueKeysWithValues: back.steps.map { ($0.cause, $0.amount.pence) })
        for step in there.steps {
            // A penny of what is left over may fall to another part.
            #expect(abs((signs[step.cause] ?? 0) + step.amount.pence) <= 1)
        }
    }

    @Test("The parts add up to the penny, at every end of every measure")
    func addsUp() throws {
        let old = try EvaluationFolder(path: Repository.fixture("derby")).read()
        let new = try Self.otherDerby()
        for measure in Bridge.measures {
            for end in Bound.allCases {
                let bridge = try Bridge(from: old, to: new, measure: measure, end: end)
                let parts = try Money.sum(bridge.steps.map(\.amount))
                #expect(try bridge.from + parts == bridge.to)
            }
        }
    }

    @Test("What is about too few people is shown together")
    func withheld() throws {
        let old = try WorkedExample.evaluation()
        let new = try WorkedExample.evaluation(changing: Self.changed)
        let bridge = try Bridge(from: old, to: new, measure: .netSavings)
        #expect(bridge.steps.map(\.cause) == [.withheld, .assumption(.deadweight, .all)])
    }

    @Test("Where what came anyway changed and the fall did not, the detail says so")
    func cameAnyway() throws {
        func evaluation(after: Int) throws -> Evaluation {
            let rows = (1...30).flatMap { ["P\($0),programme,visit,3,1", "Q\($0),comparison,visit,3,\(after)"] }
            let folder = try TemporaryFolder([
                "evaluation.json": """
                { "title": "T", "priceYear": "2023-24", "disclosure": { "threshold": 0 },
                  "windows": { "beforeMonths": 12, "afterMonths": 12 } }
                """,
                "unit-costs.csv":
                    "service,label,unit,central,price_year,bearer,source\nvisit,Visit,visit,100,2023-24,NHS,x\n",
                "service-use.csv": "case_id,group,service,before,after\n" + rows.joined(separator: "\n") + "\n",
            ])
            return try EvaluationFolder(path: folder.path).read()
        }
        let bridge = try Bridge(from: try evaluation(after: 3), to: try evaluation(after: 2), measure: .netSavings)
        #expect(bridge.steps.map(\.detail) == ["60 as before; what came anyway, 0 to 30"])
        #expect(bridge.steps.map(\.amount.description) == ["-3000.00"])
    }

    @Test("An assumption that was not given before is not said to have been given for other rows")
    func firstGiven() throws {
        let without = try WorkedExample.evaluation(changing: ["assumptions.csv": "parameter,scope,central,source\n"])
            .withThreshold(1)
        let with = try WorkedExample.evaluation(changing: Self.changed).withThreshold(1)
        func detail(_ old: Evaluation, _ new: Evaluation) throws -> String? {
            try Bridge(from: old, to: new, measure: .netSavings).steps.first { $0.cause.title == "deadweight" }?.detail
        }
        #expect(try detail(without, with) == "not given before")
        #expect(try detail(with, without) == "no longer given")
    }

    @Test("An evaluation beside itself has no parts")
    func same() throws {
        let evaluation = try WorkedExample.evaluation()
        #expect(try Bridge(from: evaluation, to: evaluation, measure: .netBenefit).steps.isEmpty)
    }

    /// The Derby fixture with another assumption, count, cost, horizon, price year and rate.
    private static func otherDerby() throws -> Evaluation {
        var files = try Repository.files(ofFixture: "derby")
        files["scenarios.csv"] = nil
        files["assumptions.csv"] = files["assumptions.csv"]?.replacing("0.11,0.1,0.09", with: "0.22,0.2,0.18")
        files["outcomes.csv"] = files["outcomes.csv"]?.replacing(
            "C03,Locality A,2012-09,ae-attendance,,3", with: "C03,Locality A,2012-09,ae-attendance,,9")
        files["costs.csv"] = files["costs.csv"]?.replacing("7000,9000,12000", with: "8000,10000,14000")
        files["evaluation.json"] = files["evaluation.json"]?.replacing(
            "\"horizonYears\": 1", with: "\"horizonYears\": 3"
        ).replacing("\"priceYear\": \"2012-13\"", with: "\"priceYear\": \"2013-14\"").replacing(
            "\"green-book\"", with: "0.05")
        let folder = try TemporaryFolder(files)
        return try EvaluationFolder(path: folder.path).read()
    }
}
