import Numerics
import Testing

@testable import CostAvoidance

@Suite("Costs that several bodies bear")
struct SharedBearersTests {
    /// Everything of a result that may not depend on who bears which share of a cost.
    private struct WithoutBearers: Equatable {
        var headline: Headline
        var worlds: Estimate<World>
        var tables: [String] = []

        init(_ result: EvaluationResult) throws {
            headline = result.headline.withoutPositions
            worlds = result.worlds
            let cut = result.breakdowns.filter { $0.dimension != .bearer } + [result.benefitTypes, result.otherValues]
            for table in cut {
                for row in table.rows {
                    let units = table.dimension == .service ? "\(try result.units(of: row.lines))" : ""
                    tables.append("\(table.dimension) \(row.key) \(row.people ?? -1) \(row.amounts) \(units)")
                }
            }
            tables += result.cashFlow.map { "\($0)" }
            for year in result.budget?.years ?? [] {
                tables.append("\(year.year) \(year.amounts) \(year.cumulative) \(year.people ?? -1)")
            }
        }
    }

    @Test(
        "Who bears which share of a cost moves no total, no row of a service, group, year or financial year, no units and no people, in 60 random evaluations"
    )
    func nothingElse() throws {
        var random = SplitMix(seed: 60_40)
        for _ in 0..<60 {
            let files = RandomEvaluation.files(&random)
            let one = try InputFolder(SharedBearers.ofOne(files)).result()
            let several = try InputFolder(SharedBearers.ofSeveral(files, &random)).result()
            #expect(several.lines.count > one.lines.count)
            #expect(try WithoutBearers(several) == WithoutBearers(one))
            var sum = SavingsAmounts()
            for row in several.breakdown(by: .bearer)?.rows ?? [] { try sum.add(row.amounts) }
            #expect(sum == one.savings)
        }
    }

    @Test("The same central values, one term a service and the same concentration stand behind a simulation")
    func simulation() throws {
        var random = SplitMix(seed: 40_60)
        for _ in 0..<20 {
            let files = RandomEvaluation.files(&random)
            let one = try InputFolder(SharedBearers.ofOne(files)).evaluation()
            let several = try InputFolder(SharedBearers.ofSeveral(files, &random)).evaluation()
            for measure in [SavingsMeasure.presentValue, .cashable] {
                let (model, shared) = (
                    try MultilinearModel(one, measure: measure), try MultilinearModel(several, measure: measure)
                )
                #expect(shared.inputs.map(\.name) == model.inputs.map(\.name))
                #expect(shared.savingsTerms.count == model.savingsTerms.count)
                #expect(shared.savings(at: shared.centralValues) == model.savings(at: model.centralValues))
            }
            let (before, after) = (
                try Concentration(one, Evaluator.evaluate(one)), try Concentration(several, Evaluator.evaluate(several))
            )
            #expect(before?.people == after?.people && before?.peopleForHalf == after?.peopleForHalf)
            #expect(before?.withoutTopOne == after?.withoutTopOne)
        }
    }

    /// The net of each bearer of one service, in pounds: low, central, high.
    private static func net(_ bearers: String, low: String, central: String, high: String, units: String) throws
        -> [String: String]
    {
        let folder = try InputFolder([
            "unit-costs.csv": SimpleCosts.file(
                "visit,Visit,attendance,\(low),\(central),\(high),2020-21,\(bearers),,,,,,made up"),
            "outcomes.csv": "service,quantity\nvisit,\(units)\n",
        ])
        let rows = try #require(try folder.result().breakdown(by: .bearer)?.rows)
        return Dictionary(
            uniqueKeysWithValues: rows.map {
                ($0.key, "\($0.amounts.net.low) \($0.amounts.net.central) \($0.amounts.net.high)")
            })
    }

