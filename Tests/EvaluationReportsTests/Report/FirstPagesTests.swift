@testable import CostAvoidance
@testable import EvaluationReports
import TestSupport
import Testing

/// What those who read nothing but the report are told, of evaluations in which a sentence is easily untrue.
@Suite("The first pages")
struct FirstPagesTests {
    private static let prices = """
        service,label,unit,low,central,high,price_year,bearer,source
        visit,Visit,visit,20,30,50,2012-13,Council,made up

        """

    private static func brief(_ files: [String: String], more: String = "") throws -> String {
        let settings = #"{ "title": "T", "priceYear": "2012-13", "status": "illustration"\#(more) }"#
        let all = ["evaluation.json": settings, "unit-costs.csv": prices].merging(files) { $1 }
        return MarkdownWriter.write(try EvaluationReport(try findings(all), charts: .none).report)
    }

    private static func judged(_ quantities: [Int]) -> String {
        "case_id,service,quantity,basis\n" + quantities.enumerated().map { "P\($0),visit,\($1),panel\n" }.joined()
    }

    private static func observed(programme: (Int, Int), comparison: (Int, Int)) -> String {
        func rows(_ arm: String, _ use: (Int, Int)) -> String {
            (0..<12).map { "\(arm)\($0),\(arm),visit,\(use.0 + $0 % 2),\(use.1 + $0 % 3)\n" }.joined()
        }
        return "case_id,group,service,before,after\n" + rows("programme", programme) + rows("comparison", comparison)
    }

    @Test("A reproduction says how many printed figures follow, and nothing else does")
    func agreement() throws {
        let reproduction = MarkdownWriter.write(
            try EvaluationReport(try findings(ofFixture: "voices-women"), charts: .none).report)
        #expect(
            reproduction.contains("- All 7 printed figures that were recomputed follow from these inputs.\n"),
            "\(reproduction)")
        let printed = [
            "published.csv": "measure,scope,printed,unit,decimals,source\ngross_savings,,999,GBP,0,made up\n"
        ]
        let files = printed.merging(["outcomes.csv": Self.judged(Array(repeating: 2, count: 10))]) { $1 }
        #expect(try !Self.brief(files).contains("printed figure"))
        let wrong = try Self.brief(
            files.merging(["evaluation.json": #"{ "title": "T", "priceYear": "2012-13", "status": "reproduction" }"#]) {
                $1
            })
        #expect(
            wrong.contains("- The one printed figure that was recomputed does not follow from these inputs.\n"),
            "\(wrong)")
    }

    @Test("What lies between prices of two years is not told as benefit")
    func otherPrices() throws {
        let report = try Self.brief([
            "outcomes.csv": Self.judged(Array(repeating: 2, count: 10)),
            "scenarios.csv":
                "scenario,parameter,scope,change,note\nOf today,price_year,,2023-24,\nDearer,unit_cost,,+10%,\n",
        ])
        #expect(
            report.contains(
                "The scenario Of today is in prices of another year: the difference is the price level, and no more or less benefit."
            ))
        #expect(!report.contains("Dearer is in prices"))
    }

    @Test("Use that rose, by less than in the comparison group, is named beside what it saves")
    func roseInBoth() throws {
        let rose = "Use of Visit rose, by less than in the comparison group."
        let saved = try Self.brief(["service-use.csv": Self.observed(programme: (2, 4), comparison: (2, 9))])
        #expect(saved.contains(rose), "\(saved)")
        #expect(
            try !Self.brief(["service-use.csv": Self.observed(programme: (2, 9), comparison: (2, 4))]).contains(rose))
        #expect(
            try !Self.brief(["service-use.csv": Self.observed(programme: (6, 1), comparison: (2, 4))]).contains(rose))
    }

    @Test("A bound that follows from the number of draws says so")
    func draws() throws {
        let costs = "item,amount,price_year\nWorkers,100,2012-13\n"
        let files = ["outcomes.csv": Self.judged(Array(repeating: 4, count: 10)), "costs.csv": costs]
        let sure = try Self.brief(files)
        #expect(sure.contains("(all of 64 draws; inputs alone, people as they are)"), "\(sure)")
        let dear = files.merging(["costs.csv": "item,amount,price_year\nWorkers,90000,2012-13\n"]) { $1 }
        #expect(try Self.brief(dear).contains("(none of 64 draws; inputs alone, people as they are)"))
        let even = files.merging(["costs.csv": "item,amount,price_year\nWorkers,1200,2012-13\n"]) { $1 }
        #expect(try !Self.brief(even).contains("of 64 draws"))
    }

    @Test("Where no service costs more, an interval below zero is not called no effect")
    func widened() throws {
        var quantities = Array(repeating: 1, count: 12)
        quantities[3] = 200
        let report = try Self.brief(["outcomes.csv": Self.judged(quantities)])
        #expect(report.contains("below zero only because draws of few people are widened"), "\(report)")
        #expect(!report.contains("told from no effect"))
        // Where some of it does cost more, it may be no effect.
        let mixed = Self.judged(quantities.enumerated().map { $0 % 2 == 0 ? -$1 : $1 })
        #expect(try Self.brief(["outcomes.csv": mixed]).contains("told from no effect"))
    }

    @Test("Where nobody said how long use was observed, the report says what is assumed")
    func windows() throws {
        let report = try Self.brief(["service-use.csv": Self.observed(programme: (6, 1), comparison: (2, 2))])
        #expect(report.contains("before and after are assumed to be twelve months each."), "\(report)")
        let stated = try Self.brief(
            ["service-use.csv": Self.observed(programme: (6, 1), comparison: (2, 2))],
            more: #", "windows": { "beforeMonths": 12, "afterMonths": 12 }"#)
        #expect(!stated.contains("are assumed to be twelve months"))
    }

    @Test("What hangs on a choice of arithmetic says so")
    func convention() throws {
        let prices = """
            service,label,unit,central,price_year,bearer,source
            visit,Visit,visit,30,2003-04,Council,made up
            night,Night,night,35,2023-24,Council,made up

            """
        let rows =
            "case_id,service,quantity,basis\n"
            + (0..<10).map { "P\($0),visit,1,panel\nP\($0),night,-1,panel\n" }.joined()
        let settings = #"{ "title": "T", "priceYear": "2023-24" }"#
        let report = try Self.brief(["evaluation.json": settings, "unit-costs.csv": prices, "outcomes.csv": rows])
        #expect(
            report.contains(
                "depends on a choice on which competent people differ: with unit costs as printed, not uprated it is -£50 (central)"
            ),
            "\(report)")
        let sure = try Self.brief(["outcomes.csv": Self.judged(Array(repeating: 2, count: 10))])
        #expect(!sure.contains("competent people"))
    }
}
