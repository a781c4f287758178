import CostAvoidance
import TestSupport

@testable import EvaluationReports

/// Fixtures whose what-if workbooks have every kind of input and row.
enum WorkbookFixtures {
    static let names = [
        "derby", "comparison-group", "council-early-help", "voices-women", "studies/bath-care-home-in-reach",
    ]

    /// What is found of a fixture, with few draws: no workbook holds any.
    static func findings(_ fixture: String) throws -> Findings {
        var evaluation = try EvaluationFolder(path: Repository.fixture(fixture)).read()
        evaluation.settings.simulation.draws = 100
        return try Findings(of: evaluation)
    }

    /// The workbook of a fixture.
    static func book(_ fixture: String) throws -> Spreadsheet {
        try EvaluationWorkbook(findings(fixture)).spreadsheet()
    }
}