    // By hand: each body has what the shares up to its own come to, rounded half to even, less what those before it have.
    @Test("Awkward amounts are cut to the penny, in every world and for use that rose")
    func awkwardAmounts() throws {
        let thirds = "NHS 33.3%; Police 33.3%; DWP 33.4%"
        // 33.3% of 100.01 is 33.30333, 66.6% of it 66.60666; of 0.01: 0.00333 and 0.00666; of 250.05: 83.26665, 166.5333.
        #expect(
            try Self.net(thirds, low: "0.01", central: "100.01", high: "250.05", units: "1") == [
                "NHS": "0.00 33.30 83.27", "Police": "0.01 33.31 83.26", "DWP": "0.00 33.40 83.52",
            ])
        // A rise of three: 33.3% of 300.03 is 99.90999, 66.6% of it 199.81998.
        #expect(
            try Self.net(thirds, low: "", central: "100.01", high: "", units: "-3") == [
                "NHS": "-99.91 -99.91 -99.91", "Police": "-99.91 -99.91 -99.91", "DWP": "-100.21 -100.21 -100.21",
            ])
        // Halves of an odd penny go to the even one: 0.005 is nothing.
        #expect(
            try Self.net("NHS 50%; Police 50%", low: "", central: "0.01", high: "", units: "1") == [
                "NHS": "0.00 0.00 0.00", "Police": "0.01 0.01 0.01",
            ])
    }

    private static func shared(_ assumptions: String) throws -> EvaluationResult {
        try InputFolder([
            "unit-costs.csv": SimpleCosts.file(
                "visit,Visit,attendance,80,100.01,120,2020-21,NHS 60%; Local authority 40%,,,,,,made up"),
            "outcomes.csv": "service,quantity\nvisit,7\n",
            "assumptions.csv": "parameter,scope,low,central,high,source\n\(assumptions)\n",
        ]).result()
    }

    private static func row(_ result: EvaluationResult, _ bearer: String) throws -> SavingsAmounts {
        try #require(result.breakdown(by: .bearer)?.rows.first { $0.key == bearer }).amounts
    }

    @Test("A share that could leave the budget of one bearer is taken of its part alone")
    func cashableOfOne() throws {
        let result = try Self.shared("cashable,bearer:NHS,0.2,0.3,0.5,finance team")
        // Seven visits at £100.01 are £700.07: the NHS has £420.04 of it, of which three tenths are £126.01.
        let nhs = try Self.row(result, "NHS")
        #expect(nhs.net.central == (try Money(parsing: "420.04")))
        #expect(nhs.cashable.central == (try Money(parsing: "126.01")))
        #expect(nhs.cashableUnknown.central == .zero)
        let council = try Self.row(result, "Local authority")
        #expect(council.net.central == (try Money(parsing: "280.03")))
        #expect(council.cashable.central == .zero)
        #expect(council.cashableUnknown.central == (try Money(parsing: "280.03")))
        #expect(result.savings.net.central == (try Money(parsing: "700.07")))
        #expect(result.positions[Bearer("NHS")]?.cashable.central == (try Money(parsing: "126.01")))
    }

    @Test("Deadweight of one bearer is taken off its part alone, and gross is shared out as ever")
    func deadweightOfOne() throws {
        let result = try Self.shared("deadweight,bearer:NHS,0.5,0.25,0,a study")
        let (nhs, council) = (try Self.row(result, "NHS"), try Self.row(result, "Local authority"))
        #expect(try nhs.gross.central + council.gross.central == Money(parsing: "700.07"))
        // Three quarters of £420.042 are £315.0315.
        #expect(nhs.net.central == (try Money(parsing: "315.03")))
        #expect(council.net.central == (try Money(parsing: "280.03")))
        #expect(result.savings.net.central == (try Money(parsing: "595.06")))
        // Low: 7 x £80 x 60% x half is £168, and 40% of £560 is £224. High: 60% of £840 and 40% of it.
        #expect(result.savings.net.low == .pounds(168 + 224))
        #expect(result.savings.net.high == .pounds(840))
        let model = try MultilinearModel(
            InputFolder([
                "unit-costs.csv": SimpleCosts.file(
                    "visit,Visit,attendance,80,100,120,2020-21,NHS 60%; Local authority 40%,,,,,,made up"),
                "outcomes.csv": "service,quantity\nvisit,7\n",
                "assumptions.csv":
                    "parameter,scope,low,central,high,source\ndeadweight,bearer:NHS,0.5,0.25,0,a study\n",
            ]).evaluation())
        // One price moves both parts, and the deadweight one of them: 700 x (60% x 3/4 + 40%).
        #expect(model.inputs.map { "\($0.name)" } == ["unit_cost[service:visit]", "deadweight[bearer:NHS]"])
        #expect(abs(model.savings(at: model.centralValues) - 595) < 1e-9)
        #expect(abs(model.savings(at: [120, 0.5]) - 840 * 0.7) < 1e-9)
    }

    @Test("An event told in two ways stays with the bearers of its first account, by their shares")
    func alternatives() throws {
        let result = try InputFolder([
            "unit-costs.csv": SimpleCosts.file(
                "visit,Visit,attendance,,100.01,,2020-21,NHS 60%; Local authority 40%,,0.5,,,,made up",
                "night,Night,night,,250.03,,2020-21,Police 50%; DWP 50%,,,,,,made up"),
            "outcomes.csv": "case_id,service,quantity,alternative\nA,visit,1,x\nA,night,1,x\n",
            "assumptions.csv": "parameter,scope,low,central,high,source\ndeadweight,bearer:DWP,0.5,0.5,0.5,a study\n",
        ]).result()
        let (nhs, council) = (try Self.row(result, "NHS"), try Self.row(result, "Local authority"))
        #expect(result.breakdown(by: .bearer)?.rows.count == 2)
        #expect(nhs.net.central == (try Money(parsing: "60.01")))
        #expect(council.net.central == (try Money(parsing: "40.00")))
        // High: half of the night's £250.03 is the Police's and stays whole, the other half loses its half: £187.52 or so.
        let high = try nhs.net.high + council.net.high
        #expect(try high >= Money(parsing: "187.51") && high <= Money(parsing: "187.53"))
        #expect(abs(nhs.net.high.doublePounds - 0.6 * 187.5225) < 0.03)
        #expect(try result.units(of: Array(result.lines.indices)).central == Quantity(parsing: "1"))
        #expect(nhs.cashable.central == (try Money(parsing: "30.00")))
    }
}
