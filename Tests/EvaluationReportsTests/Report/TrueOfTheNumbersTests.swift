import CostAvoidance
import Foundation
import Numerics
import TestSupport
import Testing

@testable import EvaluationReports

/// Sentences that were true of most evaluations and not of these.
@Suite("Sentences are true of the numbers beside them")
struct TrueOfTheNumbersTests {
    private static func settings(_ more: String = "") -> String {
        #"{ "title": "T", "priceYear": "2018-19", "period": { "start": "2018-04", "months": 12 }\#(more) }"#
    }

    private static let visit =
        "service,label,unit,central,price_year,bearer,source\nvisit,Visit,visit,100,2018-19,NHS,x\n"
    private static let pay = "item,amount,funder,note\nPay,10000,NHS,with on-costs and overheads\n"

    private static func pounds(_ pounds: Int) -> Money { Money(pence: Int128(pounds) * 100) }

    private func texts(_ files: [String: String], settings: String = settings()) throws -> String {
        let found = try findings(["evaluation.json": settings, "unit-costs.csv": Self.visit].merging(files) { $1 })
        return try EvaluationReport.markdown(found)
    }

    @Test("Beside a comparison group that fell more, nothing says that services cost more than before")
    func compared() throws {
        let rows = (1...40).flatMap { number in
            ["P\(number),programme,visit,\(4 + number % 2),\(3 + number % 2)", "Q\(number),comparison,visit,5,2"]
        }
        let text = try texts(
            [
                "service-use.csv": "case_id,group,service,before,after\n" + rows.joined(separator: "\n") + "\n",
                "costs.csv": Self.pay,
            ], settings: Self.settings(#", "windows": { "beforeMonths": 12, "afterMonths": 12 }"#))
        let suggested = "more than the comparison group suggests"
        #expect(text.contains("A ratio below zero means that services cost \(suggested), on top of"))
        #expect(text.contains("Services cost NHS £8,000 \(suggested), and no body shown less."))
        #expect(text.contains("services cost it £0.80 \(suggested)"))
        #expect(text.contains("Net and present value below zero mean that services cost \(suggested)"))
        #expect(text.components(separatedBy: "ervices cost more").dropFirst().allSatisfy { $0.hasPrefix(" than") })
    }

    @Test("What is taken off falls and rises alike is not said to be nothing", arguments: [0.2, 0])
    func cancelled(deadweight: Double) throws {
        let rows = (1...40).map { "P\($0),visit,\($0 % 2 == 0 ? 2 : -2),panel" }
        let text = try texts([
            "outcomes.csv": "case_id,service,quantity,basis\n" + rows.joined(separator: "\n") + "\n",
            "assumptions.csv": "parameter,scope,central,source\ndeadweight,,\(deadweight),x\n",
        ])
        #expect(text.contains("Nothing was taken off for what would have happened anyway") == (deadweight == 0))
        #expect(text.contains("and so does what the assumptions take off") == (deadweight > 0))
    }

    @Test("At no discount rate nothing is said to be discounted", arguments: ["0", "0.035"])
    func undiscounted(rate: String) throws {
        let rows = (1...40).map { "P\($0),visit,2,panel" }
        let text = try texts(
            [
                "outcomes.csv": "case_id,service,quantity,basis\n" + rows.joined(separator: "\n") + "\n",
                "assumptions.csv": "parameter,scope,central,source\ndeadweight,,0.2,x\n",
            ], settings: Self.settings(#", "horizonYears": 2, "discountRate": \#(rate)"#))
        #expect(text.contains("is counted for 2 years and discounted") == (rate != "0"))
        #expect(text.contains("with the same drop-off and discounting") == (rate != "0"))
        #expect(text.contains("with the same drop-off.") == (rate == "0"))
    }

    @Test("Rounded counts of how many people carry half are told as rounded", arguments: [10, nil])
    func rounded(to multiple: Int?) throws {
        let rows = (1...30).map { "P\($0),visit,\($0 <= 16 ? 10 : 1),panel" }
        let text = try texts(
            ["outcomes.csv": "case_id,service,quantity,basis\n" + rows.joined(separator: "\n") + "\n"],
            settings: Self.settings(
                multiple.map { #", "disclosure": { "threshold": 5, "roundTo": \#($0) }"# } ?? ""))
        let half = multiple == nil ? "9 people" : "about 10 people"
        #expect(text.contains("Half of the present value comes from \(half)."))
    }

    @Test("Use that was observed for unlike times on some rows is not said to have been so on all")
    func windows() throws {
        func rows(_ after: (Int) -> Int) -> String {
            "case_id,service,before,after,before_months,after_months\n"
                + (1...35).map { "P\($0),visit,4,1,12,\(after($0))\n" }.joined()
        }
        let some = try texts(["service-use.csv": rows { $0 <= 5 ? 6 : 12 }])
        #expect(
            some.contains(
                "On some rows use was observed for different lengths of time before and after: 12 months before and 6 after; there use before is scaled"
            ))
        let all = try texts(["service-use.csv": rows { _ in 6 }])
        #expect(all.contains("Use was observed for different lengths of time") && !all.contains("On some rows use"))
    }

    @Test("Published totals that are drawn are not called people")
    func published() throws {
        let text = try texts(
            [
                "service-use.csv":
                    "group,service,people,before,after,sd_before,sd_after\nprogramme,visit,120,480,300,3,2.5\ncomparison,visit,90,350,330,3,3\n"
            ], settings: Self.settings(#", "windows": { "beforeMonths": 12, "afterMonths": 12 }"#))
        #expect(text.contains("draws of published totals"), "\(text)")
        #expect(!text.contains("draws of 120 people") && !text.contains("inputs and 120 people"))
    }

    @Test("For each pound that a body pays the sentence has the pence of the table")
    func pence() throws {
        let rows = "case_id,service,quantity,basis\n" + (1...10).map { "P\($0),visit,46.254,panel\n" }.joined()
        let text = try texts(["outcomes.csv": rows, "costs.csv": Self.pay])
        #expect(text.contains("services are estimated to cost it £4.63 less") && text.contains("4.63"))
        let dear = try texts(["outcomes.csv": rows, "costs.csv": "item,amount,funder\nPay,40,NHS\n"])
        #expect(dear.contains("services are estimated to cost it £1,156.35 less"), "\(dear)")
    }

    @Test("A price and the values of inputs keep their pence where a table tells amounts in whole pounds")
    func prices() throws {
        let text = try texts([
            "unit-costs.csv":
                "service,label,unit,low,central,high,price_year,bearer,source\nvisit,Visit,visit,12.25,14.55,18.4,2018-19,NHS,x\n",
            "outcomes.csv": "case_id,service,quantity,basis\n" + (1...30).map { "P\($0),visit,9,panel\n" }.joined(),
        ])
        #expect(text.contains("| £14.55 |") || text.contains("£14.55 | £12.25 to £18.40"), "\(text)")
        #expect(!text.contains("|     £15 |") && text.contains("£12.25"))
        let small = try texts([
            "unit-costs.csv":
                "service,label,unit,central,price_year,bearer,source\nvisit,Visit,visit,0.01,2018-19,NHS,x\n",
            "outcomes.csv": "case_id,service,quantity,basis\n" + (1...30).map { "P\($0),visit,1,panel\n" }.joined(),
        ])
        #expect(small.contains("£0.30"))
    }

    @Test("The cost has its centre discounted and not, and an end of some pounds among thousands is whole")
    func amounts() throws {
        let rows = "case_id,service,quantity,basis\n" + (1...10).map { "P\($0),visit,2,panel\n" }.joined()
        let text = try texts([
            "outcomes.csv": rows,
            "costs.csv":
                "item,start,months,amount_low,amount,amount_high\nPay,2018-04,24,9000,10000,11000\n",
        ])
        #expect(text.contains(/undiscounted \(discounted: £[0-9,]+ to £[0-9,]+[^)]*, central £[0-9,]+\)/), "\(text)")
        let held = HeldPounds(Estimate(low: Money(pence: -280), central: Self.pounds(2000), high: Self.pounds(6000)))
        #expect(held.words(Money(pence: -280)) == "-£3")
        #expect(
            HeldPounds.span(Estimate(low: Self.pounds(-5990), central: Self.pounds(-3010), high: Self.pounds(-3340)))
                == "low -£5,990, high -£3,340")
    }
}
