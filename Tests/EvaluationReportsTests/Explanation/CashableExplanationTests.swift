import CostAvoidance
import Numerics
import TestSupport
import Testing

@testable import EvaluationReports

@Suite("The cashable share, explained")
struct CashableExplanationTests {
    @Test("What could leave a budget is explained down to the source of the share")
    func source() throws {
        let folder = try TemporaryFolder([
            "evaluation.json": #"{"title": "A test", "priceYear": "2020-21", "disclosure": {"threshold": 0}}"#,
            "unit-costs.csv": """
            service,label,unit,central,price_year,bearer,source
            night,Night in a cell,night,250,2020-21,Police,made up for a test

            """,
            "outcomes.csv": "service,quantity\nnight,4\n",
            "assumptions.csv": "parameter,low,central,high,source\ncashable,0.2,0.5,0.8,finance team\n"
                + "cashable_lag,18,12,6,the contract's notice\n",
        ])
        let findings = try Findings(of: EvaluationFolder(path: folder.path).read())
        let figure = FigureID(.row(.cashable, FigureID.Row(.service, "night")))
        guard case .known(let step) = try FigureExplainer(findings).explain(figure) else {
            Issue.record("not explained")
            return
        }
        func all(_ step: Step) -> [Step] { [step] + step.parts.flatMap(all) }
        let share = try #require(all(step).first { $0.label == "Cashable share 50%" })
        #expect(share.notes.contains { $0.contains("finance team") })
        #expect(step.value == .money(try Money(parsing: "500.00")))
        let dates = all(step).flatMap(\.notes).filter { $0.contains("12 months after the effect") }
        #expect(dates.count == 1 && dates[0].contains("the contract's notice"))
    }
}
