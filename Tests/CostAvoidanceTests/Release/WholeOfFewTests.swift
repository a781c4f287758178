import CostAvoidance
import Testing

@Suite("Where all the money is a few people's, nothing may be published")
struct WholeOfFewTests {
    private func whole(_ settings: String, _ files: [String: String]) throws -> ReleasedEvaluation.Whole {
        try InputFolder(settings: settings, files).findings().released.whole
    }

    @Test("Fifty were supported and one person's row is all there is")
    func oneOfFifty() throws {
        let one = "case_id,service,quantity\nC01,ae-attendance,7\n"
        #expect(try whole(#""people": 50"#, ["outcomes.csv": one]) == .savedOnTooFew)
        let findings = try InputFolder(settings: #""people": 50"#, ["outcomes.csv": one]).findings()
        let told = findings.warnings.filter { $0.code.rawValue == "W14" }.map(\.message)
        #expect(told.count == 1)
        #expect(
            told.first?.hasPrefix("All the money is about fewer than 5 people, so nothing here may be published")
                ?? false)
        #expect(findings.released.people == 50)
    }

    @Test("Of forty 39 were lost, and the total is the one's who stayed")
    func oneStayed() throws {
        let rows = (1...40).map { "C\($0),ae-attendance,3,\($0 == 1 ? "1" : "")\n" }.joined()
        #expect(try whole("", ["service-use.csv": "case_id,service,before,after\n" + rows]) == .savedOnTooFew)
    }

    @Test("Five people are enough, and so is who is not named")
    func enough() throws {
        let header = "case_id,service,quantity\n"
        let five = (1...5).map { "C\($0),ae-attendance,1\n" }.joined()
        #expect(try whole(#""people": 50"#, ["outcomes.csv": header + five]) == .aboutEnough)
        let unnamed = header + "C1,ae-attendance,1\n,ae-attendance,30\n"
        #expect(try whole(#""people": 50"#, ["outcomes.csv": unnamed]) == .aboutEnough)
    }

    @Test(
        "Where the totals tell what one person's service comes to, the whole is not for publication, and says how many rows"
    )
    func followsFromTotals() throws {
        let rows = (1...30).map { "P\($0),a,2\n" }.joined() + "P1,b,3\n"
        func told(_ assumptions: String) throws -> Findings {
            try InputFolder([
                "unit-costs.csv": SimpleCosts.file(
                    "a,A,visit,,100,,2020-21,NHS,,,,,,test", "b,B,visit,,300,,2020-21,NHS,,,,,,test"),
                "outcomes.csv": "case_id,service,quantity\n" + rows,
                "assumptions.csv": "parameter,scope,central,source\n" + assumptions,
            ]).findings()
        }
        // Gross and net are two equations about two services.
        let open = try told("deadweight,service:b,0.4,test\n")
        #expect(open.released.whole == .tellsOfTooFew(rows: 1, from: .centralTotals))
        let warning = try #require(open.warnings.first { $0.code == .suppressed })
        #expect(
            warning.message.hasPrefix(
                "What 1 row about fewer than 5 people comes to can be worked out from the central totals"))
        // Under one assumption the two are one equation.
        #expect(try told("deadweight,,0.4,test\n").released.whole == .aboutEnough)
    }
}
