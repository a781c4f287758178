import CostAvoidance
import EvaluationReports
import Foundation
import TestSupport
import Testing

@Suite("The report on published figures")
struct ReproductionReportTests {
    static let fixtures = "\(Repository.path)/fixtures"

    static func report(_ names: String...) throws -> ReproductionReport {
        ReproductionReport(
            try names.map { name in
                let path = name == "voices-women" ? "\(fixtures)/\(name)" : "\(fixtures)/studies/\(name)"
                return try Reproduction(of: EvaluationFolder(path: path).read(for: .reproducing), study: name)
            })
    }

    static func file(_ name: String, of report: ReproductionReport) throws -> String {
        try #require(report.files.first { $0.name == name }).text
    }

    @Test("reproduction.csv has the columns of the contract and a row for every printed number")
    func csv() throws {
        let text = try Self.file("reproduction.csv", of: Self.report("red-cross-taking-stock", "suffolk"))
        #expect(
            text == """
                study,measure,scope,printed,recomputed,difference,difference_percent,verdict,status,notes
                red-cross-taking-stock,gross,service:cbt-session,2544,2544.00,0.00,0.00,exact,printed,
                red-cross-taking-stock,gross,service:antidepressants-two-years,292,292.00,0.00,0.00,"entered, not tested",printed,it is one unit at the unit cost that is given
                red-cross-taking-stock,gross_high,service:counselling-session,3120,3120.00,0.00,0.00,"entered, not tested",entered,published.csv says that it stands among the inputs
                red-cross-taking-stock,gross_savings_low,,7310,,,,not recomputable,printed,"[x] £4,474 of it rests on inputs that were not read for this folder"
                red-cross-taking-stock,gross_savings_high,,10430,,,,not recomputable,printed,"[x] £4,474 of it rests on inputs that were not read for this folder"
                suffolk,gross_savings,,,,,,not recomputable,printed,[x] no figure is published in readable text

                """)
    }

    @Test("The report names the line that explains a total")
    func explanation() throws {
        let text = try Self.file("reproduction.md", of: Self.report("voices-cohort"))
        #expect(
            text.contains(
                "`service:custody-night/gross` is off by £2: £26,902 is printed, and its inputs give £26,904."))
        #expect(text.contains("That line alone explains that `gross_savings` is £2 away."))
        #expect(text.contains("would follow from a unit cost of £151.99, which rounds to the £152 that is given"))
    }

    @Test("A hypothesis is called one, and is said to show nothing")
    func hypothesis() throws {
        let text = try Self.file("reproduction.md", of: Self.report("h4-health-equal-windows"))
        #expect(
            text.contains("*Hypothesis* for `gross_savings`: it would match if counts before and after were compared"))
        #expect(text.contains("A match does not show that this was done."))
    }

    @Test("A figure without inputs is examined under a warning, and its scenario says that nobody published it")
    func implied() throws {
        let text = try Self.file("reproduction.md", of: Self.report("derby-pilot"))
        #expect(text.contains("nothing is invented in their place"))
        #expect(text.contains("- for each person: **£16,000 to £17,600**"))
        #expect(text.contains("Scenario that nobody published"))
        #expect(text.contains("No cost is published. The yearly costs of a post are assumptions"))
    }

    @Test("A ratio and an amount give the cost behind them, in a sentence")
    func ratio() throws {
        let text = try Self.file("reproduction.md", of: Self.report("rotherham"))
        #expect(text.contains("A ratio of 0.5 and £552,000 of savings imply a cost of **£1,104,000**."))
    }
}
