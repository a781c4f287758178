import CostAvoidance
import Numerics
import TestSupport
import Testing

@testable import EvaluationReports

/// Sentences about falls, about rises and about cash name the side that they counted.
@Suite("A sentence names the side that it counted")
struct OneSideTests {
    /// Visits at £100, of which a share could leave a budget, and nights at £250.
    private static func prices(visit: String, night: String) -> String {
        "service,label,unit,central,price_year,bearer,cashable,cost_basis,source\n"
            + "visit,Visit,visit,100,2018-19,NHS,\(visit),marginal,x\nnight,Night,night,250,2018-19,NHS,\(night),marginal,x\n"
    }

    private static func findings(
        _ rows: [String], prices: String, settings: String = "", _ more: [String: String] = [:]
    ) throws -> Findings {
        let files = [
            "evaluation.json":
                #"{ "title": "T", "priceYear": "2018-19", "period": { "start": "2018-04", "months": 12 }\#(settings) }"#,
            "unit-costs.csv": prices,
            "outcomes.csv": "case_id,start,service,quantity,basis\n"
                + (1...40).flatMap { person in rows.map { "P\(person),2018-04,\($0),panel\n" } }.joined(),
        ]
        return try EvaluationReportsTests.findings(files.merging(more) { $1 })
    }

    private static func text(_ findings: Findings) throws -> String { try EvaluationReport.markdown(findings) }

    @Test("Where the total is an extra cost and the cash is not, the cash is told as what could leave a budget")
    func cashAgainstTheTotal() throws {
        // 40 x 3 visits x £100 x 50% = £6,000 leaves budgets; 40 nights at £250 x 2 cost £20,000 more, on no budget.
        let found = try Self.findings(["visit,3", "night,-2"], prices: Self.prices(visit: "0.5", night: "0"))
        let text = try Self.text(found)
        #expect(text.contains("The part that could leave a budget is £6,000."))
        #expect(text.contains("On the whole services cost more all the same."))
        #expect(!text.contains("extra cost to budgets is -"))
    }

    @Test("Cash of one service that is taken up by another's is not said to be none as the inputs have it")
    func cashThatCancelsOut() throws {
        // 40 x 5 x £100 x 50% = £10,000 and 40 x 2 x £250 x 50% = £10,000.
        let prices = Self.prices(visit: "0.5", night: "0.5")
        let zero = try Self.text(try Self.findings(["visit,5", "night,-2"], prices: prices))
        #expect(zero.contains("On the whole, services cost no less, so nothing counts as cash."))
        // 40 x 10 x £100 x 25% = £10,000.
        let cancelled = try Self.text(
            try Self.findings(["visit,10", "night,-2"], prices: Self.prices(visit: "0.25", night: "0.5")))
        #expect(cancelled.contains("Together none of it is cash: what could leave budgets comes to as much"))
        #expect(!cancelled.contains("None of it is cash"))
    }

    @Test("A lag of what falls on budgets is not told as one of what leaves them")
    func lag() throws {
        let lag = ["assumptions.csv": "parameter,scope,central,source\ncashable_lag,,6,x\n"]
        let prices = Self.prices(visit: "0.5", night: "0.5")
        let risen = try Self.text(try Self.findings(["visit,-3"], prices: prices, lag))
        #expect(risen.contains("That part would fall on budgets only later than use changes, by 6 months."))
        #expect(!risen.contains("services are used less, by"))
        let fallen = try Self.text(try Self.findings(["visit,3"], prices: prices, lag))
        #expect(fallen.contains("That part could leave a budget only later than services are used less, by 6 months."))
    }

