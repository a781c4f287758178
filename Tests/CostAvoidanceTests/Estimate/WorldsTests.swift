import Numerics
import TestSupport
import Testing

@testable import CostAvoidance

/// Visits of £80, £100 or £120 and nights of £250, worked by hand.
@Suite("Three worlds: an input has one value in each")
struct WorldsTests {
    private static func folder(
        _ outcomes: String, assumptions: String = "", costs: String = "", settings: String = ""
    ) throws -> InputFolder {
        var files = [
            "unit-costs.csv": SimpleCosts.file(
                "visit,Visit,attendance,80,100,120,2020-21,NHS,,0.25,,,,made up", SimpleCosts.night,
                "value,Value,year,800,900,1000,2020-21,Home,social,,,,,made up")
                + costs,
            "outcomes.csv":
                "service,basis,quantity_low,quantity,quantity_high,likelihood_low,likelihood,likelihood_high\n"
                + outcomes,
        ]
        if !assumptions.isEmpty {
            files["assumptions.csv"] = "parameter,scope,low,central,high,source\n\(assumptions)"
        }
        return try InputFolder(settings: settings, files)
    }

    private static func pounds(_ amounts: Estimate<Money>) -> [String] {
        Bound.allCases.map { amounts[$0].description }
    }

    @Test("A service whose use rose more than it fell is dear in the low world, for its falls as well")
    func unitCost() throws {
        // 3 avoided and 5 more: 2 more, at 120, 100 and 80.
        let result = try Self.folder("visit,panel,,3,,,,\nvisit,trial,,-5,,,,\n").result()
        #expect(Self.pounds(result.savings.presentValue) == ["-240.00", "-200.00", "-160.00"])
        #expect(result.worlds.low.turned == [.unitCost(ServiceID("visit"))])
        #expect(result.worlds.high.turned == [.unitCost(ServiceID("visit"))])
    }

    @Test("An assumption takes one end for falls and rises alike: the one that makes the total least")
    func assumption() throws {
        // 10 visits less and 2 nights more, whose price is certain: 10 x 100 less 2 x 250 centrally, 0.8 of it.
        let outcomes = "visit,panel,,10,,,,\nnight,panel,,-2,,,,\n"
        let result = try Self.folder(outcomes, assumptions: "deadweight,,0.3,0.2,0.1,made up\n").result()
        // Low: (800 - 500) x 0.7; high: (1,200 - 500) x 0.9.
        #expect(Self.pounds(result.savings.net) == ["210.00", "400.00", "630.00"])
        let rows = try #require(result.breakdown(by: .service)?.rows)
        // The row that rose is higher in the low world: tables add up to the total of their world.
        #expect(Self.pounds(rows[0].amounts.net) == ["-350.00", "-400.00", "-450.00"])
        #expect(Self.pounds(rows[1].amounts.net) == ["560.00", "800.00", "1080.00"])
    }

    @Test("Where the rises outweigh the falls the same assumption takes its other end")
    func otherEnd() throws {
        let outcomes = "visit,panel,,10,,,,\nnight,panel,,-8,,,,\n"
        let result = try Self.folder(outcomes, assumptions: "deadweight,,0.3,0.2,0.1,made up\n").result()
        // Low: (800 - 2,000) x 0.9; high: (1,200 - 2,000) x 0.7.
        #expect(Self.pounds(result.savings.net) == ["-1080.00", "-800.00", "-560.00"])
    }

    @Test("An assumption with a scope of its own is an input of its own")
    func scopes() throws {
        let result = try Self.folder(
            "visit,panel,,10,,,,\nnight,panel,,-2,,,,\n",
            assumptions: "deadweight,,0.3,0.2,0.1,made up\ndeadweight,service:night,0.3,0.2,0.1,made up\n"
        ).result()
        // 800 x 0.7 less 500 x 0.9; 1,200 x 0.9 less 500 x 0.7.
        #expect(Self.pounds(result.savings.net) == ["110.00", "400.00", "730.00"])
    }

