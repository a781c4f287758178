import CostAvoidance
import Numerics
import TestSupport
import Testing

@testable import EvaluationReports

/// HM Treasury, Wellbeing Guidance for Appraisal (July 2021): a WELLBY is worth £10,000 to £16,000, central £13,000.
@Suite("What life satisfaction would be worth, where an evaluation asks")
struct WellbyTests {
    private static let asked = #""wellby": { "months": 6, "source": "as long as people were asked" }"#

    private static func found(_ answers: String, _ settings: String = asked) throws -> Findings {
        let rows = (1...16).map { "C\($0),ae-attendance,10\n" }.joined()
        return try findings([
            "evaluation.json": #"{ "title": "T", "priceYear": "2013-14"\#(settings.isEmpty ? "" : ", " + settings) }"#,
            "outcomes.csv": "case_id,service,quantity\n" + rows,
            "wellbeing.csv": "case_id,measure,before,after\n" + answers,
        ])
    }

    private static func words(_ findings: Findings) throws -> (report: String, annex: String) {
        let report = try EvaluationReport(findings, charts: .none)
        func text(_ blocks: [Block]) -> String {
            blocks.compactMap { block in
                switch block {
                case .paragraph(let words): words.words
                case .table(let table): table.caption.words
                default: nil
                }
            }.joined(separator: "\n")
        }
        return (text(report.report.blocks), text(report.annex.blocks))
    }

    private static func answers(_ people: ClosedRange<Int>, _ before: Int, _ after: Int) -> String {
        people.map { "C\($0),Life satisfaction,\(before),\(after)\n" }.joined()
    }

    /// 8 people up by 2 and 5 down by 1 are 11 points; for half a year 5.5 WELLBYs.
    @Test("Points of those who answered both times, times the years they last, times the value of one")
    func amount() throws {
        let found = try Self.found(Self.answers(1...8, 4, 6) + Self.answers(9...13, 5, 4))
        let amount = try #require(found.wellbeing?.wellby?.amount)
        #expect(amount.people == 13 && amount.points == ExactDecimal(11))
        #expect(amount.value.low == Money(pence: 5_500_000))
        #expect(amount.value.central == Money(pence: 7_150_000))
        #expect(amount.value.high == Money(pence: 8_800_000))
        let words = try Self.words(found)
        for text in [words.report, words.annex] {
            #expect(text.contains("13 people who answered both times add up to 11 points; taken to last 6 months"))
            #expect(text.contains("£55,000 to £88,000, central £71,500"))
            #expect(!text.contains("turned into money"))
        }
        // The list of references is in the annex, whichever document names one.
        let files = try ReportFiles.all(found)
        for (name, link) in [("report.md", "](annex.md#references)"), ("annex.md", "](#references)")] {
            let text = try #require(files.first { $0.name == name }).text
            let links = text.matches(of: /\]\([a-z.]*#references\)/).map { String($0.output) }
            #expect(!links.isEmpty && Set(links) == [link], "\(name)")
        }
    }

    @Test("A measure by whose name less may be better says in both documents what better means")
    func turned() throws {
        let lonely = Self.answers(1...8, 4, 6).replacing("Life satisfaction", with: "Loneliness")
        let report = try EvaluationReport(try Self.found(lonely, ""), charts: .none)
        for document in [report.report, report.annex] {
            #expect(
                MarkdownWriter.write(document).contains(
                    "Loneliness: better means a higher number here. By its name a higher number may mean worse; check before quoting."
                ))
        }
        let content = try EvaluationReport(try Self.found(Self.answers(1...8, 4, 6), ""), charts: .none)
        #expect(!MarkdownWriter.write(content.report).contains("better means a higher number"))
    }

    @Test("It is in no total, and where nobody asks for it nothing is said of it")
    func apart() throws {
        let answers = Self.answers(1...8, 4, 6)
        let (with, without) = (try Self.found(answers), try Self.found(answers, ""))
        #expect(with.totals.savings.presentValue == without.totals.savings.presentValue)
        #expect(without.wellbeing?.wellby == nil)
        let words = try Self.words(without)
        #expect(!words.report.contains("WELLBY") && words.report.contains("none of it is turned into money"))
        #expect(try !EvaluationReport.markdown(without).contains("Wellbeing Guidance for Appraisal"))
        #expect(try EvaluationReport.markdown(with).contains("Wellbeing Guidance for Appraisal"))
    }

    @Test("People who fared worse have a value below nought, with the least first")
    func worse() throws {
        let value = try #require(try Self.found(Self.answers(1...6, 6, 4)).wellbeing?.wellby?.amount?.value)
        #expect(value.low == Money(pence: -9_600_000) && value.high == Money(pence: -6_000_000))
    }

    @Test("Where a count is withheld neither means nor the value are told, which would tell it")
    func withheldCount() throws {
        let found = try Self.found(Self.answers(1...1, 5, 6) + Self.answers(2...14, 5, 5))
        let measure = try #require(found.wellbeing?.measures.first)
        #expect(measure.rows.first?.better == nil && measure.means == nil)
        #expect(found.wellbeing?.wellby?.amount == nil)
        #expect(try Self.words(found).report.contains("is suppressed: it would be about too few people"))
    }

    @Test("Of few people nothing is told")
    func few() throws {
        let found = try Self.found(
            Self.answers(1...4, 4, 6) + (5...10).map { "C\($0),Life satisfaction,3,\n" }.joined())
        #expect(found.wellbeing?.wellby != nil && found.wellbeing?.wellby?.amount == nil)
        #expect(try Self.words(found).report.contains("is suppressed: it would be about too few people"))
    }
}
