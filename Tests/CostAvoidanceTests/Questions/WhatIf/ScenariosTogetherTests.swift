import CostAvoidance
import Numerics
import TestSupport
import Testing

@Suite("Scenarios together, and prices of another year")
struct ScenariosTogetherTests {
    private static let scenarios = """
        scenario,parameter,scope,change,note
        wider,people,,x2,Twice as many
        dearer,unit_cost,service:visit,+10%,
        doubtful,deadweight,,0.5,
        hopeful,deadweight,,0.1,
        wider-and-doubtful,based_on,,wider,
        wider-and-doubtful,deadweight,,0.5,

        """

    private static func together(_ names: String...) throws -> (Scenario, Evaluation) {
        let evaluation = try WorkedExample.evaluation(scenarios: scenarios)
        let known = try names.map { name in try #require(evaluation.scenarios.first { $0.name == name }) }
        return (try ScenarioGround(evaluation).together(known), evaluation)
    }

    @Test("Two scenarios together are both made, each told with its own changes")
    func both() throws {
        let (scenario, evaluation) = try Self.together("wider", "dearer")
        #expect(
            scenario.name == "wider+dearer"
                && scenario.ownChanges.map(\.name) == ["people", "unit_cost[service:visit]"])
        // (500 x 1.1 + 160) x 2 x 0.8
        let net = try Evaluator.headline(scenario.apply(to: evaluation)).savings.net.central
        #expect(net.description == "1136.00")
    }

    @Test("What two scenarios build on in common is made once")
    func common() throws {
        let (scenario, evaluation) = try Self.together("wider", "wider-and-doubtful")
        // (500 + 160) x 2 x 0.5
        let net = try Evaluator.headline(scenario.apply(to: evaluation)).savings.net.central
        #expect(net.description == "660.00")
    }

    @Test("Of two that give one parameter a value nobody knows which holds")
    func clash() {
        let messages = WorkedExample.messages { _ = try Self.together("doubtful", "hopeful") }
        #expect(messages.contains { $0.contains("would hold for no row") }, "\(messages)")
    }

    @Test("Prices of another year carry savings and costs by the index and leave the ratio as it is")
    func priceYear() throws {
        let evaluation = try WorkedExample.evaluation()
        let changed = try WorkedExample.setting("price_year=2014-15", on: evaluation)
        let (before, after) = (try Evaluator.headline(evaluation), try Evaluator.headline(changed))
        // HM Treasury, GDP deflators of March 2026: 73.0337 in 2013-14, 74.0662 in 2014-15. 400 and 128 pounds, 300 and 100.
        #expect(after.savings.net.central.description == "535.46")
        #expect(after.programmeCost?.central.description == "405.65")
        #expect(before.benefitCostRatio?.central.description == "1.32")
        #expect(after.benefitCostRatio?.central.description == "1.32")
    }

    @Test(
        "A price year is a financial year that the index has",
        arguments: [
            ("price_year=2014", "one year can belong to two financial years"), ("price_year=0.3", "change is \"0.3\""),
            ("price_year=2060-61", "has no index for 2060-61"),
            ("price_year=2013-14", "the prices are of that year already"),
            ("price_year[service:visit]=2014-15", "has no scope"),
        ])
    func refusedYears(_ option: String, _ expected: String) throws {
        let evaluation = try WorkedExample.evaluation()
        let messages = WorkedExample.messages { _ = try WorkedExample.setting(option, on: evaluation) }
        #expect(messages.contains { $0.contains(expected) }, "\(messages)")
    }

    @Test("Where a measure comes to its target is told along a second parameter")
    func line() throws {
        let evaluation = try WorkedExample.evaluation()
        let ground = try ScenarioGround(evaluation)
        let axis = try GridAxis(SetOption("attribution=0.5,0.8,1", catalogue: evaluation.usedCatalogue))
        let line = try BreakEvenLine(
            ReverseQuestion(until: "net_benefit=0", vary: "deadweight"), along: axis, on: ground)
        let values = line.answers.map { answer in
            if case .exactly(let value, _) = answer { value } else { "none" }
        }
        // 660 x (1 - d) x a = 400
        #expect(values == ["none", "0.242424", "0.393939"])
    }
}
