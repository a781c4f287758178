import Numerics
import TestSupport
import Testing

@testable import CostAvoidance

@Suite("What no table shows does not follow from what tables weigh")
struct HiddenCellsTests {
    /// People with one service each: how many, where, of what, from which month, and the units of the first.
    private typealias Rows = [(area: String, region: String, service: String, month: String, people: Int)]

    private static func findings(
        _ rows: Rows, ranges: Bool = false, assumptions: String = ""
    ) throws -> Findings {
        let prices = ranges ? ["1350.41,1818,2111.21", "1797.5,2858,3770.07"] : [",1818,", ",2858,"]
        var lines: [String] = []
        for row in rows {
            for person in 0..<row.people {
                let about = "\(row.area),\(row.region),\(row.month),\(row.service)"
                lines.append("C\(100 + lines.count),\(about),\(2 + person % 5).\(person)7")
            }
        }
        return try InputFolder(
            settings: #""period": { "start": "2020-04", "months": 36 }, "groupBy": ["area", "region"], "#
                + #""disclosure": { "threshold": 5 }"#,
            [
                "unit-costs.csv": "service,label,unit,low,central,high,price_year,bearer,source\n"
                    + zip(["c", "g"], prices).map { "\($0),\($0),visit,\($1),2020-21,NHS,made up\n" }.joined(),
                "outcomes.csv": (["case_id,area,region,start,service,quantity"] + lines).joined(separator: "\n") + "\n",
                "assumptions.csv": "parameter,scope,low,central,high,source\n" + assumptions,
            ]
        ).findings()
    }

    private static func suppressed(_ findings: Findings, _ dimension: Dimension) -> [String] {
        findings.released.breakdown(by: dimension)?.rows.filter { $0.figures == .suppressed }.map(\.key) ?? []
    }

    @Test(
        "A service within an area, on few people, is not told by the area's low, central and high", arguments: [3, 6])
    func serviceInArea(_ people: Int) throws {
        let findings = try Self.findings(
            [
                ("North", "N", "c", "2020-05", 8), ("North", "N", "g", "2020-05", people),
                ("South", "N", "c", "2020-05", 12), ("South", "N", "g", "2020-05", 15),
            ], ranges: true)
        // Two prices with ranges of their own: each end of an area is an equation about the same two quantities.
        #expect(Self.suppressed(findings, .group("area")) == (people < 5 ? ["North", "South"] : []))
    }

    @Test("What a row of one column has beside a row of another is not their difference", arguments: [1, 7])
    func overlapping(_ people: Int) throws {
        let findings = try Self.findings([
            ("A1", "X", "c", "2020-05", 15), ("B1", "X", "c", "2020-05", people), ("B1", "Y", "c", "2020-05", 14),
            ("C1", "Y", "c", "2020-05", 12),
        ])
        let (areas, regions) = (Self.suppressed(findings, .group("area")), Self.suppressed(findings, .group("region")))
        // X less A1 is what X and B1 have in common.
        #expect(people >= 5 ? areas + regions == [] : areas.contains("A1") || regions.contains("X"))
    }

    @Test("A service in the year in which few people's effects began is not told by the years", arguments: [3, 9])
    func serviceInYear(_ people: Int) throws {
        let findings = try Self.findings(
            [
                ("A", "X", "c", "2020-04", 15), ("A", "X", "g", "2020-04", people), ("A", "X", "c", "2021-04", 14),
                ("A", "X", "g", "2021-04", 12), ("A", "X", "c", "2022-04", 11), ("A", "X", "g", "2022-04", 13),
            ], assumptions: "deadweight,,,0.2,,made up\ndeadweight,service:g,,0.05,,made up\n")
        let years = Self.suppressed(findings, .year)
        // Gross and net of a year are two equations about two services.
        #expect(people < 5 ? years.contains("0") && years.count > 1 : years.isEmpty, "\(years)")
        let budget = try #require(findings.released.budget)
        #expect((budget.years.first?.savings == .suppressed) == (people < 5))
    }
}