    @Test(
        "The likelihoods of a service take one end for all its rows; quantities are low in the low world whatever their sign"
    )
    func likelihoods() throws {
        // Low: nights 4 x l - 10 x l with l at its high 0.8; high: 6 x l - 6 x l, nothing whatever l is.
        let result = try Self.folder("night,panel,4,5,6,0.4,0.5,0.8\nnight,trial,-10,-8,-6,0.4,0.5,0.8\n").result()
        #expect(Self.pounds(result.savings.net) == ["-1200.00", "-375.00", "0.00"])
    }

    @Test("An input that moves only another kind of value takes the end that makes that kind least")
    func otherKinds() throws {
        let result = try Self.folder("visit,panel,,1,,,,\nvalue,panel,,-2,,,,\n").result()
        let social = try #require(result.benefitTypes.rows.first { $0.key == "social" })
        #expect(Self.pounds(social.amounts.net) == ["-2000.00", "-1800.00", "-1600.00"])
    }

    @Test("A share that could leave a budget takes the end that makes the cashable total least")
    func cashable() throws {
        let result = try Self.folder(
            "night,panel,,-4,,,,\n", assumptions: "cashable,service:night,0.2,0.5,0.6,made up\n"
        ).result()
        #expect(Self.pounds(result.savings.cashable) == ["-600.00", "-500.00", "-200.00"])
    }

    @Test("A scenario is another evaluation: the ends are chosen anew")
    func scenario() throws {
        let evaluation = try Self.folder("visit,panel,,3,,,,\nvisit,trial,,-5,,,,\n").evaluation()
        let fewer = try WorkedExample.setting("quantity[basis:trial]=x0.2", on: evaluation)
        let headline = try Evaluator.headline(fewer)
        // 2 avoided: cheap in the low world, dear in the high one.
        #expect(Self.pounds(headline.savings.presentValue) == ["160.00", "200.00", "240.00"])
        let axes = [try GridAxis(SetOption("quantity[basis:trial]=x1,x0.2", catalogue: evaluation.usedCatalogue))]
        let grid = try Grid(axes: axes, on: ScenarioGround(evaluation.withThreshold(0)))
        #expect(
            grid.cells.map { Self.pounds($0.savings.presentValue) } == [
                ["-240.00", "-200.00", "-160.00"], ["160.00", "200.00", "240.00"],
            ])
    }

    /// £36,085.80, £45,838.07 and £57,104.41 by the recomputation in Python with fractions, which knows nothing of this code.
    @Test(
        "The comparison group's totals are the same without groups, by locality and by eight random labels",
        arguments: ["", "locality", "label", "locality,label"])
    func comparisonGroup(_ columns: String) throws {
        var files = try Repository.files(ofFixture: "comparison-group")
        var random = SplitMix(seed: 8)
        let rows = try #require(files["service-use.csv"]).split(separator: "\n")
        var labels: [Substring: Int] = [:]
        let header = try #require(rows.first).split(separator: ",")
        let locality = try #require(header.firstIndex(of: "locality"))
        // Only a column that tables are cut by may stand in the file.
        files["service-use.csv"] = rows.enumerated().map { index, row in
            // A person stands in one group.
            let person = row.prefix { $0 != "," }
            let label = labels[person] ?? Int.random(in: 0..<8, using: &random)
            labels[person] = label
            var cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            if columns.contains("label") { cells.append(index == 0 ? "label" : "label \(label)") }
            if !columns.contains("locality") { cells.remove(at: locality) }
            return cells.joined(separator: ",") + "\n"
        }.joined()
        let list = columns.split(separator: ",").map { "\"\($0)\"" }.joined(separator: ", ")
        files["evaluation.json"] = try #require(files["evaluation.json"]).replacing(
            #""groupBy": ["locality"]"#, with: "\"groupBy\": [\(list)]")
        let result = try InputFolder(files).result()
        #expect(Self.pounds(result.savings.presentValue) == ["36085.80", "45838.07", "57104.41"])
        #expect(Self.pounds(result.savings.net) == ["26027.04", "30907.10", "36148.66"])
    }
}
