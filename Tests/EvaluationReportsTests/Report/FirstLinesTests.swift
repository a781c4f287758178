import CostAvoidance
import DelimitedText
import TestSupport
import Testing

@testable import EvaluationReports

@Suite("The first lines")
struct FirstLinesTests {
    private func opening(_ findings: Findings) throws -> String {
        try String(EvaluationReport.markdown(findings).split(separator: "## ", maxSplits: 1)[0])
    }

    @Test("A reconstruction says first that its inputs were chosen for the total, and no figure that nobody published")
    func reconstruction() throws {
        let findings = try findings(ofFixture: "derby")
        let opening = try opening(findings)
        let status = try #require(opening.split(separator: "\n").first { $0.hasPrefix("**Status: reconstruction.**") })
        #expect(status.contains("The inputs are made up"))
        #expect(status.contains("were chosen so that the total lies within the published range"))
        #expect(!opening.contains("Benefit-cost ratio") && !opening.contains("Net benefit"))
        let ratio = Numbers.ratio(try #require(findings.totals.benefitCostRatio?.central))
        #expect(!opening.contains(ratio))
        #expect(!opening.contains(Pounds.whole(try #require(findings.totals.netBenefit?.central))))
        #expect(ScreenSummary.text(findings).replacing("\n", with: " ").contains("chosen so that the total lies"))
    }

    /// Settings of a reconstruction without Derby's statements of a range and of a made-up cost.
    private func bare(_ extra: [String: String] = [:], citation: String = "") throws -> Findings {
        var files = try Repository.files(ofFixture: "derby")
        files["evaluation.json"] = """
            { "title": "T", "status": "reconstruction", "priceYear": "2012-13", "groupBy": ["locality"],
              "period": { "start": "2012-07", "months": 10 }\(citation) }
            """
        files["costs.csv"] = "item,amount\nSalaries with on-costs and overheads,50000\n"
        files["wellbeing.csv"] = nil
        files["scenarios.csv"] = nil
        return try findings(files.merging(extra) { _, new in new })
    }

    @Test("Of a reconstruction whose inputs state no range and no made-up cost, neither is said")
    func bareReconstruction() throws {
        let opening = try opening(try bare())
        #expect(opening.contains("The inputs are made up to resemble a programme"))
        for words in ["chosen so that", "published range", "cost is made up"] {
            #expect(!opening.contains(words), "\(words)")
        }
        #expect(!opening.contains("Net benefit:"))
    }

    @Test("A range is told where the citation or published.csv gives one, and the total is set against it")
    func publishedRange() throws {
        let cited = try opening(try bare(citation: #", "citation": "A study: savings of £1 to £2,000""#))
        #expect(cited.contains("the published range is £1 to £2,000, and the total here is not in it"))
        let printed = try opening(
            try bare([
                "published.csv":
                    "measure,scope,printed_low,printed,printed_high,unit,decimals,source\nnet_savings,,800000,,880000,GBP,0,a page\n"
            ]))
        #expect(printed.contains("chosen so that the total lies within the published range, £800,000 to £880,000"))
    }

    @Test("An evaluation of its own data says its cost, net benefit and ratio first")
    func evaluation() throws {
        var files = try Repository.files(ofFixture: "derby")
        files["evaluation.json"] = try #require(files["evaluation.json"]).replacing(
            "reconstruction\"", with: "evaluation\"")
        let opening = try opening(try findings(files))
        #expect(opening.contains("Net benefit: **") && opening.contains("Benefit-cost ratio: **"))
    }

    @Test("A fall below nought is called a rise, and no sentence takes for granted that something was saved")
    func rise() throws {
        let findings = try findings(try Repository.files(ofFixture: "failing/21-negative-effect-of-a-trial"))
        let report = try EvaluationReport.markdown(findings)
        #expect(try opening(findings).contains("**Additional cost: £4,000.**"))
        #expect(report.contains("Nobody has said how much of it would fall on budgets."))
        for words in [
            "capacity, not cash", "is somebody's judgement", "The largest part is", "Savings, present value",
            "in the programme's favour",
        ] {
            #expect(!report.contains(words), "\(words)")
        }
        // A trial is a trial whichever way it came out.
        #expect(findings.card[.baseline]?.verdict == .met)
        #expect(!findings.warnings.contains { $0.code == .judgedCounterfactual })
        #expect(
            report.contains(
                "Visit -£4,000. Below zero, services cost more than the comparison group suggests, not less."))
        let chart = try #require(try ReportFiles.all(findings).first { $0.name == "charts/headline.svg" })
        #expect(chart.text.contains("Additional cost") && !chart.text.contains("Savings"))
    }

    @Test("A change in cost is below nought where services cost less, in every place that calls it one")
    func signOfAChange() throws {
        // One visit more each, and 39 fewer of one person: nothing on the whole, and a skewed interval.
        let folder = ObservedFolder(programme: Array(repeating: 1, count: 19) + [-19])
        let findings = try findings(folder.files)
        let drawn = try #require(findings.uncertainty?.simulation?.savings).negated
        #expect(drawn.p2_5.value != -drawn.p97_5.value)
        let held = try #require(Simulated.ends(drawn, around: .zero))
        let ends = "\(held.low) to \(held.high)"
        #expect(
            try opening(findings).contains(
                "**Change in the cost of services used: \(ends) (95% interval), central £0.** This cannot be told from no effect"
            ))
        let warning = try #require(findings.warnings.first { $0.code == .spansZero })
        #expect(warning.message.contains("of the change in the cost of services used spans zero (\(ends))"))
        let files = try ReportFiles.all(findings)
        let numbers = try #require(files.first { $0.name == "charts/headline.csv" })
        #expect(numbers.text.contains("\npresent_value_added_cost,Change in the cost of services used,"))
        #expect(!numbers.text.contains("present_value_savings"))
    }

