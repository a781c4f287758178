import CostAvoidance
import Numerics
import TestSupport
import Testing

@testable import EvaluationReports

@Suite("Sentences take no fall, no change and no ratio for granted")
struct NothingTakenForGrantedTests {
    /// Nobody used anything, and everybody used as much after as before.
    private static let nothing = ObservedFolder(programme: ObservedFolder.people(40, [0]))
    private static let rise = ObservedFolder(programme: ObservedFolder.people(40, [5, 6, 7]))
    private static let fall = ObservedFolder(programme: ObservedFolder.people(40, [-5, -6, -7]))

    private static func free(_ folder: ObservedFolder) -> ObservedFolder {
        var free = folder
        free.cost = "0,0,0"
        return free
    }

    @Test("Where nothing changed, nothing fell and nobody carries a part of it")
    func unchanged() throws {
        let report = try EvaluationReport.markdown(try findings(Self.nothing.files))
        #expect(report.contains("**Change in the cost of services used: £0.**"))
        #expect(report.contains("The total is zero, so no share of it can be given for a person."))
        #expect(report.contains("On the whole, services cost no less, so nothing counts as cash."))
        #expect(report.contains("For each person supported, the headline amount is £0."))
        #expect(report.contains("With other people like these, the observed net amount would be £0 in 95% of"))
        #expect(report.contains("NHS pays, and services cost it neither less nor more."))
        #expect(report.contains("The chance that the net benefit is above zero is "))
        for taken in [
            "fallen anyway", "part of it may have come about", "apart from what would have happened anyway",
            "what would have happened anyway is estimated from them", "who carries most", "The interval comes from",
            "£0 to £0 (95% interval)",
            "0 to 0",
            "£0.00 less",
        ] {
            #expect(!report.contains(taken), "\(taken)")
        }
    }

    @Test("Without a month nobody knows when the time after begins, whichever way use went")
    func undated() throws {
        for folder in [Self.nothing, Self.rise, Self.fall] {
            let report = try EvaluationReport.markdown(try findings(folder.files))
            #expect(
                report.contains(
                    "There is no payback: the inputs do not say when all of the observed use took place."
                )
            )
            #expect(!report.contains("observed fell"))
        }
    }

    @Test("What costs nothing has no ratio and no payback, and nothing speaks of one")
    func free() throws {
        let files = Self.free(Self.fall).files.merging([
            "service-use.csv": "case_id,service,start,before,after\n"
                + (1...40).map { "C\($0),visit,2015-06,20,\(12 + $0 % 3)\n" }.joined()
        ]) { _, new in new }
        let findings = try findings(files)
        let report = try EvaluationReport.markdown(findings)
        #expect(report.contains("against a cost of the whole programme of £0. There is no payback."))
        #expect(report.contains("No ratio is given, because an end of the programme's cost is zero."))
        #expect(report.contains("under every convention tried: the sign survives."))
        #expect(!report.contains("Payback: .") && !report.contains("whether the ratio is above one"))
        let explanation = try FigureExplainer(findings).explain(FigureID(.summary(.benefitCostRatio)))
        guard case .absent(let reason) = explanation else {
            Issue.record("a ratio over nothing")
            return
        }
        #expect(reason == "an end of the programme's cost is zero, and nothing is divided by that")
    }

    @Test("Where services cost more, average costs and cash are told of as more")
    func more() throws {
        let findings = try findings(
            Self.rise.files.merging([
                "unit-costs.csv": """
                service,label,unit,central,price_year,bearer,cost_basis,source
                visit,Visit,visit,100,2015-16,NHS,average,test

                """
            ]) { _, new in new })
        let messages = findings.warnings.map(\.message)
        #expect(
            messages.contains {
                $0.hasSuffix(
                    "when more of a service is needed, only its marginal cost is added, and that is less than the average cost until a ward or a post is added"
                )
            })
        #expect(messages.contains { $0.contains("nobody has said what share falls on a budget") })
        #expect(!messages.contains { $0.contains("when less") || $0.contains("could leave a budget") })
    }

    @Test("Where every draw gives one number, it is said once")
    func oneNumber() throws {
        let report = try EvaluationReport.markdown(
            try findings([
                "evaluation.json": #"{"title": "T", "priceYear": "2015-16"}"#,
                "unit-costs.csv": Self.fall.files["unit-costs.csv"] ?? "",
                "outcomes.csv": "case_id,service,quantity,likelihood,basis\n"
                    + (1...40).map { "C\($0),night,2,0.5,practitioner\n" }.joined(),
            ]))
        #expect(!report.contains("£2,000 to £2,000"))
    }
}
