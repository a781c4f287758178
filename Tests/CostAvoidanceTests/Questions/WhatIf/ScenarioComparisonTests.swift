import CostAvoidance
import Numerics
import TestSupport
import Testing

@Suite("Scenarios side by side")
struct ScenarioComparisonTests {
    @Test("What each change contributes adds up to what all do together")
    func contributions() throws {
        let evaluation = try WorkedExample.evaluation().withThreshold(1)
        let changes = try ["unit_cost[visit]=+50%", "deadweight=x2", "programme_cost=+10%"].map {
            try SetOption($0, catalogue: evaluation.usedCatalogue).change()
        }
        let comparison = try ScenarioComparison(
            of: [Scenario(name: "as set", layers: [changes])], on: ScenarioGround(evaluation), depth: .everyChange)
        let contributions = try #require(comparison.outcomes.first?.contributions)
        // The bridge of the same two changes, worked by hand there: 175 and -157; the cost by itself 40.
        #expect(contributions.entries.map(\.share.description) == ["175.00", "-157.00", "-40.00"])
        #expect(contributions.entries.map { $0.alone?.description } == ["200.00", "-132.00", "-40.00"])
        #expect(contributions.together.description == "-22.00")
    }

    @Test("The Derby fixture's scenarios can all be made, and more people cost no more")
    func derby() throws {
        let evaluation = try EvaluationFolder(path: Repository.fixture("derby")).read()
        let comparison = try ScenarioComparison(of: evaluation.scenarios, on: ScenarioGround(evaluation))
        let names = comparison.outcomes.map(\.scenario.name)
        #expect(names == names.sorted())
        let full = try #require(comparison.outcomes.first { $0.scenario.name == "full-capacity" }?.headline)
        #expect(full.people == 125)
        #expect(full.programmeCost == comparison.base.programmeCost)
        let half = try #require(comparison.outcomes.first { $0.scenario.name == "half-attributed" }?.headline)
        let doubled = half.savings.net.central.pence * 2
        // Half of each line is rounded by itself.
        #expect(abs(doubled - comparison.base.savings.net.central.pence) <= 160)
    }

    @Test("A scenario about too few people shows no figures")
    func withheld() throws {
        let evaluation = try WorkedExample.evaluation(
            scenarios: "scenario,parameter,scope,change\na,unit_cost,service:visit,x2\nb,unit_cost,,x2\n")
        let comparison = try ScenarioComparison(of: evaluation.scenarios, on: ScenarioGround(evaluation))
        #expect(comparison.outcomes.map { $0.headline == nil } == [true, false])
    }
}
