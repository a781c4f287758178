import CostAvoidance
import Foundation
import Numerics
import TestSupport
import Testing

@testable import EvaluationReports

@Suite("The budget view in a report")
struct BudgetSectionTests {
    private static func budgeted() throws -> Findings {
        try findings(
            BudgetedVisits.files(
                rows: ["2021-01,visit,6,12,24", "2022-01,visit,1,2,3"], cashable: "0.3,0.4,0.5", lag: "9,6,3"))
    }

    private static func words(_ findings: Findings) throws -> String {
        try EvaluationReport(findings, charts: .text).markdown
    }

    @Test("Every cell of it is explained to the penny: lag, drop-off, cost before the period, other years' money")
    func explained() throws {
        let findings = try Self.budgeted()
        let explainer = try ReportExplainer(findings)
        var auditor = Auditor()
        let dated = ["financial-year:", "payer:", "year:", "flow:"]
        let entries = try FigureList(findings).entries.filter { entry in
            dated.contains { entry.figure.path.hasPrefix($0) }
        }
        #expect(entries.count > 100)
        for entry in entries {
            guard case .known(let step) = try explainer.explain(entry.figure), case .money(let money) = step.value
            else {
                Issue.record("\(entry.figure) is not explained")
                continue
            }
            #expect(Pounds.exact(money) == entry.text, "\(entry.figure)")
            auditor.check(step)
        }
        #expect(auditor.mistakes.isEmpty, "\(auditor.mistakes.prefix(5))")
    }

    private static func visits(_ settings: String, costs: String? = nil, files: [String: String] = [:]) throws
        -> Findings
    {
        var all = [
            "evaluation.json":
                #"{ "title": "T", "priceYear": "2020-21", "period": { "start": "2025-04", "months": 12 }\#(settings) }"#,
            "unit-costs.csv": """
            service,label,unit,central,price_year,bearer,source
            visit,Visit,visit,100,2020-21,NHS,made up
            """,
            "outcomes.csv": "start,service,quantity\n2026-04,visit,12\n",
        ]
        all["costs.csv"] = costs
        return try findings(all.merging(files) { _, own in own })
    }

