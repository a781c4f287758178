import CostAvoidance
import Foundation
import Numerics
import TestSupport
import Testing

@testable import EvaluationReports

@Suite("The sections of a report")
struct SectionTests {
    private static func headings(_ findings: Findings) throws -> [String] {
        try EvaluationReport(findings, charts: .none).annex.blocks.compactMap { block in
            if case .heading(level: 2, let words) = block { return words.words }
            return nil
        }
    }

    @Test("Derby has every section in the order in which it is read")
    func order() throws {
        let headings = try Self.headings(try findings(ofFixture: "derby"))
        #expect(
            headings == [
                "The measures", "What was done, for whom", "Findings by service", "Findings by who would have paid",
                "Findings by locality", "Findings by year", "What is cash and what is not",
                "Counterfactual and assumptions",
                "Programme cost, net benefit and payback", "Who pays, who gains, and when",
                "Budget view: by financial year, not discounted", "How sure the range is",
                "How much a few people carry", "What if", "Wellbeing", "What an auditor would ask", "Limitations",
                "Who made it, checked it and signed it off",
                "Method", "References", "Appendix: unit costs and assumptions",
                "Appendix: does a convention decide the answer?", "Appendix: what is not told, and by which rule",
                "Appendix: warnings", "Appendix: CHEERS 2022", "Appendix: provenance", "Appendix: names of figures",
            ])
    }

    @Test("W14 counts every row that the appendix of what is not told lists")
    func withheldRows() throws {
        let rows = ["2020-06": 6, "2021-09": 2, "2022-09": 2].flatMap { month, people in
            (0..<people).map { "P\(month)-\($0),\(month),\($0 % 2 == 0 ? "visit" : "bed"),\($0 + 1)" }
        }
        let findings = try findings([
            "evaluation.json":
                #"{ "title": "Years", "period": { "start": "2020-04", "months": 36 }, "priceYear": "2020-21" }"#,
            "unit-costs.csv": """
            service,label,unit,central,price_year,source,bearer
            visit,Visit,visit,100,2020-21,Made up,Body
            bed,Bed,night,250,2020-21,Made up,Other body
            """,
            "outcomes.csv": (["case_id,start,service,quantity"] + rows).joined(separator: "\n"),
        ])
        let blocks = try EvaluationReport(findings, charts: .none).annex.blocks
        let listed = blocks.flatMap { block -> [String] in
            guard case .table(let table) = block, table.sheet == "Not_told" else { return [] }
            return table.rows.filter { row in
                ["Rows ", "Financial years"].contains(where: row[0].text.words.hasPrefix)
            }.map { $0[1].text.words }
        }
        let counted = try listed.map { try #require(Int($0.prefix { $0.isNumber })) }
        #expect(counted.count > 3)
        let warning = try #require(findings.warnings.first { $0.code == .suppressed })
        #expect(warning.message.hasPrefix("\(counted.reduce(0, +)) rows are withheld"), "\(warning.message), \(listed)")
    }

    @Test(
        "CHEERS has its 28 items, each with a section that is there or the words not reported",
        arguments: ["derby", "voices-women", "comparison-group"])
    func cheers(name: String) throws {
        let findings = try findings(ofFixture: name)
        let report = try EvaluationReport(findings, charts: .none)
        let headings = Set(try Self.headings(findings))
        var items = 0
        for case .table(let table) in report.annex.blocks where table.caption.words.contains("CHEERS 2022") {
            for row in table.rows {
                items += 1
                let place = row[2].text.words
                #expect(
                    place == "not reported" || place.hasPrefix("report.md, ") || headings.contains(place),
                    "item \(items): \(place)")
            }
        }
        #expect(items == 28)
    }

    @Test("What is not told is listed with its rule and never with an amount, and not where all is told")
    func releaseNote() throws {
        let findings = try findings(ofFixture: "derby")
        let annex = try EvaluationReport(findings, charts: .none).annex
        let tables = annex.blocks.compactMap { block -> ReportTable? in
            if case .table(let table) = block, table.sheet == "Not_told" { return table }
            return nil
        }
        let rows = try #require(tables.first).rows.map { $0.map(\.text.words) }
        let services = try #require(findings.released.breakdown(by: .service)).rows
        let withheld = services.count { $0.figures == .suppressed }
        #expect(withheld > 0)
        #expect(
            rows.first == [
                "Rows by service", "\(withheld) of \(services.count) withheld",
                "about fewer than 5 people, or would give away a row that is",
            ])
        #expect(rows.allSatisfy { !$0.joined().contains("£") })
        var open = try EvaluationFolder(path: Repository.fixture("derby")).read()
        open.settings.disclosure.threshold = 0
        #expect(try !Self.headings(Findings(of: open)).contains { $0.contains("what is not told") })
    }

    @Test("Every warning is in the report, at its place and in the appendix")
    func warnings() throws {
        let findings = try findings(ofFixture: "derby")
        let report = try EvaluationReport.markdown(findings)
        #expect(!findings.warnings.isEmpty)
        for warning in EvaluationWarning.gathered(findings.warnings) {
            let words = MarkdownEscaping.inline(Wording.sentence(warning.message))
            #expect(report.components(separatedBy: words).count >= 3, "\(warning.code.rawValue)")
        }
    }

    @Test("Warnings name services as a reader knows them, and call the amounts what their evidence allows")
    func wording() throws {
        let findings = try findings(ofFixture: "derby")
        #expect(!findings.wording.maySaySavings)
        for warning in findings.warnings {
            #expect(!warning.message.contains("savings"), "\(warning.message)")
            for service in findings.released.unitCosts.keys where service.name.contains("-") {
                #expect(!warning.message.contains(service.name), "\(warning.message)")
            }
        }
    }

    @Test("Inputs are named in words with their unit, and every range in the summary has its centre")
    func words() throws {
        let report = try EvaluationReport.markdown(try findings(ofFixture: "derby"))
        #expect(report.contains("Deadweight: rows estimated from what the person said"))
        #expect(!report.contains("basis:self-report"))
        #expect(report.contains("Units (week): Residential care for an older person"))
        let summary = try #require(report.components(separatedBy: "\n## ").first { $0.hasPrefix("In short") })
        for line in summary.split(separator: "\n") where line.hasPrefix("- ") && line.contains(" to £") {
            let centres =
                line.components(separatedBy: "central £").count + line.components(separatedBy: "median £").count
            #expect(line.components(separatedBy: " to £").count + 1 == centres)
        }
        #expect(
            summary.contains(
                "made good: month 5 at the cautious end and centrally, month 4 at the generous end."))
    }

    @Test("A column's name is read as words, and services of one amount stand in the order of their names")
    func names() throws {
        let rows = (1...12).map { "p\($0),\($0 > 6 ? "young" : "old"),\($0.isMultiple(of: 2) ? "b" : "a"),1\n" }
            .joined()
        let report = try EvaluationReport.markdown(
            try findings([
                "evaluation.json": #"{ "title": "T", "priceYear": "2013-14", "groupBy": ["age_band"] }"#,
                "unit-costs.csv": """
                service,label,unit,central,price_year,bearer,source
                a,Ward,day,10,2013-14,NHS,x
                b,Bed,day,10,2013-14,NHS,x

                """, "outcomes.csv": "case_id,age_band,service,quantity\n" + rows,
            ]))
        #expect(report.contains("## Findings by age band\n"))
        #expect(report.contains("| Age band "))
        #expect(!report.contains("age_band |"))
        let table = try #require(report.range(of: ", by service, at 2013-14 prices"))
        let bed = try #require(report.range(of: "| Bed ", range: table.upperBound..<report.endIndex))
        let ward = try #require(report.range(of: "| Ward ", range: table.upperBound..<report.endIndex))
        #expect(bed.lowerBound < ward.lowerBound)
    }

    @Test("Without a cost it is said once in its section that there is none")
    func noCost() throws {
        let report = try EvaluationReport.markdown(try findings(ofFixture: "voices-women"))
        let section = report.components(separatedBy: "## Programme cost, net benefit and payback\n")[1]
            .components(separatedBy: "\n## ")[0]
        #expect(section.split(separator: "\n").count == 1 && section.contains("**W12**"))
    }

    @Test("Small amounts keep their pence, others are whole pounds")
    func smallAmounts() {
        func range(_ low: Int128, _ central: Int128, _ high: Int128) -> String {
            Pounds.range(Estimate(low: Money(pence: low), central: Money(pence: central), high: Money(pence: high)))
        }
        #expect(range(30, 34, 40) == "£0.30 to £0.40, central £0.34")
        #expect(range(-350, 340, 999) == "-£3.50 to £9.99, central £3.40")
        #expect(range(30, 34, 1000) == "£0.30 to £10, central £0.34")
        #expect(range(0, 0, 0) == "£0")
    }

    @Test("Where every draw agrees the screen does not say certainty")
    func probability() throws {
        let shown = SummaryTable.figures(.probabilitySavingsExceedCost, try findings(ofFixture: "derby"))
        #expect(shown?.central.hasPrefix("above ") == true)
    }

    @Test(
        "A warning of any code is printed at the place it concerns and in the appendix", arguments: WarningCode.allCases
    )
    func everyCode(code: WarningCode) throws {
        var findings = try findings(ofFixture: "comparison-group")
        findings.warnings = [EvaluationWarning(code, "Something that must be said")]
        // Values that are not fiscal have a section only where there are some.
        guard code != .otherValues else { return }
        let report = try EvaluationReport.markdown(findings)
        #expect(report.contains("- **\(code.rawValue)** Something that must be said."))
        #expect(report.contains("| Something that must be said. |"))
        // An interval that spans zero is said in the lines above.
        #expect(
            report.contains("**Before relying on this figure:** Something that must be said.") == (code != .spansZero))
    }

    @Test("A scenario about a suppressed service is left out, because its difference would give the service away")
    func suppressedScenario() throws {
        var files = try Repository.files(ofFixture: "derby")
        files["scenarios.csv"] = """
            scenario,parameter,scope,change,note
            child,unit_cost,service:child-in-care-year,+10%,x
            all,deadweight,,x2,x
            """
        let report = try EvaluationReport.markdown(try findings(files))
        #expect(!report.contains("**Child**"))
        #expect(report.contains("**All**"))
        #expect(report.contains("One scenario is left out"))
    }

    @Test("Amounts by the year in which they fall are left out where a year is suppressed")
    func suppressedYear() throws {
        var rows = "case_id,start,service,quantity\n"
        for person in 1...8 { rows += "p\(person),2013-04,bed,3\n" }
        rows += "p1,2014-05,bed,100\n"
        let findings = try findings([
            "evaluation.json": """
            { "title": "T", "priceYear": "2013-14", "period": { "start": "2013-04", "months": 24 } }
            """,
            "unit-costs.csv": "service,label,unit,central,price_year,bearer,source\nbed,Bed,day,10,2013-14,NHS,x\n",
            "outcomes.csv": rows, "costs.csv": "item,start,months,amount,price_year\nPost,2013-04,24,100,2013-14\n",
        ])
        let report = try EvaluationReport(findings)
        #expect(findings.released.breakdown(by: .year)?.rows.contains { $0.figures == .suppressed } == true)
        #expect(!report.markdown.contains("Discounted amounts by the year"))
        #expect(!report.files.contains { $0.name.contains("cumulative") })
        // 100 units of £10 a year later.
        #expect(!report.files.contains { $0.text.contains("966.18") })
    }

    @Test("Numbers in sentences are whole pounds, numbers in tables have pence")
    func pounds() throws {
        for block in try EvaluationReport(try findings(ofFixture: "derby"), charts: .none).annex.blocks {
            switch block {
            case .bullets(let items):
                for item in items where !item.words.contains("assumption of") && !item.words.hasPrefix("For each £1") {
                    #expect(item.words.matches(of: /£[0-9,]+\.[0-9]{2}/).isEmpty, "\(item.words)")
                }
            case .table(let table) where table.total != nil:
                for cell in (table.total ?? []) where cell.text.words.hasPrefix("£") {
                    #expect(cell.text.words.contains("."))
                }
            default: continue
            }
        }
    }
}
