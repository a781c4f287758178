import TestSupport
import Testing

@testable import avoided

@Suite("A question that is asked beside a report is looked at beside all that the report tells")
struct QuestionBesideReportTests {
    @Test(
        "One that would tell a withheld service with the sensitivity and the conventions is withheld, and another is answered"
    )
    func prices() throws {
        let folder = Repository.fixture("disclosure/11-question-beside-a-report")
        let told = CommandRun("what-if", folder, "--set", "unit_cost=high")
        #expect(told.status == .done, "\(told.errors)")
        let rows = told.output.split(separator: "\n").filter { $0.hasPrefix("  as set") }
        #expect(!rows.isEmpty && rows.allSatisfy { $0.contains("withheld") && !$0.contains("£") }, "\(told.output)")
        let other = CommandRun("what-if", folder, "--set", "programme_cost=+10%")
        #expect(
            other.output.split(separator: "\n").contains { $0.hasPrefix("  as set") && $0.contains("£") },
            "\(other.output)")
    }
}
