import CostAvoidance
import Numerics
import TestSupport
import Testing

@testable import EvaluationReports

/// A programme after which services cost more: every sentence is true as it is read, with one sign for one amount.
@Suite("Where services cost more")
struct NegativeEffectTests {
    /// Everybody used 5 to 7 visits more after than before.
    private static let rise = ObservedFolder(programme: ObservedFolder.people(40, [5, 6, 7]))
    /// The programme's people used a visit less, people without it five.
    private static let outdone = ObservedFolder(
        programme: ObservedFolder.people(40, [0, -1, -2]), comparison: ObservedFolder.people(40, [-4, -5, -6]))
    /// A rise of about half a visit among changes of many, which nobody can tell from none.
    private static let doubtful = ObservedFolder(
        programme: ObservedFolder.people(40, [-6, -3, 0, 4, 7, 1]),
        comparison: ObservedFolder.people(40, [6, 3, 0, -4, -7, -1]), cost: "450,500,600")

    private func opening(_ report: String) -> Substring { report.split(separator: "## ", maxSplits: 1)[0] }

    @Test("The chance is that services cost less by more than the programme cost, in the first lines and in the label")
    func chance() throws {
        for folder in [Self.rise, Self.outdone, Self.doubtful] {
            let findings = try findings(folder.files)
            let report = try EvaluationReport.markdown(findings)
            let sentence = "The chance that the net benefit is above zero is "
            #expect(opening(report).contains(sentence))
            // No other chance is told of.
            let others = report.replacing("hance that the net benefit is above zero", with: "")
            #expect(!others.contains("hance that "))
            #expect(
                MeasureWords(findings)[.probabilitySavingsExceedCost].hasPrefix(
                    "Chance that the net benefit is above zero ("))
            let explanation = try FigureExplainer(findings).explain(FigureID(.summary(.probabilitySavingsExceedCost)))
            guard case .known(let step) = explanation else {
                Issue.record("not explained")
                continue
            }
            #expect(step.label.hasPrefix("Chance that the net benefit is above zero"))
            #expect(ScreenSummary.text(findings).contains("Chance that the net benefit is above zero"))
        }
        let fall = try EvaluationReport.markdown(try findings(ofFixture: "comparison-group"))
        #expect(opening(fall).contains("The chance that the net benefit is above zero is "))
    }

    @Test("Of each step between gross and net it is said whether it raises or lowers the total, whatever its sign")
    func steps() throws {
        func words(_ folder: ObservedFolder) throws -> String {
            var files = folder.files
            files["assumptions.csv"] =
                "parameter,central,source\ndeadweight,0,test\nattribution,0.9,test\ndisplacement,0,test\n"
            let report = MarkdownWriter.write(try EvaluationReport(try findings(files), charts: .none).report)
            return try #require(report.split(separator: "\n").first { $0.contains(" (rounded).") }.map(String.init))
        }
        // A rise of less than that of people without the programme: what they saw raises a gross below nought above it.
        let spared = ObservedFolder(
            programme: ObservedFolder.people(40, [0, 1, 2]), comparison: ObservedFolder.people(40, [4, 5, 6]))
        let raised = try words(spared)
        #expect(raised.contains("The gross amount is -£"))
        #expect(raised.contains("How use changed in the comparison group raises it by £"))
        #expect(raised.contains("attribution lowers it by £"))
        // A rise shared with others: what is owed to them makes less of it.
        let shared = try words(Self.rise)
        #expect(
            shared.contains("Services cost £")
                && shared.contains(" more before anything was taken off (central). Taken off: attribution £")
                && !shared.contains("-£"))
        // A fall of which every step takes off.
        let fall = ObservedFolder(
            programme: ObservedFolder.people(40, [-4, -5, -6]), comparison: ObservedFolder.people(40, [-1, -1, -1]))
        let taken = try words(fall)
        #expect(
            taken.contains("Taken off the gross amount of £") && !taken.contains("raises") && !taken.contains("lowers"))
        #expect(!taken.contains("taken off twice"))
    }

    @Test("A deadweight beside people without the programme is said to be taken off twice, in both documents")
    func deadweightTwice() throws {
        let twice = "Deadweight is taken off beside what people without the programme show to have come anyway"
        for (share, isTold) in [("0", false), ("0.2", true)] {
            var files = Self.outdone.files
            files["assumptions.csv"] = "parameter,central,source\ndeadweight,\(share),test\n"
            let findings = try findings(files)
            let report = MarkdownWriter.write(try EvaluationReport(findings, charts: .none).report)
            #expect(report.contains(twice) == isTold)
            #expect(try EvaluationReport.markdown(findings).contains(twice) == isTold)
            let notices = findings.released.notices.shown().map(\.code)
            #expect(notices.contains("deadweight-beside-comparison") == isTold)
        }
    }

    @Test("Regression to the mean hides a rise")
    func regression() throws {
        let findings = try findings(Self.rise.files)
        let opening = opening(try EvaluationReport.markdown(findings))
        let hidden = "may be larger than it looks, because the use of people chosen for high use tends to fall anyway"
        #expect(opening.contains("**Rise in the cost of services used: £"))
        #expect(opening.contains("with nobody to compare them with: it \(hidden)."))
        let warning = try #require(findings.warnings.first { $0.code == .regressionToTheMean })
        #expect(
            warning.message
                == "No comparison group is behind any of the rise in the cost of services used, only use before and after: the rise \(hidden) (regression to the mean)"
        )
        #expect(!opening.contains("fallen anyway") && !opening.contains("without the programme. Part of it"))
    }

    @Test(
        "An interval that spans nought has one sign in the first paragraph and in W20, and settles nothing further down"
    )
    func oneSign() throws {
        let findings = try findings(Self.doubtful.files)
        let report = try EvaluationReport.markdown(findings)
        let drawn = try #require(findings.uncertainty?.simulation?.savings)
        let ends = "\(Simulated.pounds(drawn.negated.p2_5)) to \(Simulated.pounds(drawn.negated.p97_5))"
        #expect(ends.hasPrefix("-£"))
        let held = try #require(Simulated.ends(drawn.negated))
        #expect(opening(report).contains("**Additional cost: \(held.low) to \(held.high) (95% interval), central £"))
        let warning = try #require(findings.warnings.first { $0.code == .spansZero })
        #expect(
            warning.message
                == "The 95% interval of the additional cost spans zero (\(ends)): it cannot be told from no effect")
        #expect(
            report.contains(
                "Services cost more than the comparison group suggests centrally, but this cannot be told from no effect. No budget is known to fall"
            ))
        #expect(!report.contains("so nothing counts as cash"))
    }

    @Test("What was a fall before the comparison group was looked at is told as one, each amount with its world")
    func before() throws {
        // 39 visits less at £130 in the low world, £100 and £80.
        let report = try EvaluationReport.markdown(try findings(Self.outdone.files))
        let fall = -Self.outdone.programme.reduce(0, +)
        func pounds(_ price: Int) -> String { Pounds.whole(Money(pence: Int128(fall * price * 100))) }
        #expect(
            report.contains(
                "Before anything was taken off, services cost less by \(pounds(130)) in low, \(pounds(100)) centrally and \(pounds(80)) in high, which are chosen for the whole total (inputs alone)."
            ))
    }

    @Test("A service whose use fell by less than in the comparison group is not said to be used more than before")
    func lessThanCompared() throws {
        let report = try EvaluationReport.markdown(try findings(Self.outdone.files))
        #expect(
            report.contains(
                "A negative amount means a service whose use rose, or fell by less than in the comparison group: it is kept"
            ))
        #expect(!report.contains("used more than before"))
        #expect(
            report.contains("A minus sign means use that fell by less, or rose by more, than in the comparison group."))
        #expect(report.contains("because services cost more than use in the comparison group suggests, and"))
        #expect(!report.contains("a service that costs more"))
        let alone = try EvaluationReport.markdown(try findings(Self.rise.files))
        #expect(alone.contains("A negative amount means a service whose use rose: it is kept"))
    }

    @Test("What falls on a budget does not leave it")
    func budget() throws {
        let report = try EvaluationReport.markdown(try findings(Self.rise.files))
        let line = try #require(report.split(separator: "\n").first { $0.contains("For each £1 that NHS pays") })
        #expect(line.contains(" more (inputs alone), central £"))
        #expect(line.contains(", and £") && line.contains(" would fall on a budget"))
        #expect(!line.contains("-£") && !line.contains("could leave"))
        #expect(report.contains("- Rise in the cost of services used for each person: £"))
        #expect(
            report.contains(
                "Without the one person who adds least to it: what the rise in the cost of services used would be is not shown, because it would be about too few people."
            ))
    }

    @Test("What drives a rise is what rose")
    func share() throws {
        // One visit less at £100, ten nights more at £50 for each of forty people.
        let rows = (0..<40).map { "P\($0),visit,3,2\nP\($0),night,3,13\n" }.joined()
        let files = Self.rise.files(use: "case_id,service,before,after\n" + rows)
        let messages = try findings(files).warnings.map(\.message)
        #expect(
            messages.contains(
                "The unit cost of \"Night\" alone drives more than half of what services cost more"))
        #expect(!messages.contains { $0.contains("\"Visit\" alone") })
    }
}
