import CostAvoidance
import TestSupport
import Testing

@testable import EvaluationReports

@Suite("What measures are called")
struct MeasureLabelTests {
    @Test("Savings for each person are called a present value on the screen, in the report and in an explanation")
    func perPerson() throws {
        let findings = try Findings(of: EvaluationFolder(path: Repository.fixture("derby")).read())
        #expect(ScreenSummary.text(findings).contains("\nPresent value for each person "))
        #expect(!ScreenSummary.text(findings).contains("Net a person"))
        let context = try ReportContext(findings, charts: .none)
        #expect(
            MeasureRow.all(context).first { $0.measure == .savingsPerPerson }?.label == "Present value for each person")
        let explanation = try FigureExplainer(findings).explain(FigureID(.summary(.savingsPerPerson)))
        guard case .known(let step) = explanation else {
            Issue.record("not explained")
            return
        }
        #expect(step.label == "Present value for each person, central")
    }
}
