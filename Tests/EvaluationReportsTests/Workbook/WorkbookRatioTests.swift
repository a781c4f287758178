import Numerics
import TestSupport
import Testing

@testable import CostAvoidance
@testable import EvaluationReports

@Suite("The workbook's totals are the report's where a ratio lies on half a step")
struct WorkbookRatioTests {
    /// £22,934.25 avoided over a cost of £45,000 is 0.50965.
    @Test(
        "A ratio on half a ten-thousandth goes to the even one, as in the report", arguments: ["22934.25", "22938.75"])
    func half(_ avoided: String) throws {
        let findings = try findings([
            "evaluation.json": #"{ "title": "T", "priceYear": "2023-24", "disclosure": { "threshold": 0 } }"#,
            "unit-costs.csv":
                "service,label,unit,central,price_year,bearer,source\ns,S,week,\(avoided),2023-24,NHS,made up\n",
            "outcomes.csv": "service,quantity\ns,1\n", "costs.csv": "item,amount\nPost,45000\n",
        ])
        let book = try EvaluationWorkbook(findings).spreadsheet()
        var values = CellValues(book.sheets, names: book.names)
        guard case .text(let words) = values[CellPlace(sheet: "Totals", column: 1, row: TotalsSheet.checkRow)] else {
            Issue.record("the check says nothing")
            return
        }
        #expect(words == TotalsSheet.asEvaluated)
    }
}
