import Numerics
import TestSupport
import Testing

@testable import CostAvoidance
@testable import EvaluationReports

@Suite("What stands together in the workbook because it is withheld")
struct WithheldTogetherTests {
    private static func rows(_ service: String, _ start: String, _ people: ClosedRange<Int>) -> String {
        people.map { "P\($0),\(start),\(service),3,panel\n" }.joined()
    }

    /// Two services of three people each, which together begin in two years, in each for few; and others for many.
    @Test("Its net and its present value tell of no year in which it begins for few people")
    func byYear() throws {
        let outcomes =
            Self.rows("bed", "2020-06", 1...12) + Self.rows("bed", "2021-06", 13...24)
            + Self.rows("visit", "2020-06", 25...36) + Self.rows("visit", "2021-08", 37...48)
            + Self.rows("rare", "2020-06", 49...50) + Self.rows("rare", "2021-06", 51...51)
            + Self.rows("scarce", "2021-06", 52...54)
        let findings = try findings([
            "evaluation.json": """
            {"title": "T", "period": {"start": "2020-04", "months": 24}, "priceYear": "2023-24", "horizonYears": 3,
             "disclosure": {"threshold": 5}, "simulation": {"draws": 100, "seed": 7}}
            """,
            "unit-costs.csv": """
            service,label,unit,central,price_year,bearer,source
            bed,Bed,night,300,2023-24,NHS,own
            visit,Visit,hour,10,2023-24,Local authority,own
            rare,Rare,week,700,2023-24,NHS,own
            scarce,Scarce,week,410,2023-24,NHS,own

            """,
            "outcomes.csv": "case_id,start,service,quantity,basis\n" + outcomes,
        ])
        let evaluated = findings.evaluated
        let rows = try WorkbookRows(evaluated).rows()
        let together = try #require(rows.first { $0.service == nil })
        let lines = evaluated.result.lines
        let people = PeopleCounter(evaluation: evaluated.evaluation, lines: lines)
        for (_, indices) in Dictionary(grouping: together.lines, by: { lines[$0].key.year }) {
            #expect((people.fewest(indices) ?? 0) >= 5)
        }
        // Not all is hidden for that.
        #expect(rows.contains { $0.service == ServiceID("bed") })
    }
}
