import TestSupport
import Testing

@testable import avoided

@Suite("A roll-out on the screen")
struct RollOutScreenTests {
    /// Twelve people for whom a visit of £100 each was avoided, and a plan of one coordinator for a year.
    private static func text(_ changes: [String: String] = [:]) throws -> CommandRun {
        var members = [
            "months": "12", "coordinators": #"[ { "month": 0, "count": 1 } ]"#, "capacity": "120", "rampUp": "[1]",
            "populationPerCoordinator": "10000", "diminishingReturns": "0.1", "start": #""2025-10""#,
            "costPerCoordinator": #"{ "low": 100, "central": 120, "high": 240 }"#,
        ]
        for (key, value) in changes { members[key] = value.isEmpty ? nil : value }
        let plan = members.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", ")
        let folder = try TemporaryFolder([
            "evaluation.json":
                #"{ "title": "T", "priceYear": "2020-21", "period": { "start": "2020-04", "months": 10 } }"#,
            "unit-costs.csv": """
            service,label,unit,central,price_year,bearer,source
            visit,Visit,visit,100,2020-21,NHS,made up

            """,
            "outcomes.csv": "case_id,service,quantity\n" + (1...12).map { "C\($0),visit,1\n" }.joined(),
            "plan.json": "{ \(plan) }",
        ])
        return CommandRun("what-if", folder.path, "--roll-out", "\(folder.path)/plan.json")
    }

    private static func cells(_ output: String, after heading: String, _ row: String) -> [String] {
        let lines = output.split(separator: "\n").drop { !$0.contains(heading) }
        let found = lines.first { $0.hasPrefix(row) } ?? ""
        return found.dropFirst(row.count).split(separator: " ").map(String.init)
    }

    @Test(
        "A plan that costs nothing has nothing to cover, and one that costs nothing at best says so of that end alone")
    func withoutCost() throws {
        let free = try Self.text(["costPerCoordinator": #"{ "low": 0, "central": 0, "high": 0 }"#])
        #expect(
            free.output.contains("The plan costs nothing, so there is nothing for the net to cover."), "\(free.output)")
        let atBest = try Self.text(["costPerCoordinator": #"{ "low": 0, "central": 120, "high": 240 }"#])
        #expect(
            atBest.output.replacing("\n", with: " ").contains("high it costs nothing, so there is nothing to cover"))
    }

    @Test("Nobody supports more people than live there; one is a person, and thousands are parted")
    func capacity() throws {
        let more = try Self.text(["capacity": "10001"])
        #expect(
            more.errors.contains("capacity is 10001, and 10,000 people live where a coordinator works"),
            "\(more.errors)")
        #expect(try Self.text(["capacity": "1"]).output.contains("supports 1 person a year"))
        let many = try Self.text(["capacity": "9000"]).output
        #expect(many.contains("supports 9,000 people a year") && many.contains("9,000.0"), "\(many)")
    }

    @Test("Net and cost stand low, central and high, in the year and so far, so that what is left can be recomputed")
    func threeOfEach() throws {
        let run = try Self.text()
        // Ten people a month; £8.33 a month of each: 10 x 8.33 x 78 person-months of the first year.
        let all = Self.cells(run.output, after: "cost, low", "all")
        #expect(all == ["£6,500", "£6,500", "£6,500", "£100", "£120", "£240"])
        // Six months: 21 person-months of 78, and half the cost.
        let first = Self.cells(run.output, after: "cost so far, low", "2025-26 (6 months)")
        #expect(first == ["£1,750", "£1,750", "£1,750", "£50", "£60", "£120"])
        let left = Self.cells(run.output, after: "less cost, low", "2025-26 (6 months)")
        #expect(left.prefix(3) == ["£1,630", "£1,690", "£1,700"])
    }

    @Test("Payback is told with its month, and as never where it never is")
    func payback() throws {
        // £83.33, £250.00 by the ends of the first two months, against £100, £120 and £240.
        let same = try Self.text(["costPerCoordinator": "120"])
        #expect(
            same.output.replacing("\n", with: " ").contains(
                "The net has covered the cost of the whole plan by the end of month 2 (November 2025), at every end."))
        let apart = try Self.text(["costPerCoordinator": #"{ "low": 50, "central": 120, "high": 7000 }"#])
        let words = apart.output.replacing("\n", with: " ")
        #expect(
            words.contains(
                "low not within the 12 months looked at; central by the end of month 2 (November 2025); high by the end of month 1 (October 2025)."
            ), "\(words)")
        let never = try Self.text(["costPerCoordinator": "9000", "start": ""])
        #expect(
            never.output.replacing("\n", with: " ").contains(
                "Within the 12 months looked at, the net does not cover the cost of the whole plan, at any end."
            ), "\(never.output)")
    }

    @Test("Diminishing returns are told as the percentage that they are, and what is warned of in words")
    func words() throws {
        let run = try Self.text(["months": "30"])
        let output = run.output.replacing("\n", with: " ")
        #expect(output.contains("for each further coordinator it is 10% less than for the one before."))
        #expect(
            run.errors.contains(
                "The roll-out counts each person's effect for 12 months, while effects were judged over 10 months, and it looks 30 months ahead, while the evaluation's period is 10 months: effects fade"
            ), "\(run.errors)")
        let alike = try Self.text(["diminishingReturns": "0"]).output.replacing("\n", with: " ")
        #expect(alike.contains("for each further coordinator it is the same as for the one before."))
    }
}