    @Test("Use that did not move is a change of nought, with no cost called what drives it")
    func nothingMoved() throws {
        let rows = (1...30).map { "C\($0),visit,3,3" }.joined(separator: "\n")
        var files = try Repository.files(ofFixture: "failing/24-everybody-lost-to-follow-up")
        files["service-use.csv"] = "case_id,service,before,after\n\(rows)\n"
        let findings = try findings(files)
        #expect(try opening(findings).contains("**Change in the cost of services used: £0.**"))
        #expect(!findings.warnings.contains { $0.message.contains("alone drives") })
        #expect(!findings.warnings.contains { $0.message.contains("ore than half") }, "nought has no half")
    }

    @Test("What nobody thinks came of it has no half either, and no part of it could leave a budget")
    func nothingLeft() throws {
        var files = try Repository.files(ofFixture: "failing/21-negative-effect-of-a-trial")
        files["assumptions.csv"] = "parameter,central,source\ndeadweight,1,a panel\n"
        files["outcomes.csv"] = try #require(files["outcomes.csv"]).replacing("trial", with: "panel")
        let findings = try findings(files)
        #expect(!findings.warnings.contains { $0.message.contains("ore than half") })
        #expect(!findings.warnings.contains { $0.code == .cashabilityUnknown })
        #expect(findings.warnings.contains { $0.code == .judgedCounterfactual })
    }

    @Test("Of values that are no savings nothing could leave a budget, so that they are not named there")
    func otherValues() throws {
        var files = try Repository.files(ofFixture: "failing/21-negative-effect-of-a-trial")
        files["unit-costs.csv"] = """
            service,label,unit,central,price_year,bearer,benefit_type,source
            visit,Visit,visit,100,2024-25,NHS,fiscal,s
            joy,Joy,year,100,2024-25,Society,social,s

            """
        files["outcomes.csv"] =
            "case_id,service,quantity,basis\n" + (1...30).map { "C\($0),visit,1,trial\nC\($0),joy,1,trial\n" }.joined()
        let cash = try #require(try findings(files).warnings.first { $0.code == .cashabilityUnknown })
        #expect(cash.message.contains("Visit") && !cash.message.contains("Joy"))
    }

    @Test("Where nobody was seen again nothing is known, and nothing is said to be nought")
    func everybodyLost() throws {
        let folder = EvaluationFolder(path: Repository.fixture("failing/24-everybody-lost-to-follow-up"))
        do throws(EvaluationError) {
            _ = try folder.read()
            Issue.record("it was read")
        } catch {
            guard case .refused(let diagnostics) = error else { throw error }
            #expect(diagnostics.shown().map(\.code) == ["no-follow-up"])
        }
    }

    @Test("A comparison group of one is told of first, and what it used is withheld")
    func comparisonOfOne() throws {
        let findings = try findings(try Repository.files(ofFixture: "failing/23-comparison-of-one-person"))
        let opening = try opening(findings)
        #expect(opening.contains("They are too few to rely on."))
        #expect(
            opening.contains(
                "**Before relying on this figure:** The comparison group has fewer than 5 people, and a mean of fewer than 30 people"
            ))
        #expect(
            opening.contains(
                "**Not for publication.** The comparison group has fewer than 5 people, so nothing here may be published"
            ))
        // The programme's own fall less what is left of it is the fall of the one.
        #expect(findings.released.breakdown(by: .service)?.rows.map(\.figures) == [.suppressed])
        #expect(findings.released.people == 40)
        let arms = try #require(ArmsTable.table(findings)).text
        #expect(arms.contains("visit,Visit,visit,comparison,,,,,,,"))
        #expect(try !EvaluationReport.markdown(findings).contains("7 before"))
    }
}
