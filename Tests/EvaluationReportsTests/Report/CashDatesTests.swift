import CostAvoidance
import Numerics
import TestSupport
import Testing

@testable import EvaluationReports

@Suite("When the cashable part leaves a budget")
struct CashDatesTests {
    /// Two fifths of 12 visits from January 2021 and of 2 a year later, each halved every year over three, half a year later.
    private static func dated(lag: String) throws -> Findings {
        try findings(
            BudgetedVisits.files(
                rows: ["2021-01,visit,6,12,24", "2022-01,visit,1,2,3"], cashable: "0.3,0.4,0.5", lag: lag))
    }

    private static let lag =
        "That part could leave a budget only later than services are used less, by 6 months (low 9 months, high 3 months)."

    @Test("The part that is cash and the positions of bodies say by how much later, and in which years by hand")
    func sections() throws {
        let report = try EvaluationReport(try Self.dated(lag: "9,6,3"), charts: .none).markdown
        // Nine months at £40 from July 2021; the last three of the second row's third year at £1.67.
        let years =
            "The cashable amount (central, not discounted) is £360 in 2021-22 at first and £5 in 2025-26 at the end"
        #expect(report.contains("\(Self.lag) \(years). The budget view has low and high."), "\(report)")
        #expect(
            report.contains("\(Self.lag) Where there is a budget view, it has each body's amounts by financial year."))
    }

    @Test("Where nobody assumes one, nothing is said of it")
    func none() throws {
        let report = try EvaluationReport(try Self.dated(lag: "0,0,0"), charts: .none).markdown
        #expect(!report.contains("After services are used less, the cashable part could leave a budget"))
    }

    @Test("The explanation of what could leave a budget says it")
    func explained() throws {
        let explanation = try ReportExplainer(try Self.dated(lag: "9,6,3")).explain(
            ReportFigure(parsing: "cashable_savings"))
        guard case .known(let step) = explanation else {
            Issue.record("it is not explained")
            return
        }
        #expect(step.notes.contains { $0.hasPrefix(Self.lag) })
    }

    @Test("A comparison of scenarios says it beside the figures that it does not date")
    func compared() throws {
        let folder = try TemporaryFolder(
            BudgetedVisits.files(rows: ["2021-01,visit,6,12,24"], cashable: "0.3,0.4,0.5", lag: "9,6,3"))
        let evaluation = try EvaluationFolder(path: folder.path).read()
        let change = try SetOption("drop_off=0.6", catalogue: Catalogue([])).change()
        let comparison = try ScenarioComparison(
            of: [Scenario(name: "as set", layers: [[change]])], on: ScenarioGround(evaluation))
        let text = WhatIfText.text(comparison, title: "T", words: MeasureWords(), assuming: evaluation.assumptions)
        let said = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(said.contains("As evaluated: \(Self.lag) This changes no figure here"), "\(said)")
    }
}