    @Test("A year whose money rests on a forecast is marked, in the method and in the provenance too")
    func forecast() throws {
        let findings = try Self.visits(#", "allowForecast": true"#)
        #expect(findings.forecastYears.map(\.description) == ["2026-27"])
        let provenance = try Provenance.json(findings, files: []).filter { !$0.isWhitespace }
        #expect(provenance.contains(#""forecastYearsUsed":["2026-27"]"#))
        let words = try Self.words(findings)
        #expect(words.contains("2026-27 (forecast)"))
        #expect(words.contains("rest on the price index of 2026-27, which was a forecast"))
        let measured = try Self.visits("")
        #expect(measured.forecastYears.isEmpty)
        #expect(try !Self.words(measured).contains("(forecast)"))
    }

    @Test("Prices of a forecast year in a scenario are named in the provenance")
    func forecastOfScenario() throws {
        let findings = try Self.visits(
            #", "allowForecast": true"#,
            files: [
                "outcomes.csv": "start,service,quantity\n2020-04,visit,12\n",
                "evaluation.json":
                    #"{ "title": "T", "priceYear": "2020-21", "allowForecast": true, "period": { "start": "2020-04", "months": 12 } }"#,
                "scenarios.csv": "scenario,parameter,scope,change\nlater,price_year,,2026-27\n",
            ])
        #expect(findings.forecastYears.map(\.description) == ["2026-27"])
    }

    @Test("No cost is no cost in a year that the index does not reach, and rows without a start are told of")
    func nothing() throws {
        let words = try Self.words(
            Self.visits(
                "", costs: "item,start,months,amount\nStaff,2025-04,12,1200\n",
                files: ["outcomes.csv": "start,service,quantity\n2026-04,visit,12\n,visit,3\n"]))
        let table = words.components(separatedBy: "The same amounts in the money of each year itself").last ?? ""
        let row = try #require(table.split(separator: "\n").first { $0.hasPrefix("| 2026-27") })
        #expect(row.contains("not known") && row.contains("£0 "), "\(row)")
        #expect(words.contains("do not say when their effect begins are counted from the first month"))
        let all = try Self.words(Self.visits(""))
        #expect(!all.contains("do not say when their effect begins"))
    }

    @Test("Each cell of the file is explained by its row and column")
    func file() throws {
        let findings = try Self.budgeted()
        let explainer = try ReportExplainer(findings)
        let text = try #require(try ReportFiles.all(findings).first { $0.name == "by-financial-year.csv" }?.text)
        let lines = text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        for line in lines.dropFirst() {
            let kind = line[2] == "cost" ? "cost" : "savings"
            for (heading, cell) in zip(lines[0], line).dropFirst(3)
            where heading.hasPrefix(kind) && !cell.isEmpty {
                let path = "financial-year:\(line[0]), \(line[1]), \(line[2])/\(heading)"
                guard case .known(let step) = try explainer.explain(ReportFigure(parsing: path)) else {
                    Issue.record("\(path) is not explained")
                    continue
                }
                #expect(step.decimal.fixed(places: 2) == cell, "\(path)")
            }
        }
        #expect(lines.count > 8)
    }

    @Test("It says what it is not: discounted, a present value, payback, cash")
    func honest() throws {
        let words = try Self.words(try Self.budgeted())
        #expect(words.contains("Budget view: by financial year, not discounted"))
        #expect(words.contains("It discounts those years of an effect that begin after the programme's first year"))
        #expect(words.contains("This is not payback"))
        #expect(words.contains("at or above zero from the end of 2021-22 on"))
        #expect(words.contains("(low: not by the end of"))
        #expect(words.contains("Pounds of different years are not added up"))
    }

    @Test("Without dates it says what to give")
    func undated() throws {
        let without = try Self.words(try findings(ofFixture: "voices-women"))
        #expect(without.contains("There is no table by financial year"))
    }

    @Test("In the text form of the chart every year has what falls, what is spent and the position so far")
    func text() throws {
        let words = try Self.words(try Self.budgeted())
        for line in ["2019-20 cost", "2021-22 falls", "2023-24 so far"] { #expect(words.contains(line), "\(line)") }
    }

    /// So many people whose visits begin in each month, under a threshold of five.
    private static func people(_ starts: [String: Int], horizon: Int = 1) throws -> Findings {
        var rows = ["case_id,start,service,quantity"]
        for (month, count) in starts.sorted(by: { $0.key < $1.key }) {
            rows += (0..<count).map { "P\(month)x\($0),\(month),visit,\($0 + 1)" }
        }
        return try findings([
            "evaluation.json": """
            {
              "title": "T", "priceYear": "2020-21", "period": { "start": "2020-04", "months": 24 },
              "horizonYears": \(horizon), "discountRate": 0, "disclosure": { "threshold": 5 }
            }
            """,
            "unit-costs.csv": """
            service,label,unit,central,price_year,bearer,source
            visit,Visit,visit,100,2020-21,NHS,made up
            """,
            "outcomes.csv": rows.joined(separator: "\n") + "\n",
            "costs.csv": "item,start,months,amount,funder\nPost,2020-04,12,900,Council\n",
        ])
    }

    @Test("A withheld year is suppressed in tables, chart, workbook and explanation, and its amount stands nowhere")
    func withheld() throws {
        let findings = try Self.people(["2020-04": 9, "2021-04": 2])
        let report = try Self.words(findings)
        #expect(report.contains("The year in which the position so far reaches zero is not shown"))
        let explainer = try ReportExplainer(findings)
        for column in ["savings", "net", "cumulative"] {
            let explanation = try explainer.explain(ReportFigure(parsing: "financial-year:2021-22/\(column)"))
            guard case .withheld = explanation else {
                Issue.record("\(column) is told")
                continue
            }
        }
        let workbook = String(decoding: try EvaluationWorkbook(findings).file(), as: UTF8.self)
        #expect(workbook.contains("name=\"By financial year\""))
        #expect(workbook.contains(">withheld<"))
        // Two people's three visits.
        for text in try ReportFiles.all(findings).map(\.text) { #expect(!text.contains("300.00")) }
        #expect(!workbook.contains(">300.00<"))
    }

    @Test("Over sixty years no label of the picture covers another, and every year has its row")
    func longHorizon() throws {
        let findings = try Self.people(["2020-04": 9, "2021-01": 8], horizon: 60)
        let blocks = try EvaluationReport(findings, charts: .svg).annex.blocks
        let charts = blocks.compactMap { block in
            if case .chart(let chart, _) = block, chart.name == "by-financial-year" { chart } else { nil }
        }
        let chart = try #require(charts.first)
        let boxes = chart.drawing.labels.map(\.box)
        for (place, box) in boxes.enumerated() {
            #expect(box.x >= 0 && box.x + box.width <= chart.drawing.width)
            #expect(!boxes[(place + 1)...].contains { $0.overlaps(box) })
        }
        #expect(chart.numbers.text.split(separator: "\n").count == 62)
        #expect(chart.summary.contains("more years"))
    }
}
