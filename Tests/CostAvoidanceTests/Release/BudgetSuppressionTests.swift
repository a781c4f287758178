import Numerics
import Testing

@testable import CostAvoidance

@Suite("The budget view of few people")
struct BudgetSuppressionTests {
    /// Visits that fall on the NHS and nights that fall on the police, by so many people from each month.
    private static func budget(
        visits: [String: Int], nights: [String: Int], threshold: Int = 5
    ) throws -> ReleasedBudget {
        var rows = ["case_id,start,service,quantity"]
        for (service, people) in [("visit", visits), ("night", nights)] {
            for (month, count) in people.sorted(by: { $0.key < $1.key }) {
                rows += (0..<count).map { "\(service)\(month)x\($0),\(month),\(service),\($0 + 1)" }
            }
        }
        let findings = try InputFolder(
            settings:
                #""period": { "start": "2020-04", "months": 24 }, "discountRate": 0, "disclosure": { "threshold": \#(threshold) }"#,
            [
                "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit, SimpleCosts.night),
                "outcomes.csv": rows.joined(separator: "\n") + "\n",
                "costs.csv": "item,start,months,amount,funder\nStaff,2020-04,12,900,NHS\n",
            ]
        ).findings()
        return try #require(findings.released.budget)
    }

    private static func withheld(_ budget: ReleasedBudget) -> [String] {
        budget.rows.filter { $0.figures == .suppressed }.map { "\($0.key.year) \($0.key.body)" }
            + budget.years.filter { $0.savings == .suppressed }.map(\.year.description)
    }

    @Test("Where everything is about enough people, everything is shown")
    func enough() throws {
        let budget = try Self.budget(visits: ["2020-04": 8], nights: ["2020-04": 7])
        #expect(Self.withheld(budget).isEmpty && budget.savings != nil && budget.crossing != nil)
    }

    @Test("A body about few people is withheld with the body that would give it away, and the year of both is shown")
    func body() throws {
        let budget = try Self.budget(visits: ["2020-04": 8], nights: ["2020-04": 2])
        #expect(Self.withheld(budget) == ["2020-21 NHS", "2020-21 Police"])
        #expect(budget.years.map(\.savings) != [.suppressed] && budget.years.allSatisfy { $0.cumulative != nil })
        #expect(Self.withheld(try Self.budget(visits: ["2020-04": 8], nights: ["2020-04": 2], threshold: 0)).isEmpty)
    }

    @Test("A year about few people is withheld, another with it, and the position so far from there on")
    func year() throws {
        let budget = try Self.budget(visits: ["2020-04": 8, "2021-04": 2], nights: ["2020-04": 9, "2021-04": 1])
        #expect(budget.years.map { $0.savings == .suppressed } == [true, true])
        #expect(budget.years.allSatisfy { $0.cumulative == nil } && budget.crossing == nil)
        // What was spent is about nobody.
        #expect(budget.years.map(\.cost.central) == [.pounds(900), .zero])
    }

    @Test("Withheld bodies of a year that are few people even together take another body of that year with them")
    func fewTogether() throws {
        var rows = ["case_id,start,service,quantity"]
        for (service, count) in [("a", 9), ("b", 7), ("c", 2), ("d", 1)] {
            rows += (0..<count).map { "\(service)\($0),2020-04,\(service),\($0 + 1)" }
        }
        let costs = ["a", "b", "c", "d"].map { "\($0),\($0),day,,10,,2020-21,Body \($0),,,,,,made up" }
        let findings = try InputFolder(
            settings: #""period": { "start": "2020-04", "months": 12 }, "disclosure": { "threshold": 5 }"#,
            [
                "unit-costs.csv": ([SimpleCosts.header] + costs).joined(separator: "\n") + "\n",
                "outcomes.csv": rows.joined(separator: "\n") + "\n",
            ]
        ).findings()
        let budget = try #require(findings.released.budget)
        let withheld = Self.withheld(budget)
        #expect(withheld.count >= 3 && withheld.contains("2020-21 Body c") && withheld.contains("2020-21 Body d"))
        #expect(budget.years.map(\.savings) != [.suppressed])
    }
}
