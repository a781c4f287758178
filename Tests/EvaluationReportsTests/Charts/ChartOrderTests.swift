import CostAvoidance
import Numerics
import TestSupport
import Testing

@testable import EvaluationReports

@Suite("The order of a chart is that of the table beside it")
struct ChartOrderTests {
    /// The table of both documents whose caption says so.
    private static func table(_ caption: String, of findings: Findings) throws -> ReportTable {
        let report = try EvaluationReport(findings, charts: .svg)
        let tables = (report.report.blocks + report.annex.blocks).compactMap { block in
            if case .table(let table) = block { table } else { nil }
        }
        return try #require(tables.first { $0.caption.words.contains(caption) }, "\(caption)")
    }

    private static func names(_ table: ReportTable, without skipped: String = "") -> [String] {
        table.rows.filter { row in !row.contains { $0.text.words == BreakdownTable.suppressed } }.map {
            $0[0].text.words
        }.filter { $0 != skipped }
    }

    private static func chart(_ name: String, of findings: Findings) throws -> Chart {
        try #require(try ChartTests.charts(of: findings).first { $0.name == name })
    }

    /// The names of a chart's rows, from its numbers.
    private static func labels(_ chart: Chart) -> [String] {
        chart.text.split(separator: "\n").map { line in
            String(line.prefix { $0 != "|" && $0 != "#" }.reversed().drop { $0 == " " }.reversed())
        }
    }

    @Test("Bodies and services: the greatest first, and what is withheld after all that is shown")
    func greatestFirst() throws {
        let findings = try findings(ofFixture: "council-early-help")
        for (caption, chart) in [
            ("Net position of each body", "net-position"), ("What each body pays", "net-position"),
            ("\(findings.wording.net.capitalisedFirst), by who", "by-bearer"),
        ] {
            let table = try Self.table(caption, of: findings)
            #expect(Self.names(table) == Self.labels(try Self.chart(chart, of: findings)), "\(caption)")
        }
        let derby = try EvaluationReportsTests.findings(ofFixture: "derby")
        let services = try Self.table("\(derby.wording.net.capitalisedFirst), by service", of: derby)
        let withheld = services.rows.map { row in row.contains { $0.text.words == BreakdownTable.suppressed } }
        #expect(withheld.contains(true))
        #expect(withheld == withheld.filter { !$0 } + withheld.filter { $0 })
    }

    @Test(
        "Scenarios: as evaluated first, then the largest, of losses the lowest; the last is read out too, however many there are"
    )
    func scenarios() throws {
        var files = try Repository.files(ofFixture: "council-early-help")
        var rows = "scenario,title,parameter,scope,change\n"
        for percent in [10, 90, 30, 70, 20, 60, 40, 80, 50] {
            let share = "0.\(percent / 10)"
            rows += "d\(percent),Deadweight of \(percent)%,deadweight,,\(share)\n"
        }
        files["scenarios.csv"] = rows
        let findings = try findings(files)
        let table = try Self.table("Net benefit in each scenario", of: findings)
        let chart = try Self.chart("scenarios", of: findings)
        #expect(Self.names(table) == Self.labels(chart))
        #expect(Self.names(table)[1] == "Deadweight of 90%" && Self.names(table).last == "Deadweight of 10%")
        #expect(chart.summary.contains("; 4 more; Deadweight of 10% "))
    }

    @Test("Less than a pound keeps its pence and its sign in every chart")
    func pence() throws {
        let findings = try findings([
            "evaluation.json": #"{ "title": "T", "priceYear": "2023-24", "disclosure": { "threshold": 0 } }"#,
            "unit-costs.csv":
                "service,label,unit,low,central,high,price_year,bearer,source\nleaflet,Leaflet,leaflet,0.01,0.02,0.03,2023-24,NHS,made up\n",
            "outcomes.csv": "service,quantity_low,quantity,quantity_high\nleaflet,-30,-20,-10\n",
            "assumptions.csv": "parameter,scope,low,central,high,source\ndeadweight,,0.2,0.1,0,made up\n",
        ])
        for chart in try ChartTests.charts(of: findings) {
            let words = chart.drawing.labels.map(\.words)
            #expect(words.contains { $0.contains("£0.") }, "\(chart.name): \(words)")
            #expect(!words.contains { $0.contains("-£0 ") || $0.hasSuffix("-£0") }, "\(chart.name)")
        }
    }

    @Test("Between points that are drawn no dot stands for payback, and the note says which month it is")
    func payback() throws {
        let chart = try Self.chart("cumulative", of: try findings(ofFixture: "derby"))
        #expect(chart.note.contains("Drawn every 3 months"))
        #expect(chart.note.contains("Payback is month 5, between points that are drawn."))
        let dots = chart.picture.elements.filter { if case .dot = $0 { true } else { false } }
        #expect(dots.isEmpty)
    }
}
