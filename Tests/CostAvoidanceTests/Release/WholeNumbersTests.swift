import Numerics
import Testing

@testable import CostAvoidance

@Suite("What whole numbers of units tell of services that are withheld")
struct WholeNumbersTests {
    /// Three services: one that is shown, one of two people, and one that is withheld for the sake of those.
    private static func findings(few: (price: String, units: String), other: String) throws -> Findings {
        let prices = [("a", "100"), ("b", few.price), ("c", other)].map {
            "\($0),\($0),visit,\($1),2020-21,NHS,made up\n"
        }
        let rows =
            (0..<30).map { "P\($0),a,\(2 + $0 % 3)\n" } + (0..<2).map { "P\($0),b,\(few.units)\n" }
            + (0..<6).map { "P\($0),c,\(1 + $0 % 2)\n" }
        return try InputFolder(
            settings: #""disclosure": { "threshold": 5 }"#,
            [
                "unit-costs.csv": "service,label,unit,central,price_year,bearer,source\n" + prices.joined(),
                "outcomes.csv": "case_id,service,quantity\n" + rows.joined(),
            ]
        ).findings()
    }

    /// Every choice of whole numbers of b and c that comes to what is left of the total, counted here in pence.
    private static func choices(of few: Int, and other: Int, leaving rest: Int) -> [Int] {
        (0...rest / few).filter { (rest - $0 * few) % other == 0 }
    }

    @Test("A service of two people that one choice of whole numbers alone leaves is told, and W14 says so")
    func found() throws {
        let findings = try Self.findings(few: ("137.51", "2"), other: "211.07")
        #expect(Self.choices(of: 13751, and: 21107, leaving: 4 * 13751 + 9 * 21107) == [4])
        #expect(findings.released.foundByWholeNumbers == 1)
        let warning = try #require(findings.warnings.first { $0.code == .suppressed })
        #expect(
            warning.message.contains("Whoever tries whole numbers of units can work out 1 service about fewer than 5"))
    }

    @Test("Where many choices fit, or units are not whole, nothing is said", arguments: ["2", "2.4"])
    func open(units: String) throws {
        let findings = try Self.findings(few: (units == "2" ? "150" : "137.51", units), other: "150")
        #expect(Self.choices(of: 15000, and: 15000, leaving: 13 * 15000).count == 14)
        #expect(findings.released.foundByWholeNumbers == 0)
        let warning = try #require(findings.warnings.first { $0.code == .suppressed })
        #expect(!warning.message.contains("whole numbers"))
    }

    @Test(
        "Whether a choice fits is asked of net as well, which weighs services otherwise than gross",
        arguments: [true, false])
    func net(isOtherwise: Bool) throws {
        // 2b + 3c + 5d of £100 has many choices. After deadweight 138b + 249c + 475d says the same of none within 45 of b, 65 of c and 21 of d.
        let prices = [("a", 100), ("b", 200), ("c", 300), ("d", 500)].map {
            "\($0),\($0),visit,\($1),2020-21,NHS,made up\n"
        }
        let rows =
            (0..<30).map { "P\($0),a,3\n" } + (0..<2).map { "P\($0),b,3\n" } + (0..<5).map { "P\($0),c,2\n" }
            + (0..<6).map { "P\($0),d,2\n" }
        let own = [("b", "0.31"), ("c", "0.17"), ("d", "0.05")].map { "deadweight,service:\($0),\($1),x\n" }.joined()
        let findings = try InputFolder(
            settings: #""disclosure": { "threshold": 5 }"#,
            [
                "unit-costs.csv": "service,label,unit,central,price_year,bearer,source\n" + prices.joined(),
                "outcomes.csv": "case_id,service,quantity\n" + rows.joined(),
                "assumptions.csv": "parameter,scope,central,source\n" + (isOtherwise ? own : "deadweight,,0.2,x\n"),
            ]
        ).findings()
        #expect(findings.released.whole == .aboutEnough)
        #expect(findings.released.foundByWholeNumbers == (isOtherwise ? 1 : 0))
    }
}
