import CostAvoidance
import Numerics
import TestSupport
import Testing

@Suite("Roll-outs worked by hand")
struct RollOutTests {
    private static func plan(_ changes: [String: String] = [:]) throws -> RollOutPlan {
        var members = [
            "months": "12", "coordinators": "[ { \"month\": 0, \"count\": 1 }, { \"month\": 6, \"count\": 2 } ]",
            "capacity": "12", "rampUp": "[0, 1]", "populationPerCoordinator": "10000", "diminishingReturns": "0.5",
            "costPerCoordinator": "24000",
        ]
        for (key, value) in changes { members[key] = value.isEmpty ? nil : value }
        let text = members.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", ")
        let folder = try TemporaryFolder(["plan.json": "{ \(text) }"])
        return try RollOutReader.read("\(folder.path)/plan.json")
    }

    @Test("People join as coordinators ramp up, and a part of a year is not taken for a whole one")
    func byHand() throws {
        let rollOut = try #require(
            try RollOut(Self.plan(), base: Evaluator.headline(WorkedExample.evaluation())))
        // One person a month from the first coordinator's second month (11 months), and from the second's (5 months).
        #expect(rollOut.total.joining == ExactDecimal(16))
        // £52.80 a person and year, £4.40 a month. First: joining in months 2 to 12, with 11, 10, ... 1 months left: 66.
        // Second, at half: joining in months 8 to 12 with 5, ... 1 months left: 15 halves. (66 + 7.5) x 4.40 = 323.40
        #expect(rollOut.total.savings.central.description == "323.40")
        // Of 11 + 2.5 person-years, 13.5 x 52.80 = 712.80, the rest falls later.
        #expect(rollOut.afterwards.central.description == "389.40")
        // 12 months of one at 2,000, 6 of another.
        #expect(rollOut.total.cost.central.description == "36000.00")
        #expect(rollOut.months.last?.population == 20_000)
    }

    @Test("Years, bodies and the month of payback are cut from the months")
    func years() throws {
        let plan = try Self.plan(["start": "\"2014-02\"", "costPerCoordinator": "12"])
        let rollOut = try #require(try RollOut(plan, base: Evaluator.headline(WorkedExample.evaluation())))
        let spans = try rollOut.spans()
        #expect(spans.map(\.financialYear?.description) == ["2013-14", "2014-15"])
        #expect(spans.map(\.months) == [1...2, 3...12])
        // One person of the second month, 4.40, less two pounds of one coordinator; then the rest of 323.40 less 16.
        #expect(spans.map { $0.total.balance.net.central.description } == ["2.40", "303.00"])
        #expect(spans.map { $0.soFar.net.central.description } == ["2.40", "305.40"])
        // The plan costs 18: 4.40, 13.20 and 26.40 by the ends of months 2, 3 and 4; at 3.34 a month 20.02 by the end of month 4,
        // at 6.18 a month 18.54 by the end of month 3.
        #expect(rollOut.payback == Estimate(low: .month(4), central: .month(4), high: .month(3)))
        let shares = rollOut.bearers.map { "\($0.bearer) \($0.savings?.central.description ?? "")" }
        // 128 and 400 of 528.
        #expect(shares == ["Local authority 78.40", "NHS 245.00"])
    }

    /// A thousand pounds over twelve months is 83.33 and a third in each; a penny of net a person is 0.00083 a month.
    @Test(
        "Money is rounded once: months, years and bodies make the whole to the penny, and the year of everybody is whole"
    )
    func roundedOnce() throws {
        let plan = try Self.plan(["costPerCoordinator": "1000", "months": "25", "rampUp": "[0.3, 0.7, 1]"])
        let rollOut = try #require(try RollOut(plan, base: Evaluator.headline(WorkedExample.evaluation())))
        // 25 months of one coordinator and 19 of another: 44 x 1,000 / 12.
        #expect(rollOut.total.cost.central.description == "3666.67")
        #expect(try Money.sum(rollOut.months.map(\.cost.central)) == rollOut.total.cost.central)
        #expect(rollOut.soFar.last?.cost == rollOut.total.cost)
        #expect(rollOut.soFar.last?.savings == rollOut.total.savings)
        let spans = try rollOut.spans()
        #expect(try Money.sum(spans.map(\.total.cost.central)) == rollOut.total.cost.central)
        #expect(try Money.sum(rollOut.bearers.map { $0.savings?.central ?? .zero }) == rollOut.total.savings.central)
        // The first brings 24 people, as 0.3, 0.7 and 23 months bring 24; the second 18, at half: 33 x 52.80.
        let everybody = try rollOut.total.savings.central + rollOut.afterwards.central
        #expect(everybody.description == "1742.40")
        #expect(rollOut.total.joining == ExactDecimal(42))
    }

    @Test("What falls to a bearer that is withheld is not told")
    func withheldBearer() throws {
        let rollOut = try #require(
            try RollOut(
                Self.plan(), base: Evaluator.headline(WorkedExample.evaluation()), withheld: [Bearer("NHS")]))
        #expect(rollOut.bearers.map { $0.savings == nil } == [false, true])
    }

    @Test(
        "A plan says everything itself, or is refused",
        arguments: [
            (["diminishingReturns": ""], "plan.json has no \"diminishingReturns\""),
            (["populationPerCoordinator": "5000"], "Local Area Coordination works with 8,000 to 12,000"),
            (["rampUp": "[]"], "rampUp is an empty list; expected a share"),
            (["coordinators": "[]"], "coordinators is an empty list; expected a list of how many"),
            (["diminishingReturns": "1.5"], "diminishingReturns is 1.5; expected a share from 0 to 1"),
            (["capacity": "", "capcity": "3"], "did you mean \"capacity\"?"),
            (["coordinators": "[ { \"month\": 0, \"count\": 2 }, { \"month\": 6, \"count\": 1 } ]"], "do not grow"),
            (["start": "\"spring\""], "start is \"spring\""),
            (["capacity": "0"], "capacity is 0; expected a number above zero"),
        ])
    func refused(_ changes: [String: String], _ expected: String) {
        let messages = WorkedExample.messages { _ = try Self.plan(changes) }
        #expect(messages.contains { $0.contains(expected) }, "\(messages)")
    }
}
