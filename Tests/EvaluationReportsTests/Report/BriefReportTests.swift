import CostAvoidance
import Foundation
import Numerics
import TestSupport
import Testing

@testable import EvaluationReports

@Suite("The report for those who decide")
struct BriefReportTests {
    private static let fixtures = ["derby", "comparison-group", "council-early-help", "voices-women"]

    private static func report(_ fixture: String) throws -> String {
        MarkdownWriter.write(try EvaluationReport(try findings(ofFixture: fixture), charts: .none).report)
    }

    /// A page of A4 holds some 500 words; tables and charts need room besides.
    private static let mostWords = 1500

    @Test(
        "It is short, says no code of a warning, no name of a figure and no pence, and where the annex is",
        arguments: fixtures)
    func short(_ fixture: String) throws {
        let report = try Self.report(fixture)
        #expect(report.split(whereSeparator: \.isWhitespace).filter { $0 != "|" }.count < Self.mostWords)
        #expect(report.matches(of: /W\d\d/).isEmpty)
        #expect(report.matches(of: /`[a-z_-]+[:\/][^`]*`/).isEmpty)
        #expect(report.matches(of: /£[0-9,]*[0-9]{2}\.[0-9]/).isEmpty)
        #expect(report.contains("[annex.md](annex.md)"))
    }

