import CostAvoidance
import TestSupport
import Testing

@Suite("Tables of years and months about few people")
struct DatedDisclosureTests {
    /// An evaluation in which so many people start in each month, one visit each.
    private static func evaluated(_ people: [String: Int], threshold: Int = 5) throws -> Findings {
        var rows = ["case_id,start,service,quantity"]
        for (month, count) in people.sorted(by: { $0.key < $1.key }) {
            for number in 0..<count { rows.append("P\(month)-\(number),\(month),visit,\(number + 1)") }
        }
        return try InputFolder(
            settings:
                #""period": { "start": "2020-04", "months": 24 }, "disclosure": { "threshold": \#(threshold) }"#,
            [
                "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit), "outcomes.csv": rows.joined(separator: "\n"),
                "costs.csv": "item,amount\nStaff,900\n",
            ]
        ).findings()
    }

    private static func withheld(_ findings: Findings) -> [String] {
        findings.released.breakdown(by: .year)?.rows.filter { $0.figures == .suppressed }.map(\.key) ?? []
    }

    @Test("Where every month is about enough people, years and months are shown")
    func enough() throws {
        let found = try Self.evaluated(["2020-04": 6, "2020-07": 7])
        #expect(Self.withheld(found).isEmpty)
        #expect(try CumulativeFlow(found.evaluated)?.step == 1)
    }

    @Test("A year in which few people's effects fall is withheld, and the other with it")
    func few() throws {
        // All but three end with the first year.
        #expect(Self.withheld(try Self.evaluated(["2020-04": 9, "2020-07": 3])) == ["0", "1"])
    }

    @Test("A year about enough people is withheld where, taken off the total, it would tell what began with a few")
    func fewBeginTheOtherMonth() throws {
        // The second year holds a twelfth of what the six of May come to: twelve times it off the total is the one of April.
        #expect(Self.withheld(try Self.evaluated(["2020-04": 1, "2020-05": 6])) == ["0", "1"])
        #expect(Self.withheld(try Self.evaluated(["2020-04": 1, "2020-05": 6], threshold: 0)).isEmpty)
    }

    @Test("With three months two sums tell no month, and years are shown where single months are not")
    func threeMonths() throws {
        let found = try Self.evaluated(["2020-04": 6, "2020-06": 2, "2020-08": 6])
        #expect(Self.withheld(found).isEmpty)
        // Month by month it could be read off that two began in June; quarter by quarter too, as April and June have two sums.
        #expect(try CumulativeFlow(found.evaluated)?.step == 6)
    }
}
