import CostAvoidance
import Numerics
import TestSupport
import Testing

@testable import EvaluationReports

@Suite("Budget lines and who answers for a benefit")
struct BenefitOwnerTests {
    private static func folder(
        line: String = "Residential placements",
        costs: String = "item,amount,budget_line,benefit_owner\nPost,900,Public health grant,\n"
    ) throws -> TemporaryFolder {
        try TemporaryFolder([
            "evaluation.json": #"{"title": "A test", "priceYear": "2020-21", "disclosure": {"threshold": 0}}"#,
            "unit-costs.csv": """
            service,label,unit,central,price_year,bearer,cashable,budget_line,benefit_owner,source
            night,Night in a cell,night,250,2020-21,Police,0.5,,Chief finance officer,made up
            week,Week of care,week,800,2020-21,Local authority,0.25,\(line),Head of commissioning,made up
            visit,Visit,visit,100,2020-21,NHS,,,,made up

            """,
            "outcomes.csv": "service,quantity\nnight,4\nweek,3\nvisit,2\n", "costs.csv": costs,
        ])
    }

    private static func table(_ caption: String, _ folder: TemporaryFolder) throws -> ReportTable? {
        let report = try EvaluationReport(Findings(of: EvaluationFolder(path: folder.path).read()), charts: .none)
        for case .table(let table) in report.annex.blocks where table.caption.words.contains(caption) {
            return table
        }
        return nil
    }

    @Test("A table says who answers for what could leave which line, service by service")
    func services() throws {
        let table = try #require(try Self.table("Who answers for what", Self.folder()))
        #expect(
            table.rows.map { $0.map(\.text.words) } == [
                // Half of four nights at £250, a visit of which no share is known, and a quarter of three weeks at £800.
                ["Night in a cell", "Police", "not stated", "Chief finance officer", "£500.00", "£500.00", "£500.00"],
                ["Visit", "NHS", "not stated", "not stated", "£0.00", "£0.00", "£0.00"],
                [
                    "Week of care", "Local authority", "Residential placements", "Head of commissioning", "£600.00",
                    "£600.00", "£600.00",
                ],
            ])
    }

    @Test("The line that a cost is charged to stands beside its funder")
    func costs() throws {
        let table = try #require(try Self.table("Programme cost by item", Self.folder()))
        #expect(table.columns.map(\.heading).prefix(4) == ["Item", "Funder", "Budget line", "Answers for it"])
        #expect(
            table.rows[0].map(\.text.words).prefix(4) == ["Post", "not stated", "Public health grant", "not stated"])
        let plain = try #require(
            try Self.table("Programme cost by item", Self.folder(costs: "item,amount\nPost,900\n")))
        #expect(plain.columns.map(\.heading).prefix(3) == ["Item", "Funder", "Low"])
    }

    @Test("A line spelled in two ways is told of at its cell")
    func spellings() throws {
        let costs = """
            item,amount,budget_line
            Post,900,Public health grant
            Desk,100,Public-health grant

            """
        let folder = try Self.folder(costs: costs)
        let evaluation = try EvaluationFolder(path: folder.path).read()
        let notices = evaluation.notices.shown().map(\.rendered)
        #expect(
            notices.contains { $0.hasPrefix("costs.csv:3:3: warning: ") && $0.contains("budget_line") }, "\(notices)")
    }

    @Test("A character that cannot be seen in a budget line is refused where it stands")
    func refused() throws {
        let folder = try Self.folder(line: "Residential\u{200B} placements")
        do throws(EvaluationError) {
            _ = try EvaluationFolder(path: folder.path).read()
            Issue.record("it was read")
        } catch {
            guard case .refused(let diagnostics) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(diagnostics.shown().first?.rendered.hasPrefix("unit-costs.csv:3:8: error: budget_line") == true)
        }
    }
}
