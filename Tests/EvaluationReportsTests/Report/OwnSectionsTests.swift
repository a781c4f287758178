import CostAvoidance
import TestSupport
import Testing

@testable import EvaluationReports

@Suite("Sections in the evaluator's own words stand where the names of their files say")
struct OwnSectionsTests {
    private static let files = [
        "evaluation.json": #"{ "title": "T", "priceYear": "2024-25" }"#,
        "outcomes.csv": "service,quantity\nae-attendance,10\n",
        "sections/report-after-in-short.b.md": "## Second\n\nMore.\n",
        "sections/report-after-in-short.a.md": """
        ## What people told us

        Most spoke of *somebody
        who listened*; see [the study](https://example.org/a_(b)?c=1) and <https://example.org>, or [annex.md](annex.md).
        Under **100** \\* a \\| b `code` & 2 < 3.

        ### At home

        - less fear
          of the post
        - a neighbour

        1. one
        2. two
        """,
        "sections/annex-end.md": "## The end\n\nNothing more.\n",
    ]

    @Test("They are written as they are meant, marked as the evaluator's, in Markdown and HTML")
    func placed() throws {
        let report = try EvaluationReport(try findings(Self.files), charts: .none)
        let brief = MarkdownWriter.write(report.report)
        let headings = brief.split(separator: "\n").filter { $0.hasPrefix("## ") }.map(String.init)
        let short = try #require(headings.firstIndex(of: "## In short"))
        #expect(headings.first == "## What was not counted")
        #expect(headings[(short + 1)...].prefix(2) == ["## What people told us", "## Second"])
        #expect(
            brief.contains(
                """
                ## What people told us

                *In the evaluator's own words; not worked out from the inputs.*

                Most spoke of *somebody who listened*; see the study (<https://example.org/a_(b)?c=1>) and <https://example.org>, or \
                [annex.md](annex.md). Under **100** \\* a \\| b `code` & 2 \\< 3.

                ### At home

                - less fear of the post
                - a neighbour

                1. one
                2. two
                """), "\(brief)")
        #expect(MarkdownWriter.write(report.annex).contains("## The end"))
        #expect(
            report.html.contains("<em>somebody who listened</em>")
                && report.html.contains("href=\"https://example.org\""))
        #expect(try findings(Self.files).released.inputs.map(\.name).contains("sections/annex-end.md"))
    }
}
