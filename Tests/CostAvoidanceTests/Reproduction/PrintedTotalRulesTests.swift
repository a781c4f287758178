import CostAvoidance
import Testing

@Suite("W17: printed sub-groups that do not add up")
struct PrintedTotalRulesTests {
    static func warnings(_ study: String) throws -> [EvaluationWarning] {
        try Findings(of: EvaluationFolder(path: Studies.path(study)).read()).warnings.filter {
            $0.code == .printedTotals
        }
    }

    @Test("S3: the printed lines and the printed total are 300 apart, and the warning stands at the total")
    func h4Health() throws {
        let warning = try #require(try Self.warnings("h4-health").first)
        #expect(warning.position?.file == "published.csv" && warning.position?.line == 13)
        #expect(warning.message.contains("add to 720482 and the printed total is 720182: 300 GBP"))
    }

    @Test("A line that is off while the printed lines add up is no W17", arguments: ["voices-cohort", "voices-women"])
    func addsUp(study: String) throws {
        #expect(try Self.warnings(study).isEmpty)
    }
}
