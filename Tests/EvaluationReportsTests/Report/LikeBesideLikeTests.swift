import CostAvoidance
import DelimitedText
import Foundation
import Numerics
import TestSupport
import Testing

@testable import EvaluationReports

/// What stands side by side is of one kind: the same years, the same rows, the same question.
@Suite("Like beside like")
struct LikeBesideLikeTests {
    private func markdown(_ fixture: String) throws -> String {
        try EvaluationReport.markdown(try findings(ofFixture: fixture))
    }

    /// £69,015.57, the programme group's own fall, in the first year and, with half of it dropped off and 3.5% discounted, 0.5 / 1.035 of it in the second.
    @Test("Before anything was taken off stands over the same two years as the total")
    func grossOverTwoYears() throws {
        let gross = 69_015.57 * (1 + 0.5 / 1.035)
        let findings = try findings(ofFixture: "comparison-group")
        let central = findings.grossOverHorizon.central
        #expect(abs(central.doublePounds - gross) < 0.05)
        let report = try EvaluationReport.markdown(findings)
        let sentence = try #require(
            report.split(separator: "\n").first { $0.contains("Before anything was taken off") })
        #expect(sentence.contains("central \(HeldPounds.one(central))"))
        #expect(sentence.contains("over the same 2 years"))
        #expect(!sentence.contains("£69,016"))
    }

    @Test("Over one year gross is gross, and needs no further words")
    func grossOverOneYear() throws {
        let findings = try findings(ofFixture: "derby")
        #expect(findings.grossOverHorizon == findings.totals.savings.gross)
        #expect(!(try markdown("derby")).contains("over the same"))
    }

    @Test(
        "What was seen over another time than a year is not told as a year's without saying so",
        arguments: [
            (1, "12,6", "one year: the change in use over the 6 months observed after is taken as that year's"),
            (
                2, "24,24",
                "2 years and discounted: the change in use over the 24 months observed after is taken as each"
            ),
            (1, "1,1", "one year: the change in use over the 1 month observed after is taken as that year's"),
        ])
    func otherTime(years: Int, months: String, words: String) throws {
        var folder = ObservedFolder(programme: ObservedFolder.people(40, [-5, -6, -7]))
        folder.horizonYears = years
        func report(_ header: String, _ row: (Int) -> String) throws -> String {
            let use =
                "case_id,service,before,after\(header)\n" + (0..<40).map { "P\($0),visit,30,12\(row($0))\n" }.joined()
            return try EvaluationReport.markdown(try findings(folder.files(use: use)))
        }
        let other = try report(",before_months,after_months") { _ in ",\(months)" }
        #expect(other.contains("Each effect is counted for \(words)"))
        #expect(other.contains(", and is not scaled to twelve months"))
        #expect(other.contains(", so that more is counted than was observed. ") == (years > 1))
        #expect(other.contains("Use was observed for longer than a year after") == (months == "24,24"))
        let mixed = try report(",before_months,after_months") { ",12,\($0 % 2 == 0 ? "6.5" : "12")" }
        #expect(mixed.contains("the change in use over the 6.5 to 12 months observed after"))
        #expect(!(try report("") { _ in "" }).contains("observed after is taken as"))
    }

    @Test("Every label of a figure of the first year says so beside a total over several")
    func labels() throws {
        let twoYears = MeasureWords(try findings(ofFixture: "comparison-group"))
        #expect(twoYears[.grossSavings] == "Gross savings, first year of each effect")
        #expect(twoYears[.netSavings] == "Net savings, first year of each effect")
        #expect(twoYears[.presentValueSavings] == "Present value of savings over 2 years")
        #expect(twoYears[.savingsPerPerson] == "Present value for each person")
        let oneYear = MeasureWords(try findings(ofFixture: "derby"))
        #expect(oneYear[.grossSavings] == "Gross cost avoided, estimated")
        let screen = ScreenSummary.text(try findings(ofFixture: "comparison-group"))
        #expect(screen.contains("Net savings, first year of each effect"))
        #expect(screen.contains("Present value of savings over 2 years"))
    }

    @Test("The largest part is a share of the total that it stands beside")
    func oneShare() throws {
        let findings = try findings(ofFixture: "comparison-group")
        let report = try EvaluationReport.markdown(findings)
        let sentence = try #require(report.split(separator: "\n").first { $0.contains("The largest part is") })
        let parts = try #require(sentence.firstMatch(of: /central £([0-9,]+); centrally ([0-9]+)% of the total/))
        let (part, share) = (try #require(Double(parts.1.replacing(",", with: ""))), try #require(Double(parts.2)))
        let total = findings.totals.savings.presentValue.central.doublePounds
        #expect(abs(part / total * 100 - share) < 0.51)
    }

    /// Eighty units of Alpha at £100 in each of five years, `8,000 x (1 + 1/1.035 + … + 1/1.035^4)`, and forty of Beta at £250 in
    /// the first alone.
    @Test("A service that lasts is the largest part, though another is larger in the first year")
    func lasting() throws {
        let rows = (0..<80).map { "P\($0),2015-04,alpha,1,panel\n" }.joined()
        let more = (0..<40).map { "P\($0),2015-04,beta,1,panel\n" }.joined()
        let findings = try findings([
            "evaluation.json": """
            { "title": "T", "priceYear": "2015-16", "period": { "start": "2015-04", "months": 12 }, "horizonYears": 5 }
            """,
            "unit-costs.csv": """
            service,label,unit,central,price_year,bearer,cashable,cost_basis,source
            alpha,Alpha,visit,100,2015-16,NHS,0.5,marginal,test
            beta,Beta,night,250,2015-16,NHS,,marginal,test

            """,
            "assumptions.csv": "parameter,scope,central,source\ndrop_off,,0,test\ndrop_off,service:beta,1,test\n",
            "outcomes.csv": "case_id,start,service,quantity,basis\n" + rows + more,
        ])
        let report = try EvaluationReport.markdown(findings)
        #expect(report.contains("The largest part is Alpha: £37,400; centrally 79% of the total."))
        let messages = findings.warnings.map(\.message)
        #expect(messages.contains { $0.hasPrefix("The unit cost of \"Alpha\" alone drives more than half") })
        #expect(!messages.contains { $0.contains("\"Beta\" alone") })
        #expect(!findings.warnings.contains { $0.code == .cashabilityUnknown })
    }

    @Test("Every table and chart of the first year says so, and none of the horizon does")
    func captions() throws {
        let report = try markdown("comparison-group")
        let words = ", in the year the effect begins"
        for by in ["service", "who would have paid", "locality"] {
            #expect(report.contains("Net savings, by \(by)\(words), at "), "\(by)")
        }
        #expect(report.contains("Units and gross cost by service\(words), before anything was taken off, at "))
        let context = try ReportContext(findings(ofFixture: "comparison-group"), charts: .svg)
        #expect(ReportCharts.services(context)?.words.subject.hasPrefix("Net savings, by service\(words).") == true)
        #expect(
            ReportCharts.bearers(context)?.words.subject.hasPrefix("Net savings, by who would have paid\(words).")
                == true)
        #expect(ReportCharts.waterfall(context)?.summary.hasPrefix("Gross, first year: £") == true)
        #expect(!report.contains("Present value by who would have paid and by whether it could leave a budget\(words)"))
    }

    @Test("A share does not depend on how tables are cut", arguments: ["[]", #"["locality"]"#])
    func shareOfAnyCut(_ groupBy: String) throws {
        var files = try Repository.files(ofFixture: "comparison-group")
        files["evaluation.json"] = try #require(files["evaluation.json"])
            .replacingOccurrences(of: #"["locality"]"#, with: groupBy)
        if groupBy == "[]" {
            // The column goes with the grouping.
            files["service-use.csv"] = try #require(files["service-use.csv"]).split(separator: "\n").map { line in
                var cells = line.split(separator: ",", omittingEmptySubsequences: false)
                cells.remove(at: 2)
                return cells.joined(separator: ",")
            }.joined(separator: "\n")
        }
        let codes = try findings(files).warnings.filter { $0.message.contains("more than half") }.map(\.code)
        #expect(!codes.contains(.averageOrDominantCost))
    }

    @Test("The deadweight at which Derby breaks even is one, wherever it is asked")
    func breakEven() throws {
        let findings = try findings(ofFixture: "derby")
        let row = try #require(findings.uncertainty?.oneWay.rows.first { $0.input.name.description == "deadweight" })
        let value = try #require(row.switchingValue).description
        let csv = try #require(SensitivityTable.table(findings)).text
        #expect(csv.split(separator: "\n").contains { $0.hasPrefix("deadweight,,") && $0.hasSuffix(",\(value),") })
        let question = try ReverseQuestion(until: "net_benefit=0", vary: "deadweight")
        let evaluation = try EvaluationFolder(path: Repository.fixture("derby")).read()
        let ground = try ScenarioGround(evaluation)
        // A millionth of it is most of a pound.
        guard case .passing(let answer) = try question.answer(on: ground) else {
            Issue.record("no answer")
            return
        }
        #expect(answer.value == value)
        #expect(try question.held(in: evaluation) == ["deadweight[basis:self-report]"])
        let percent = Numbers.percentage(try ExactDecimal(parsing: value).rounded(toPlaces: 4))
        let report = MarkdownWriter.write(try EvaluationReport(findings).annex)
        let line = try #require(
            report.split(separator: "\n").first {
                $0.contains("Deadweight: all rows without one of their own") && $0.contains("%,")
            })
        #expect(line.contains("\(percent), outside its range"))
        #expect(report.contains("| Deadweight    | all rows without one of their own"))
    }

    @Test("The reader can check the answer with the changes that it names")
    func checked() throws {
        let evaluation = try EvaluationFolder(path: Repository.fixture("derby")).read()
        let changes = try ["deadweight=0.938444", "deadweight[basis:self-report]=0.25"].map {
            try SetOption($0, catalogue: evaluation.usedCatalogue).change()
        }
        let set = try Scenario(name: "s", layers: [changes]).apply(to: evaluation)
        let netBenefit = try #require(try Evaluator.evaluate(set).netBenefit?.central)
        #expect(netBenefit.magnitude < Money(pence: 100))
    }

    @Test("No switching value is below nought for what cannot be", arguments: ["derby", "comparison-group"])
    func switchingValues(_ fixture: String) throws {
        for row in try #require(try findings(ofFixture: fixture).uncertainty).oneWay.rows {
            guard let text = row.switchingValue?.description, text != "never" else { continue }
            let value = try ExactDecimal(parsing: text)
            #expect(!value.isNegative || row.input.range.high <= .zero, "\(row.input.name): \(value)")
        }
        #expect(!(try markdown(fixture)).contains("-517"))
    }
}
