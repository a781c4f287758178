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
        #expect(sentence.contains(Pounds.whole(central)))
        #expect(sentence.contains("over the same 2 years"))
        #expect(!sentence.contains("£69,016"))
    }

    @Test("Over one year gross is gross, and needs no further words")
    func grossOverOneYear() throws {
        let findings = try findings(ofFixture: "derby")
        #expect(findings.grossOverHorizon == findings.totals.savings.gross)
        #expect(!(try markdown("derby")).contains("over the same"))
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

    @Test("One service is not 47% of the whole and more than half of it")
    func oneShare() throws {
        let report = try markdown("comparison-group")
        #expect(report.contains("centrally 47% of the net total"))
        #expect(!report.contains("alone drives more than half"))
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
        let csv = try #require(SensitivityTable.csv(findings))
        #expect(csv.split(separator: "\n").contains { $0.hasPrefix("deadweight,,") && $0.hasSuffix(",\(value)") })
        let question = try ReverseQuestion(until: "net_benefit=0", vary: "deadweight")
        let evaluation = try EvaluationFolder(path: Repository.fixture("derby")).read()
        let ground = try ScenarioGround(evaluation)
        guard case .exactly(let answer, _) = try question.answer(on: ground) else {
            Issue.record("no answer")
            return
        }
        #expect(answer == value)
        #expect(try question.held(in: evaluation) == ["deadweight[basis:self-report]"])
        let percent = Numbers.percentage(try ExactDecimal(parsing: value).rounded(toPlaces: 4))
        let report = try EvaluationReport.markdown(findings)
        let line = try #require(
            report.split(separator: "\n").first { $0.contains("Deadweight: all other rows") && $0.contains("%,") })
        #expect(line.contains("\(percent), outside its range"))
        #expect(report.contains("| Deadweight    | all other rows"))
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
