import CostAvoidance
import Numerics
import TestSupport
import Testing

@Suite("Grids")
struct GridTests {
    @Test("A range gives each step and its end, a list what stands in it")
    func axes() throws {
        let catalogue = try WorkedExample.evaluation().usedCatalogue
        func values(_ text: String) throws -> [String] { try GridAxis(SetOption(text, catalogue: catalogue)).values }
        #expect(try values("deadweight=0:0.5:0.1") == ["0", "0.1", "0.2", "0.3", "0.4", "0.5"])
        #expect(try values("deadweight=0.1:0.35:0.1") == ["0.1", "0.2", "0.3"])
        #expect(try values("deadweight=0%:20%:10%") == ["0%", "10%", "20%"])
        #expect(try values("unit_cost[visit]=-20%:+20%:20%") == ["-20%", "+0%", "+20%"])
        #expect(try values("people=x1:x3:x1") == ["x1", "x2", "x3"])
        #expect(try values("attribution=0.4, 0.6,0.8") == ["0.4", "0.6", "0.8"])
    }

    @Test(
        "A range that cannot be walked is refused",
        arguments: [
            ("deadweight=0:0.5", "a range has three numbers, and this has 2"),
            ("deadweight=0:0.5:0", "the step goes nowhere near the end"),
            ("deadweight=0.5:0:0.1", "the step goes nowhere near the end"),
            ("deadweight=0:1:0.00001", "the range has more than 10000 values"),
            ("deadweight=0.3,0.3", "\"0.3\" stands there twice"),
            ("deadweight=0.3,1.3", "deadweight is \"1.3\"; expected a share from 0 to 1 or a percentage"),
        ])
    func refusedRange(_ text: String, _ expected: String) throws {
        let catalogue = try WorkedExample.evaluation().usedCatalogue
        let messages = WorkedExample.messages { _ = try GridAxis(SetOption(text, catalogue: catalogue)) }
        #expect(messages.contains { $0.contains(expected) }, "\(messages)")
    }

    @Test("Every cell is what the same changes give one by one, and the quick way gives the same pennies")
    func cells() throws {
        let evaluation = try WorkedExample.evaluation()
        let axes = try ["deadweight=0:0.4:0.2", "unit_cost[visit]=110,200"].map {
            try GridAxis(SetOption($0, catalogue: evaluation.usedCatalogue))
        }
        let grid = try Grid(
            axes: axes, on: ScenarioGround(evaluation.withThreshold(1)), telling: .summary(.paybackMonths))
        #expect(grid.cells.count == 6)
        for (cell, headline) in grid.cells.enumerated() {
            let changes = zip(axes, grid.places(of: cell)).map { $0.changes[$1] }
            let one = try Scenario(name: "one", layers: [changes]).apply(to: evaluation)
            #expect(try Evaluator.headline(one) == headline)
        }
        // Deadweight 0.4 and visits at £200: (1,000 + 160) x 0.6.
        #expect(try grid.cells[5].savings.net.central == WorkedExample.pounds("696"))
    }

    @Test(
        "The quick way gives what whole evaluations give, payback apart",
        arguments: [
            ["deadweight=0:0.4:0.2", "attribution=0.4,0.8"],
            ["unit_cost=-20%:+20%:20%", "people=x1,x2", "quantity=0.5,1"],
            ["horizon_years=1,3", "drop_off=0,0.3", "discount_rate=0.01,0.05"],
            ["programme_cost=50000,70000", "likelihood=low,central,high", "optimism_bias=0.1,0.2"],
        ])
    func quickWay(_ options: [String]) throws {
        let evaluation = try EvaluationFolder(path: Repository.fixture("derby")).read()
        let axes = try options.map {
            try GridAxis(
                SetOption($0.replacing("quantity=0.5,1", with: "quantity=x0.5,x1"), catalogue: evaluation.usedCatalogue)
            )
        }
        let ground = try ScenarioGround(evaluation)
        let whole = try Grid(axes: axes, on: ground, telling: .summary(.paybackMonths)).cells.map { headline in
            var bare = headline.withoutPositions
            bare.payback = nil
            return bare
        }
        #expect(try Grid(axes: axes, on: ground).cells == whole)
    }

    @Test("A grid about too few people is refused, because its differences would show their money")
    func withheld() throws {
        let evaluation = try WorkedExample.evaluation()
        let axis = try GridAxis(SetOption("unit_cost[visit]=100,200", catalogue: evaluation.usedCatalogue))
        let messages = WorkedExample.messages { _ = try Grid(axes: [axis], on: ScenarioGround(evaluation)) }
        #expect(messages.first?.contains("too few people") == true)
    }
}

extension Evaluation {
    /// The evaluation with nothing withheld.
    func withThreshold(_ threshold: Int) -> Evaluation {
        var copy = self
        copy.settings.disclosure = DisclosureRule(threshold: threshold)
        return copy
    }
}
