import CostAvoidance
import TestSupport
import Testing

@testable import EvaluationReports

@Suite("Warnings stand by how much of the figure they concern")
struct WarningReachTests {
    private static let prices = """
        service,label,unit,low,central,high,price_year,bearer,cashable,cost_basis,source
        large,Large,visit,90,100,110,2024-25,NHS,0.5,marginal,made up
        middle,Middle,visit,20,30,40,%MIDDLE%,NHS,0.5,marginal,made up
        small,Small,visit,1,2,3,%SMALL%,NHS,0.5,%BASIS%,made up

        """

    /// Ten people with a visit of each service: 1,000, 300 and 20 pounds.
    private static func findings(
        middle: String = "2024-25", small: String = "2024-25", basis: String = "marginal", few: Bool = false,
        rises: Bool = false
    ) throws -> Findings {
        var rows = (1...10).map { "C\($0),large,1\nC\($0),middle,1\n" }.joined()
        rows += (1...(few ? 3 : 10)).map { "C\($0),small,\(rises ? -1 : 1)\n" }.joined()
        return try EvaluationReportsTests.findings([
            "evaluation.json": #"{ "title": "T", "priceYear": "2024-25" }"#,
            "unit-costs.csv": prices.replacing("%MIDDLE%", with: middle).replacing("%SMALL%", with: small)
                .replacing("%BASIS%", with: basis),
            "outcomes.csv": "case_id,service,quantity\n" + rows,
        ])
    }

    private static func reach(_ findings: Findings, _ code: WarningCode, _ words: String = "") throws -> WarningReach {
        let warning = try #require(
            EvaluationWarning.gathered(findings.warnings).first {
                $0.code == code && (words.isEmpty || $0.message.contains(words))
            })
        return try findings.evaluated.reach(of: warning)
    }

    @Test("A price that is old concerns as much as its service makes up")
    func prices() throws {
        #expect(try Self.reach(Self.findings(small: "2010-11"), .oldUnitCost) == .little)
        #expect(try Self.reach(Self.findings(middle: "2010-11"), .oldUnitCost) == .part)
        #expect(try Self.reach(Self.findings(basis: "average"), .averageOrDominantCost, "Average costs") == .little)
        #expect(try Self.reach(Self.findings(), .averageOrDominantCost, "drives more than half") == .most)
    }

    @Test("Nothing is told of how much a withheld service makes up")
    func withheld() throws {
        #expect(try Self.reach(Self.findings(small: "2010-11", few: true), .oldUnitCost) == .part)
        let few = try Self.findings(middle: "2010-11", small: "2010-11", few: true)
        #expect(try Self.reach(few, .oldUnitCost) == .part)
    }

    @Test("What is withheld is a part, a rise beside falls is one, and prices of every service are the whole")
    func parts() throws {
        #expect(try Self.reach(Self.findings(few: true), .suppressed) == .part)
        #expect(try Self.reach(Self.findings(rises: true), .costRose) == .part)
        let all = try Self.findings(few: true)
        let everything = EvaluationWarning(.newerPrice, "x", about: Set(all.released.unitCosts.keys))
        #expect(try all.evaluated.reach(of: everything) == .whole)
    }

    @Test("A default concerns everything that it stands for, and a drop-off over one year nothing")
    func defaults() throws {
        let findings = try Self.findings()
        #expect(try Self.reach(findings, .defaultAssumption, "Attribution") == .whole)
        #expect(try Self.reach(findings, .defaultAssumption, "Drop-off") == .none)
    }

    @Test("What concerns most is first, in the appendix and in what to do")
    func order() throws {
        let findings = try Self.findings(small: "2010-11")
        let report = try EvaluationReport(findings, charts: .none)
        let captions = report.annex.blocks.compactMap { block -> String? in
            guard case .table(let table) = block, table.fuller == .warnings else { return nil }
            return table.caption.words
        }
        let order = ["the whole figure", "more than half", "a part", "less than a tenth", "no amount in"]
        let places = captions.compactMap { caption in order.firstIndex { caption.contains("concern \($0)") } }
        #expect(places.count == captions.count && places == places.sorted(), "\(captions)")
        #expect(Set(places).count == places.count && places.count > 2)
        let advice = report.report.blocks.flatMap { block -> [String] in
            if case .bullets(let items) = block { items.map(\.words) } else { [] }
        }
        // Both concern the whole, and that nobody knows what would have been undermines it more.
        let defaults = try #require(
            advice.firstIndex { $0.hasPrefix("At least one assumption was left at its default") })
        let judged = try #require(advice.firstIndex { $0.hasPrefix("Nobody has said what would have happened") })
        #expect(judged < defaults)
    }
}