    @Test("What is not known of a rise is not told below zero")
    func unknownRise() throws {
        let text = try Self.text(
            try Self.findings(["visit,20", "night,-2"], prices: Self.prices(visit: "0.5", night: "")))
        #expect(
            text.contains("For £20,000 that services cost more (central), nobody has said whether it falls on a budget")
        )
        #expect(!text.contains("For -£"))
    }

    @Test("Of falls and rises a warning counts the one side and names that side")
    func warnings() throws {
        // £40,000 of visits are a fall of which the share is known; £60,000 of nights a rise of which nobody said it.
        let found = try Self.findings(["visit,10", "night,-6"], prices: Self.prices(visit: "0.5", night: ""))
        func message(_ code: WarningCode, _ start: String) -> Bool {
            found.warnings.contains { $0.code == code && $0.message.hasPrefix(start) }
        }
        #expect(
            message(
                .cashabilityUnknown,
                "For all of what services are estimated to cost more, nobody has said what share falls on a budget"))
        #expect(
            message(
                .judgedCounterfactual,
                "Somebody's judgement of what would have happened (basis: panel) is behind all of what services are estimated to cost more:"
            ))
        #expect(
            message(
                .averageOrDominantCost,
                "The unit cost of \"Night\" alone drives more than half of what services are estimated to cost more"))
        // Where all of it goes one way, it has the name of the whole.
        let fallen = try Self.findings(["visit,10"], prices: Self.prices(visit: "", night: ""))
        #expect(fallen.warnings.contains { $0.message.hasPrefix("For all of the estimated cost avoided, nobody") })
    }

    @Test("A price whose falls and rises cancel out drives nothing")
    func dominance() throws {
        let prices = Self.prices(visit: "", night: "")
        let rows = (1...40).map {
            "P\($0),2018-04,night,1,panel\nP\($0),2018-04,night,-1,practitioner\nP\($0),2018-04,visit,2,panel\n"
        }
        let found = try Self.findings(
            [], prices: prices, ["outcomes.csv": "case_id,start,service,quantity,basis\n" + rows.joined()])
        let driven = found.warnings.filter { $0.code == .averageOrDominantCost && $0.message.contains("alone drives") }
        #expect(driven.map { $0.message.contains("\"Visit\"") } == [true])
    }

    @Test("Services that come to the same are the largest part together")
    func alike() throws {
        let text = try Self.text(try Self.findings(["visit,5", "night,2"], prices: Self.prices(visit: "", night: "")))
        #expect(
            text.contains("No one service is the largest part: Night and Visit come to £20,000 each (central)."))
        #expect(!text.contains("largest part is"))
    }

    @Test("Of quantities that are all nothing, nothing is said to be taken off falls and rises")
    func ofNothing() throws {
        let text = try Self.text(
            try Self.findings(
                ["visit,0"], prices: Self.prices(visit: "", night: ""),
                ["assumptions.csv": "parameter,scope,central,source\ndeadweight,,0.2,x\n"]))
        #expect(
            text.contains(
                "what fell and what rose come to nothing together, and so does what the assumptions take off."))
        #expect(!text.contains("take off what rose"))
    }

    @Test("A small step between gross and net can be seen in the figures beside it")
    func smallStep() throws {
        // 40 x 10 x £100 = £40,000, of which 0.05% is £20.
        let text = try Self.text(
            try Self.findings(
                ["visit,10"], prices: Self.prices(visit: "", night: ""),
                ["assumptions.csv": "parameter,scope,central,source\noptimism_bias,,0.0005,x\n"]))
        #expect(
            text.contains("Taken off the gross amount of £40,000 (central): optimism bias £20. That leaves £39,980"))
    }

    @Test("A deadweight without a basis is a judgement in the name and in the warning")
    func judgedByDeadweight() throws {
        let found = try Self.findings(
            ["visit,1"], prices: Self.prices(visit: "", night: ""),
            [
                "outcomes.csv": "case_id,start,service,quantity\n"
                    + (1...40).map { "P\($0),2018-04,visit,1\n" }.joined(),
                "assumptions.csv": "parameter,scope,central,source\ndeadweight,,0.2,x\n",
            ])
        #expect(found.wording.evidence == .judgement)
        let warning = try #require(found.warnings.first { $0.code == .judgedCounterfactual })
        #expect(warning.message.hasPrefix("Somebody's judgement of what would have happened (basis: not stated)"))
    }

    @Test("Counts that are rounded to none are told as fewer than the multiple, and nothing is divided by them")
    func roundedToNone() throws {
        let found = try Self.findings(
            [], prices: Self.prices(visit: "", night: ""),
            settings: #", "disclosure": { "threshold": 0, "roundTo": 10 }"#,
            [
                "outcomes.csv": "case_id,start,service,quantity,basis\n"
                    + (1...4).map { "P\($0),2018-04,visit,1,panel\n" }.joined()
            ])
        let text = try Self.text(found)
        #expect(text.contains("The figure covers fewer than 10 people."))
        #expect(!text.contains("about 0 people") && !text.contains("divided by the rounded count"))
        #expect(found.warnings.contains { $0.message.hasPrefix("The figures are for fewer than 10 people:") })
    }

    @Test("A rise in what is no cost to a public body is not called an increase in cost")
    func otherValue() throws {
        let prices =
            "service,label,unit,central,price_year,bearer,benefit_type,source\npay,Pay,year,100,2018-19,People,economic,x\n"
        let found = try Self.findings(["pay,-1"], prices: prices)
        let warning = try #require(found.warnings.first { $0.code == .costRose })
        #expect(
            warning.message.hasSuffix("rose: this is kept and counted in the economic values, which are shown apart"))
    }

    @Test("What came of the other checks stands beside the sign-off")
    func failedCheck() throws {
        let found = try Self.findings(
            ["visit,1"], prices: Self.prices(visit: "", night: ""), settings: #", "status": "evaluation""#,
            [
                "quality.csv":
                    "date,check,by,result,note\n2024-06,records,An auditor,fail,\n2024-06,sums,An analyst,pass,\n2024-07,sign-off,A director,pass,\n"
            ])
        let report = MarkdownWriter.write(try EvaluationReport(found, charts: .none).report)
        #expect(report.contains("Other checks by their results: fail (1) and pass (1)."))
    }

    @Test("No total of years that nothing is taken off for is explained by discounting", arguments: ["0", "0.035"])
    func yearsWithoutDiscount(rate: String) throws {
        let found = try Self.findings(
            ["visit,1"], prices: Self.prices(visit: "", night: ""),
            settings: #", "horizonYears": 3, "discountRate": \#(rate)"#)
        let text = try Self.text(found)
        #expect(text.contains("it is the present value, since no year is discounted") == (rate == "0"))
        #expect(text.contains("years are discounted before they are added up") == (rate != "0"))
    }
}