    @Test("Its headline is what summary.csv has, to three figures of the greatest of its amounts", arguments: fixtures)
    func headline(_ fixture: String) throws {
        let findings = try findings(ofFixture: fixture)
        let line = try #require(
            try Self.report(fixture).split(separator: "\n").first { $0.contains(" (fiscal)") }
        )
        let head = try #require(line.components(separatedBy: ".**").first)
        let amounts = head.matches(of: /-?£[0-9,]+/).compactMap {
            Double($0.output.replacing("£", with: "").replacing(",", with: ""))
        }
        let central = findings.wording.told(findings.totals.savings.presentValue).central.doublePounds
        let greatest = try #require(amounts.map(abs).max())
        #expect(abs((amounts.last ?? 0) - central) <= greatest * 0.005 + 0.5, "\(head) and \(central)")
        #expect(
            amounts.allSatisfy { abs($0).truncatingRemainder(dividingBy: greatest >= 1000 ? 10 : 1) == 0 }, "\(head)")
    }

    @Test("What to do before relying on it stands in the order of weight, for every warning that asks for something")
    func remedies() throws {
        #expect(Set(WarningCode.byWeight) == Set(WarningCode.allCases))
        let report = try Self.report("derby")
        let section = try #require(report.components(separatedBy: "## What to do before relying on it").last)
        let judged = try #require(section.range(of: "somebody's judgement"))
        let newer = try #require(section.range(of: "newer prices"))
        #expect(judged.lowerBound < newer.lowerBound)
    }

    @Test(
        "What was not counted has means beside counts, the thresholds of a question that has some, and the evaluator's words"
    )
    func notCounted() throws {
        let settings =
            #"{ "title": "T", "priceYear": "2024-25", "notCounted": ["Fewer calls to the duty desk", "Less fear"] }"#
        func asked(_ pairs: [(String, String)]) -> String {
            "case_id,measure,before,after\n"
                + pairs.enumerated().map { "C\($0),Life satisfaction,\($1.0),\($1.1)\n" }.joined()
        }
        func section(_ wellbeing: String) throws -> String {
            let brief = try Self.brief([
                "evaluation.json": settings, "outcomes.csv": "service,quantity\nae-attendance,10\n",
                "wellbeing.csv": wellbeing,
            ])
            let rest = try #require(brief.components(separatedBy: "## What was not counted").dropFirst().first)
            return rest.components(separatedBy: "\n## ")[0]
        }
        // 2 + 3 + 4 + 5 + 7 over 5, and 4 + 4 + 6 + 6 + 8.
        let five = [("2", "4"), ("3", "4"), ("4", "6"), ("5", "6"), ("7", "8")]
        let told = try section(asked(five))
        // Who was not asked again is in no mean.
        let lost = Array(repeating: ("9", ""), count: 5)
        #expect(try section(asked(five + lost)).contains("4.2 |"))
        #expect(told.contains("4.2 |") && told.contains("5.6 |"), "\(told)")
        #expect(told.contains("low is 0 to 4") && told.contains("answered both times"))
        #expect(told.contains("- Fewer calls to the duty desk.") && told.contains("- Less fear."))
        // Of four people no mean is told, nor are answers beyond ten those of the ONS.
        #expect(try !section(asked(Array(five.dropFirst()))).contains("Mean at the start"))
        let other = try section(asked(five + [("11", "12")]))
        #expect(other.contains("Mean later") && !other.contains("low is 0 to 4"), "\(other)")
        #expect(try section("case_id,measure,after\nC1,sleep,better\n").contains("Less fear"))
    }

    private static func brief(_ files: [String: String]) throws -> String {
        MarkdownWriter.write(try EvaluationReport(try findings(files), charts: .none).report)
    }

    private static func files(cashable: String, rows: String, _ extra: [String: String] = [:]) -> [String: String] {
        [
            "evaluation.json": """
            { "title": "T", "priceYear": "2020-21", "disclosure": { "threshold": 0 },
              "limitations": ["Nobody looked at winter"], "limitsOfUse": "Not for other towns", "useUntil": "2027-01" }
            """,
            "unit-costs.csv": """
            service,label,unit,low,central,high,price_year,bearer,cashable,source
            night,Night in a cell,night,900,1000,1100,2020-21,Police,\(cashable),made up
            week,Week of care,week,500,500,500,2020-21,Council,,made up

            """,
            "outcomes.csv": "case_id,service,quantity,basis\n" + rows,
        ].merging(extra) { $1 }
    }

    @Test("What could leave a budget is not said to leave capacity where nobody has said anything of the rest")
    func cash() throws {
        let unknown = try Self.brief(Self.files(cashable: "1", rows: "A,night,2,panel\nB,week,3,panel\n"))
        #expect(
            unknown.contains(
                "For £1,500 (central), nobody has said whether it could leave a budget: it counts as nothing."))
        #expect(!unknown.contains("capacity"))
        let known = try Self.brief(Self.files(cashable: "0.5", rows: "A,night,2,panel\n"))
        #expect(known.contains("What only frees capacity is not cash.") && !known.contains("nobody has said whether"))
    }

    @Test(
        "What services cost more falls on budgets as far as the inputs say so, and is not called cash that is missing")
    func extraCost() throws {
        let stated = try Self.brief(Self.files(cashable: "0.5", rows: "A,night,-2,panel\n"))
        #expect(stated.contains("The part that would be an extra cost to budgets is £900 to £1,100, central £1,000."))
        // What is named a cost has no minus, in draws as elsewhere.
        let drawn = try #require(stated.split(separator: "\n").first { $0.contains("simulated results") })
        #expect(
            drawn.contains("present value of the estimated additional cost is £") && !drawn.contains("-£"), "\(drawn)")
        let unstated = try Self.brief(Self.files(cashable: "", rows: "A,night,-2,panel\n"))
        #expect(unstated.contains("Nobody has said how much of it would fall on budgets."))
        #expect(unstated.contains("nobody has said how much falls on budgets. Ask those who hold"))
        let nothing = try Self.brief(Self.files(cashable: "0", rows: "A,night,2,panel\n"))
        #expect(nothing.contains("None of it is cash, as the inputs have it: it frees capacity"))
    }

    @Test("Where no public body's money is among the inputs, nothing is said to be or not to be avoided")
    func noFiscal() throws {
        let report = try Self.brief(
            Self.files(
                cashable: "", rows: "A,joy,2,panel\nB,joy,3,panel\n",
                [
                    "unit-costs.csv":
                        "service,label,unit,central,price_year,bearer,benefit_type,source\njoy,Joy,hour,10,2020-21,People,social,made up\n"
                ]))
        #expect(report.contains("No cost to a public body is among the inputs, so there is none to be avoided."))
        #expect(!report.contains("nothing says what would have happened"))
    }

    @Test("Rows that say that people without the programme were matched to them are told so")
    func matched() throws {
        let report = try Self.brief(Self.files(cashable: "", rows: "A,night,2,matched-comparison\n"))
        #expect(report.contains("is estimated from a matched comparison group."))
    }

    @Test("What the evaluator says of limits stands in it")
    func limits() throws {
        let report = try Self.brief(Self.files(cashable: "", rows: "A,night,2,panel\n"))
        for words in [
            "Nobody looked at winter.", "Limit of use: Not for other towns.",
            "Do not use it after January 2027.",
        ] {
            #expect(report.contains(words), "\(words)")
        }
        #expect(report.contains("| Night in a cell |"))
    }

    @Test("Where everything rose the services that rose most are named, and nobody is asked what falls")
    func rise() throws {
        let report = try Self.brief(Self.files(cashable: "", rows: "A,night,-2,panel\nB,week,-3,panel\n"))
        #expect(report.contains("A minus sign means a service that costs more."))
        let (night, week) = (report.range(of: "| Night in a cell"), report.range(of: "| Week of care"))
        #expect(try #require(night).lowerBound < #require(week).lowerBound)
        #expect(
            !report.contains("less would in fact be spent") && !report.contains("what part could leave a budget. Ask"))
    }

    @Test("Scenarios stand in the order of how far they move the result, whatever their names")
    func scenarios() throws {
        let report = try Self.brief(
            Self.files(
                cashable: "", rows: "A,night,2,panel\n",
                [
                    "scenarios.csv": """
                    scenario,parameter,scope,change,note
                    a-little,deadweight,,0.01,x
                    b-little,deadweight,,0.02,x
                    c-little,deadweight,,0.03,x
                    d-little,deadweight,,0.04,x
                    e-little,deadweight,,0.05,x
                    zz-nothing-left,deadweight,,1,x

                    """
                ]))
        let first = try #require(report.split(separator: "\n").first { $0.hasPrefix("| Zz nothing left") })
        #expect(first.contains("£0"))
        #expect(
            !report.contains("A little") && report.contains("2 more scenarios are in the annex.")
        )
    }

    @Test("A scenario on top of another says so beside its own changes")
    func scenarioOnTop() throws {
        let report = try Self.brief(
            Self.files(
                cashable: "", rows: "A,night,2,panel\n",
                [
                    "scenarios.csv": """
                    scenario,parameter,scope,change,note
                    cautious,deadweight,,0.4,x
                    both,based_on,,cautious,x
                    both,unit_cost,,x1.2,x

                    """
                ]))
        let row = try #require(report.split(separator: "\n").first { $0.hasPrefix("| Both ") }, "\(report)")
        #expect(row.contains("| Unit cost: x1.2, on top of Cautious |"), "\(row)")
    }

    @Test("The annex says on its first lines what kind of document it is and where the answer is")
    func annex() throws {
        let annex = MarkdownWriter.write(try EvaluationReport(try findings(ofFixture: "derby"), charts: .none).annex)
        let opening = try #require(annex.components(separatedBy: "## ").first)
        #expect(opening.contains("**Status: reconstruction.**") && opening.contains("[report.md](report.md)"))
        #expect(annex.contains("Table A1. ") && !annex.contains("Name of the first figure"))
    }

    @Test("A service withheld is not placed among the largest, and the table says that it may be larger")
    func withheld() throws {
        let report = try Self.report("derby")
        #expect(
            report.contains(
                "2 services are suppressed, because each is about few people or would reveal one that is; whether they are larger than these is not said here."
            ))
        #expect(!report.contains("Child taken into care"))
    }

    @Test("One HTML page holds both, each chapter of the annex folded under its heading")
    func page() throws {
        let report = try EvaluationReport(try findings(ofFixture: "derby"))
        let page = report.html
        let chapters = report.annex.blocks.count { if case .heading(level: 2, _) = $0 { true } else { false } }
        #expect(page.components(separatedBy: "<details class=\"chapter\">").count == chapters + 1)
        #expect(page.components(separatedBy: "<details").count == page.components(separatedBy: "</details>").count)
        #expect(page.contains("href=\"#annex\"") && page.contains("href=\"#report\""))
    }
}
