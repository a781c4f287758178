import CostAvoidance
import TestSupport
import Testing

/// A release of rows with these people: for each service and area, how many people had one unit.
private func release(_ people: [(service: String, area: String, people: Int)], threshold: Int = 5) throws
    -> ReleasedEvaluation
{
    var rows = ["case_id,area,service,quantity"]
    var next = 1
    for group in people {
        for _ in 0..<group.people {
            rows.append("C\(next),\(group.area),\(group.service),1")
            next += 1
        }
    }
    let folder = try TemporaryFolder([
        "evaluation.json": """
        { "title": "T", "priceYear": "2013-14", "groupBy": ["area"], "disclosure": { "threshold": \(threshold) } }
        """,
        "outcomes.csv": rows.joined(separator: "\n"),
    ])
    return try Findings(of: EvaluationFolder(path: folder.path).read()).released
}

private func suppressed(_ released: ReleasedEvaluation, by dimension: Dimension) -> [String] {
    released.breakdown(by: dimension)?.rows.filter { $0.figures == .suppressed }.map(\.key) ?? []
}

@Suite("Suppression of small counts")
struct SuppressionTests {
    @Test("Nothing is withheld where every row is about enough people")
    func nothing() throws {
        let released = try release([("ae-attendance", "N", 5), ("ambulance-call-out", "S", 7)])
        #expect(released.suppressedRows == 0)
    }

    @Test("One small row takes the smallest other row of its table with it, or the total would give it away")
    func secondary() throws {
        let released = try release([
            ("ae-attendance", "N", 3), ("ambulance-call-out", "N", 9), ("hospital-day-case", "N", 6),
        ])
        #expect(suppressed(released, by: .service) == ["ae-attendance", "hospital-day-case"])
    }

    @Test("Two small rows that are together about too few people take a third")
    func together() throws {
        let released = try release([
            ("ae-attendance", "N", 2), ("ambulance-call-out", "N", 2), ("hospital-day-case", "N", 8),
            ("mh-inpatient-bed-day", "N", 9),
        ])
        #expect(suppressed(released, by: .service) == ["ae-attendance", "ambulance-call-out", "hospital-day-case"])
    }

    @Test("A row that another table gives away is protected there too")
    func acrossTables() throws {
        // The council's only two services: its row by bearer less the large one would give the small one.
        let released = try release([
            ("home-care-older-week", "N", 2), ("residential-care-older-week", "N", 20), ("ae-attendance", "N", 10),
            ("ambulance-call-out", "N", 12), ("arrest-detained", "N", 15),
        ])
        let services = suppressed(released, by: .service)
        #expect(services.contains("home-care-older-week"))
        // Whatever else goes, the council's two services are not left with one of them and their sum.
        let bearers = suppressed(released, by: .bearer)
        #expect(services.contains("residential-care-older-week") || bearers.contains("Local authority"))
    }

    @Test("A few people with another kind of value do not withhold the savings, which the summary shows in any case")
    func otherKinds() throws {
        var rows = ["case_id,service,quantity"]
        for person in 1...9 { rows.append("C\(person),a,1\nC\(person),b,1") }
        rows.append("C1,wellbeing,1")
        let folder = try TemporaryFolder([
            "evaluation.json": #"{ "title": "T", "priceYear": "2013-14" }"#,
            "unit-costs.csv": """
            service,label,unit,central,price_year,bearer,benefit_type,source
            a,A,unit,10,2013-14,NHS,fiscal,s
            b,B,unit,20,2013-14,Police,fiscal,s
            wellbeing,W,unit,40,2013-14,Person,social,s
            """,
            "outcomes.csv": rows.joined(separator: "\n"),
        ])
        let released = try Findings(of: EvaluationFolder(path: folder.path).read()).released
        #expect(suppressed(released, by: .service).isEmpty && suppressed(released, by: .bearer).isEmpty)
        #expect(released.benefitTypes.rows.filter { $0.figures == .suppressed }.map(\.key) == ["social"])
        #expect(released.otherValues.rows.allSatisfy { $0.figures == .suppressed })
    }

    @Test("The threshold is the evaluation's: under two nothing is withheld")
    func threshold() throws {
        #expect(
            try release([("ae-attendance", "N", 1), ("ambulance-call-out", "N", 9)], threshold: 1).suppressedRows == 0)
        #expect(
            try release([("ae-attendance", "N", 9), ("ambulance-call-out", "N", 12)], threshold: 10).suppressedRows > 1)
    }

    @Test("Rows of a published table, which name nobody, are never withheld")
    func published() throws {
        let folder = try TemporaryFolder([
            "evaluation.json": "{ \"title\": \"T\", \"priceYear\": \"2013-14\" }",
            "outcomes.csv": "service,quantity\nae-attendance,1\nambulance-call-out,2\n",
        ])
        let released = try Findings(of: EvaluationFolder(path: folder.path).read()).released
        #expect(released.suppressedRows == 0)
        #expect(released.breakdown(by: .service)?.rows.count == 2)
    }

    @Test("Counts of people are rounded where the evaluation asks for it")
    func rounding() throws {
        let folder = try TemporaryFolder([
            "evaluation.json": """
            { "title": "T", "priceYear": "2013-14", "disclosure": { "threshold": 5, "roundTo": 5 } }
            """,
            "outcomes.csv": "case_id,service,quantity\n"
                + (1...8).map { "C\($0),ae-attendance,1" }.joined(separator: "\n"),
        ])
        let released = try Findings(of: EvaluationFolder(path: folder.path).read()).released
        guard case .shown(_, let people) = released.breakdown(by: .service)?.rows.first?.figures else {
            Issue.record("the row is withheld")
            return
        }
        #expect(people == 10)
        #expect(released.people == 10)
        // For each of ten: the amount over the eight that there are would tell them.
        let savings = released.totals.savings.presentValue.central
        let each = try #require(released.totals.savingsPerPerson?.central)
        #expect(abs(each.pence * 10 - savings.pence) <= 5)
    }
}
