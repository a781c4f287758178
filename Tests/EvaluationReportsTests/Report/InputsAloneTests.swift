import CostAvoidance
import TestSupport
import Testing

@testable import EvaluationReports

/// Where use was observed an effect is an estimate from a sample, and a range that leaves the people out says that it does.
@Suite("Inputs alone are called so")
struct InputsAloneTests {
    /// Falls of 1 to 5 visits, and of a visit in the comparison group.
    private static let compared = ObservedFolder(
        programme: ObservedFolder.people(40, [-5, -1, -3]), comparison: ObservedFolder.people(40, [-2, 0, -1]))
    /// Falls that cannot be told from none.
    private static let doubtful = ObservedFolder(programme: ObservedFolder.people(40, [-9, 8, 7, -8]))

    @Test(
        "No sentence and no words of a chart have a range of an observed effect without its name",
        arguments: ["comparison-group", "compared", "doubtful", "published"])
    func everySentence(_ name: String) throws {
        let made = [
            "compared": Self.compared.files, "doubtful": Self.doubtful.files,
            "published": Self.compared.files(use: "service,before,after\nvisit,800,600\n"),
        ]
        let found = try made[name].map { try findings($0) } ?? findings(ofFixture: name)
        let report = try EvaluationReport.markdown(found)
        let names = ["inputs alone", "95%", "95 of 100", "nvelope"]
        let prose = report.split(separator: "\n").filter { !$0.hasPrefix("|") }
        let ranges = prose.filter { $0.contains(/£[0-9,.]+ to -?£[0-9,.]+/) }
        #expect(ranges.count > 5)
        let unnamed = ranges.filter { line in
            !names.contains { line.contains($0) }
        }
        #expect(unnamed.isEmpty, "\(unnamed.prefix(3).joined(separator: "\n"))")
    }

    @Test("What could leave a budget has the interval that the table of measures has")
    func cash() throws {
        let findings = try findings(Self.doubtful.files)
        let drawn = try #require(findings.uncertainty?.simulation?.cashableSavings)
        let held = try #require(Simulated.ends(drawn))
        let ends = "\(held.low) to \(held.high)"
        #expect(ends.hasPrefix("-£"))
        let report = try EvaluationReport.markdown(findings)
        #expect(report.contains("The part that could leave a budget is \(ends) (95% interval), central £"))
    }

    @Test("What a funder gets back, the largest part and what stands before anything was taken off are inputs alone")
    func others() throws {
        let report = try EvaluationReport.markdown(try findings(ofFixture: "comparison-group"))
        for words in ["For each £1 that ", "The largest part is ", "Before anything was taken off"] {
            let line = try #require(report.split(separator: "\n").first { $0.contains(words) })
            #expect(line.contains(" (inputs alone), central £"), "\(line)")
        }
        let chart = try #require(
            ReportCharts.services(try ReportContext(findings(ofFixture: "comparison-group"), charts: .svg)))
        #expect(chart.summary.hasSuffix("In brackets: the envelope (inputs alone)."))
    }

    @Test("Where no interval can be given, or none is shown, the net benefit and the ratio say so")
    func noInterval() throws {
        // 200 visits fewer at £80, £100 or £130, less £4,500 to £6,000.
        let totals = Self.compared.files(use: "service,before,after\nvisit,800,600\n")
        let few = ObservedFolder(programme: ObservedFolder.people(40, [-5]), comparison: [0, 0]).files
        for (files, why) in [(totals, "no interval can be given"), (few, "no interval for people is shown")] {
            let opening = try EvaluationReport.markdown(try findings(files)).split(separator: "## ", maxSplits: 1)[0]
            #expect(
                opening.contains("Net benefit: **£10,000 to £21,500 (inputs alone, \(why)), central £15,000**."))
            #expect(opening.contains("Benefit-cost ratio: **2.67 to 5.78 (inputs alone, \(why)), central 4.00**."))
            #expect(opening.contains("\(why.capitalisedFirst): "))
        }
    }

    @Test("Where each case was judged every range is of inputs, and none is called so by itself")
    func judged() throws {
        let report = try EvaluationReport.markdown(try findings(ofFixture: "derby"))
        #expect(!report.contains(" (inputs alone), central"))
        #expect(!report.contains("no interval can be given"))
    }
}
