import CostAvoidance
import Numerics
import TestSupport
import Testing

/// Base of the worked example: gross 660, net 528, cost 400, 10 people.
@Suite("Reverse questions worked by hand")
struct ReverseQuestionTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let until: String
        let vary: String
        let value: String
        var testDescription: String { "\(until) by \(vary)" }

        init(_ until: String, _ vary: String, _ value: String) {
            self.until = until
            self.vary = vary
            self.value = value
        }
    }

    @Test(
        "The value is the one that a hand works out",
        arguments: [
            Case("benefit_cost_ratio=1", "deadweight", "0.393939"),  // 1 - 400/660
            Case("net_benefit=0", "deadweight", "0.393939"),
            Case("benefit_cost_ratio=1.2", "attribution", "0.909091"),  // 480/528
            Case("net_savings=264", "optimism_bias", "0.5"),
            Case("net_benefit=0", "unit_cost[visit]", "68"),  // (400 - 128) / (5 x 0.8)
            Case("net_benefit=0", "unit_cost", "x0.757576"),  // 400/528
            Case("net_benefit=0", "quantity[night]", "0"),  // the visits alone pay: 5 x 100 x 0.8 = 400
            Case("benefit_cost_ratio=2", "programme_cost", "264"),
            Case("net_benefit=28", "programme_cost", "500"),
            Case("net_savings=400", "quantity[visit]", "6.8"),  // 272 / (100 x 0.5 x 0.8)
            Case("net_savings=528", "likelihood[visit]", "0.5"),
        ])
    func exactly(_ example: Case) throws {
        let ground = try ScenarioGround(WorkedExample.evaluation().withThreshold(1))
        let answer = try ReverseQuestion(until: example.until, vary: example.vary).answer(on: ground)
        guard case .exactly(let value, _) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(value == example.value)
    }

    @Test("Where people are whole, the answer is the two numbers between which the target lies")
    func people() throws {
        let ground = try ScenarioGround(WorkedExample.evaluation())
        // £52.80 a person: 400 lies between 7 and 8 people.
        guard
            case .between(let last, let first) = try ReverseQuestion(until: "net_benefit=0", vary: "people")
                .answer(on: ground)
        else {
            Issue.record("not between")
            return
        }
        #expect(last.value == "7" && first.value == "8")
        #expect(try last.measure == .money(WorkedExample.pounds("-30.40")))
        #expect(try first.measure == .money(WorkedExample.pounds("22.40")))
    }

    @Test("A payback moves month by month, and the answer says at which value")
    func payback() throws {
        let ground = try ScenarioGround(WorkedExample.evaluation())
        // Savings and cost run evenly over the same twelve months: they meet in month 1 or never, to half a penny a month.
        guard
            case .between(let last, let first) = try ReverseQuestion(until: "payback_months=12", vary: "deadweight")
                .answer(on: ground)
        else {
            Issue.record("not between")
            return
        }
        #expect(last.measure == .payback(.month(1)))
        #expect(first.measure == .payback(.notWithinHorizon))
        #expect(last.value.hasPrefix("0.394"))
    }

    @Test("No value within bounds is said to be none, with the measure at the bounds")
    func never() throws {
        let ground = try ScenarioGround(WorkedExample.evaluation())
        guard
            case .never(let low, let high) = try ReverseQuestion(until: "benefit_cost_ratio=5", vary: "attribution")
                .answer(on: ground)
        else {
            Issue.record("not never")
            return
        }
        #expect(low.value == "0" && high?.value == "1")
    }

    @Test("What does not move is said not to")
    func unmoved() throws {
        let ground = try ScenarioGround(WorkedExample.evaluation())
        guard
            case .unmoved = try ReverseQuestion(until: "gross_savings=5", vary: "deadweight").answer(on: ground)
        else {
            Issue.record("moved")
            return
        }
    }

    @Test("A rate and a drop-off are found although savings bend with them")
    func bent() throws {
        let long = try WorkedExample.setting("horizon_years=2", on: WorkedExample.evaluation())
        let ground = try ScenarioGround(long)
        // 528 + 528 (1 - d) / 1.035 = 800: d = 1 - 272 x 1.035 / 528 = 0.466818
        guard
            case .between(let last, let first) = try ReverseQuestion(until: "net_benefit=400", vary: "drop_off")
                .answer(on: ground)
        else {
            Issue.record("not between")
            return
        }
        #expect(last.value.hasPrefix("0.4668") && first.value.hasPrefix("0.4668"))
    }

    @Test(
        "A mistyped measure or parameter gets a near match",
        arguments: [
            ("benefit_cost_ration=1", "deadweight", "did you mean \"benefit_cost_ratio\"?"),
            ("net_benefit", "deadweight", "there is no number after ="),
            ("net_benefit=0", "deadwieght", "did you mean \"deadweight\"?"),
            ("net_benefit=0", "unit_cost[vist]", "did you mean \"service:visit\"?"),
        ])
    func mistyped(_ until: String, _ vary: String, _ expected: String) throws {
        let ground = try ScenarioGround(WorkedExample.evaluation())
        let messages = WorkedExample.messages {
            _ = try ReverseQuestion(until: until, vary: vary).answer(on: ground)
        }
        #expect(messages.contains { $0.contains(expected) }, "\(messages)")
    }
}
