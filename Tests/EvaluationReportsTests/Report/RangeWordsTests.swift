import CostAvoidance
import Foundation
import Numerics
import TestSupport
import Testing

@testable import EvaluationReports

@Suite("What low and high are, said beside them")
struct RangeWordsTests {
    private static let files: [String: String] = [
        "evaluation.json": """
        { "title": "T", "priceYear": "2020-21", "disclosure": { "threshold": 0 }, "simulation": { "draws": 400, "twoWay": ["quantity[bed]", "likelihood[bed]"] } }
        """,
        "unit-costs.csv": """
        service,label,unit,low,central,high,distribution,range,price_year,bearer,source
        bed,Bed,week,,800,60,,se,2020-21,NHS,made up
        visit,Visit,visit,20,25,31,lognormal,90%,2020-21,Local authority,made up
        """,
        "outcomes.csv": """
        case_id,service,quantity_low,quantity,quantity_high,likelihood_low,likelihood,likelihood_high,likelihood_distribution,range
        A,bed,3,5,6,0.4,0.5,0.7,beta,95%
        B,bed,-3,-2,-1,0.3,0.5,0.6,,95%
        C,visit,10,20,30,,0.8,,,
        D,bed,,3,,,0.4,,,
        """,
        "assumptions.csv": """
        parameter,low,central,high,distribution,range,source
        attribution,0.6,0.8,0.9,beta,90%,Panel
        """,
        "costs.csv": "item,amount,amount_high,range\nPost,1000,150,se\n",
    ]

    @Test("A report says which ranges are no ends, in its tables and beside the envelope")
    func report() throws {
        let report = try EvaluationReport.markdown(try findings(Self.files))
        // 800 -/+ 1.959963984540054 x 60, in pence.
        #expect(report.contains("£682.40 to £917.60 (1.96 standard errors either side)"))
        #expect(report.contains("£20.00 to £31.00 (90% interval)"))
        #expect(report.contains("Panel; low and high are the ends of a 90% interval"))
        // Two unit costs, likelihoods and quantities of beds, attribution, the post; visits have ends.
        #expect(
            report.contains(
                "The total can lie outside the envelope: for 6 inputs, low and high are not the least and the greatest value but the ends of a 90% interval or the ends of a 95% interval or 1.96 standard errors from central."
            ))
        let plain = try EvaluationReport.markdown(try findings(ofFixture: "voices-women"))
        #expect(!plain.contains("not the least and the greatest value"))
    }

    @Test("An explanation of an input says what its low and high are and what it is drawn from")
    func explanation() throws {
        let explainer = try FigureExplainer(try findings(Self.files))
        func notes(_ key: String, _ column: String) throws -> [String] {
            let explained = try InputCells(explainer).explain(key, column)
            guard case .known(let step) = try #require(explained) else { return [] }
            return step.notes
        }
        #expect(
            try notes("unit_cost[service:bed]", "low_input").contains(
                "Low and high are 1.96 standard errors from central, as its file says."))
        #expect(
            try notes("likelihood[service:bed]", "high_input").first?.contains(
                "the mean over its rows, weighted by their quantities") == true)
        let drawn = DrawnSteps(explainer).inputs().flatMap(\.notes)
        #expect(
            drawn.contains(
                "Drawn from a gamma distribution, because a range was given and no distribution. Low and high are 1.96 standard errors from central."
            ))
    }

    @Test("A likelihood or a quantity moved to its end is explained down to the net benefit of that end")
    func moved() throws {
        let explainer = try FigureExplainer(try findings(Self.files))
        var auditor = Auditor()
        for input in ["likelihood[service:bed]", "quantity[service:bed]", "quantity[service:visit]"] {
            for column in ["net_benefit_at_low", "net_benefit_at_high"] {
                guard case .known(let step) = try #require(try InputCells(explainer).explain(input, column)) else {
                    Issue.record("\(input) is not explained")
                    continue
                }
                auditor.check(step)
            }
        }
        let pairs = PairCells(explainer)
        #expect(pairs.keys.count == 25)
        for key in pairs.keys {
            guard case .known(let step) = try #require(try pairs.explain(key, "net_benefit")) else {
                Issue.record("\(key) is not explained")
                continue
            }
            auditor.check(step)
        }
        #expect(auditor.checked > 200 && auditor.mistakes.isEmpty, "\(auditor.mistakes)")
    }
}
