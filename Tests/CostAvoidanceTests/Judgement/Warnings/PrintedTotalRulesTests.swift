import Numerics
import Testing

@testable import CostAvoidance

@Suite("W17: printed sub-groups that do not add up")
struct PrintedTotalRulesTests {
    static func warnings(_ study: String) throws -> [EvaluationWarning] {
        try Findings(of: EvaluationFolder(path: Studies.path(study)).read()).warnings.filter {
            $0.code == .printedTotals
        }
    }

    @Test(
        "S3: the printed lines and the printed total are £300 apart, said in pounds, and the warning stands at the total"
    )
    func h4Health() throws {
        let warning = try #require(try Self.warnings("h4-health").first)
        #expect(warning.position?.file == "published.csv" && warning.position?.line == 13)
        #expect(
            warning.message
                == "The printed lines of gross_savings add to £720,482 and the printed total is £720,182: £300 is the size of the misprint in service:mh-outpatient-appointment/gross"
        )
    }

    @Test(
        "An amount stands in its unit: pounds with their sign and thousands, a count with its word, a ratio alone",
        arguments: [
            ("GBP", "1234567.5", "£1,234,567.5"), ("GBP per person per week", "-12", "-£12 per person per week"),
            ("people", "1000", "1,000 people"), ("ratio", "999.25", "999.25"),
        ])
    func amounts(unit: String, amount: String, written: String) throws {
        let unit = try #require(PublishedUnit(parsing: unit))
        #expect(try unit.written(ExactDecimal(parsing: amount)) == written)
    }

    @Test("A line that is off while the printed lines add up is no W17", arguments: ["voices-cohort", "voices-women"])
    func addsUp(study: String) throws {
        #expect(try Self.warnings(study).isEmpty)
    }
}