/// Rises beside a comparison group, and draws that are all alike.
@Suite("What is said of use beside that of people without the programme")
struct BesideComparisonTests {
    private static func report(_ folder: ObservedFolder, _ more: [String: String] = [:]) throws -> String {
        try EvaluationReport.markdown(try findings(folder.files.merging(more) { $1 }))
    }

    @Test("Of rises it is said which is the larger, and that assumptions stand between the difference and the headline")
    func rises() throws {
        let equal = try Self.report(
            ObservedFolder(
                programme: ObservedFolder.people(40, [1, 2, 3]), comparison: ObservedFolder.people(40, [1, 2, 3])))
        #expect(equal.contains("In the comparison group it rose by as much, in money."))
        #expect(!equal.contains("rose by more"))
        #expect(equal.contains("services cost no less than the comparison group suggests"))
        let more = ObservedFolder(
            programme: ObservedFolder.people(40, [1]), comparison: ObservedFolder.people(40, [5]))
        #expect(try Self.report(more).contains("rose by more, and the difference is the headline amount"))
        let shared = ["assumptions.csv": "parameter,scope,central,source\nattribution,,0.5,x\n"]
        #expect(
            try Self.report(more, shared).contains(
                "the headline amount is what the assumptions leave of the difference"))
    }

    @Test("Draws that are all alike are said to be, and an effect of nothing cannot be told from none")
    func alike() throws {
        var files = ObservedFolder(
            programme: ObservedFolder.people(40, [-1]), comparison: ObservedFolder.people(40, [-1]),
            cost: "5000,5000,5000"
        ).files
        let found = try findings(files)
        #expect(
            found.warnings.contains {
                $0.code == .spansZero
                    && $0.message
                        == "The 95% interval of the effect is nothing at both ends: it cannot be told from no effect"
            })
        files["unit-costs.csv"] =
            "service,label,unit,central,price_year,bearer,source\nvisit,Visit,visit,1087.385333,2015-16,NHS,x\n"
        files["service-use.csv"] =
            "case_id,group,service,before,after\n"
            + (1...40).map { "P\($0),programme,visit,20,19\nQ\($0),comparison,visit,20,20\n" }.joined()
        let text = try EvaluationReport.markdown(try findings(files))
        #expect(text.contains("Every draw gives the same amount") && !text.contains("95 of 100 draws give"))
        #expect(text.contains("**Savings: £43,500.**"))
    }
}
