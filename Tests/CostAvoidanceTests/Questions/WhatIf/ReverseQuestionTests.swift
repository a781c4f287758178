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

    @Test("A payback moves month by month, and the answer is every value that gives the month")
    func payback() throws {
        let ground = try ScenarioGround(WorkedExample.evaluation())
        // 660 (1 - d) over twelve months, two lines of 25/33 and 8/33 of it rounded apart: eleven twelfths are below 400 from
        // d = 1 - 400 x 12 / (11 x 660) = 0.338843 on, all twelve reach it up to d = 1 - 400/660 = 0.393939.
        guard
            case .within(let from, let to?) = try ReverseQuestion(until: "payback_months=12", vary: "deadweight")
                .answer(on: ground)
        else {
            Issue.record("not within")
            return
        }
        #expect(from.measure == .payback(.month(12)) && to.measure == .payback(.month(12)))
        #expect(from.value.hasPrefix("0.3388") && to.value.hasPrefix("0.3939"))
    }

    struct Range: Sendable, CustomTestStringConvertible {
        let until: String
        let vary: String
        let from: String
        let to: String?
        var testDescription: String { "\(until) by \(vary)" }
    }

    @Test(
        "Every value that gives the target is the answer",
        arguments: [
            // 528 in twelfths of 44: more than 44 x 5 = 220 and at most 44 x 6 = 264.
            Range(until: "payback_months=6", vary: "programme_cost", from: "220.01", to: "264"),
            // The least cost is a penny: where nothing is spent there is nothing to make good.
            Range(until: "payback_months=1", vary: "programme_cost", from: "0.01", to: "44"),
            // 52.80 a person, 4.40 a month: 400 in the first month from 91 people on (90.9), in the second from 46 (45.5).
            Range(until: "payback_months=1", vary: "people", from: "91", to: nil),
            Range(until: "payback_months=2", vary: "people", from: "46", to: "90"),
            // What does not move is at its value everywhere.
            Range(until: "gross_savings=660", vary: "deadweight", from: "0", to: "1"),
            Range(until: "gross_savings=660", vary: "programme_cost", from: "0", to: nil),
        ])
    func within(_ example: Range) throws {
        let ground = try ScenarioGround(WorkedExample.evaluation().withThreshold(1))
        let answer = try ReverseQuestion(until: example.until, vary: example.vary).answer(on: ground)
        guard case .within(let from, let to) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(from.value == example.from)
        #expect(to?.value == example.to)
    }

    @Test("Of the synthetic pilot a payback of six months is given by every cost from £112,663.08 to £160,845.26")
    func derby() throws {
        // By Tests/Peers/Recomputation: discounted savings are £112,663.07 by the end of the fifth month and £160,845.26 by that
        // of the sixth.
        let ground = try ScenarioGround(InputFolder.fixture("derby").read())
        guard
            case .within(let from, let to?) = try ReverseQuestion(until: "payback_months=6", vary: "programme_cost")
                .answer(on: ground)
        else {
            Issue.record("not within")
            return
        }
        #expect(from.value == "112663.08" && to.value == "160845.26")
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
        // 528 + 528 (1 - d) / 1.035 = 800: d = 1 - 272 x 1.035 / 528 = 0.466818. A millionth of it is a twentieth of a penny, so
        // that the penny is the same over some twenty values around it: the one is told at which no rounding is needed.
        let answer = try ReverseQuestion(until: "net_benefit=400", vary: "drop_off").answer(on: ground)
        guard case .exactly(let value, let there) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(value == "0.466818")
        #expect(try there == .money(WorkedExample.pounds("400")))
    }

    @Test(
        "A mistyped measure or parameter gets a near match",
        arguments: [
            ("benefit_cost_ration=1", "deadweight", "did you mean \"benefit_cost_ratio\"?"),
            ("net_benefit", "deadweight", "there is no number after ="),
            ("payback_months=6.5", "deadweight", "counted in whole months from 1"),
            ("payback_months=0", "deadweight", "counted in whole months from 1"),
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

    @Test(
        "Of no savings, or of a loss, no cost makes what only savings can",
        arguments: [("-2", "benefit_cost_ratio=1"), ("0", "benefit_cost_ratio=1"), ("-2", "payback_months=6")])
    func noSavings(_ units: String, _ until: String) throws {
        let answer = try ReverseQuestion(until: until, vary: "programme_cost").answer(on: Self.ground(units))
        guard case .never = answer else {
            Issue.record("\(answer)")
            return
        }
    }

    @Test("A loss over ever greater costs is printed as a ratio of nought from some cost on, and is none at no cost")
    func nought() throws {
        let question = try ReverseQuestion(until: "benefit_cost_ratio=0", vary: "programme_cost")
        guard case .within(let from, nil) = try question.answer(on: Self.ground("-2")) else {
            Issue.record("not from somewhere on")
            return
        }
        // A ratio of less than half a ten-thousandth: a loss of 2,000 over more than 40 million.
        #expect(Double(from.value) ?? 0 >= 39_999_999)
    }

    /// Ten people with so many visits avoided each, which cost £100, for £1,000.
    private static func ground(_ units: String) throws -> ScenarioGround {
        let folder = try InputFolder(
            settings: #""period": { "start": "2020-04", "months": 12 }, "disclosure": { "threshold": 0 }"#,
            [
                "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit),
                "outcomes.csv": "case_id,service,quantity\n" + (0..<10).map { "C\($0),visit,\(units)\n" }.joined(),
                "costs.csv": "item,amount\nStaff,1000\n",
            ])
        return try ScenarioGround(try folder.evaluation())
    }
}
