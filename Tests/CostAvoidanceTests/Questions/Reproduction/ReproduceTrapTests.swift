import CostAvoidance
import Numerics
import TestSupport
import Testing

@Suite("Small studies made to mislead a recomputation")
struct ReproduceTrapTests {
    /// A folder of `fixtures/reproduce-traps`, recomputed.
    static func reproduce(_ name: String) throws -> Reproduction {
        let path = Repository.fixture("reproduce-traps/\(name)")
        return try Reproduction(of: EvaluationFolder(path: path).read(for: .reproducing), study: name)
    }

    @Test("1.9 beside a printed 1, and £1.9m beside £3m, are one printed unit away and no rounding")
    func coarse() throws {
        let study = try Self.reproduce("coarse")
        #expect(study.verdict("benefit_cost_ratio") == .differs)
        #expect(study.verdict("gross_savings") == .differs)
    }

    @Test("Two digits of a line exchanged are named, and nothing is said to have no line")
    func transposition() throws {
        let study = try Self.reproduce("transposition")
        #expect(study.conventions("service:x/gross") == ["two of its digits were transposed"])
        let total = try #require(study.totals.first)
        #expect(total.misprinted.map(\.path) == ["service:x/gross"])
        let findings = try Findings(of: study.evaluation)
        let warning = try #require(findings.warnings.first { $0.code == .printedTotals })
        #expect(
            warning.message
                == "The printed lines of gross_savings add to £312,150 and the printed total is £375,150: £63,000 is the size of the misprint in service:x/gross"
        )
    }

    @Test("A line that is off where nothing was exchanged is no transposition", arguments: ["370,250", "301,750"])
    func noTransposition(printed: String) throws {
        let digits = printed.filter { $0 != "," }
        let study = try WrittenStudy.reproduce(
            unitCosts: ["x,X,unit,370.15,2015-16,NHS,,made up"], published: ["gross,service:x,,\(digits),,GBP,0,"],
            more: ["outcomes.csv": "service,quantity\nx,1000\n"])
        #expect(study.conventions("service:x/gross").isEmpty)
    }

    @Test("Of several misprinted lines each is named where the printed total counts what their inputs give")
    func severalMisprints() throws {
        let study = try WrittenStudy.reproduce(
            unitCosts: ["x,X,unit,100,2015-16,NHS,,made up", "y,Y,unit,50,2015-16,NHS,,made up"],
            published: [
                "gross,service:x,,710,,GBP,0,", "gross,service:y,,380,,GBP,0,", "gross_savings,,,1050,,GBP,0,",
            ], more: ["outcomes.csv": "service,quantity\nx,7\ny,7\n"])
        let total = try #require(study.totals.first)
        #expect(total.misprinted.map(\.path).sorted() == ["service:x/gross", "service:y/gross"])
    }

    /// £1.9m over twelve months reach £1,000,000 after 6.3 of them.
    @Test("A payback is compared, and one that never comes differs from any month that is printed")
    func payback() throws {
        let study = try Self.reproduce("payback")
        let payback = try #require(study.comparisons.first { $0.figure.path == "payback_months" })
        #expect(payback.recomputed == 7 && payback.verdict == .exact)
        let never = try WrittenStudy.reproduce(
            settings: #""period": {"start": "2015-04", "months": 12}"#,
            unitCosts: ["x,X,unit,100,2015-16,NHS,,made up"], published: ["payback_months,,,7,,months,0,"],
            more: ["outcomes.csv": "service,quantity\nx,7\n", "costs.csv": "item,amount\nAll,900\n"])
        #expect(never.verdict("payback_months") == .differs)
        #expect(never.comparisons.map(\.reason) == ["the cost is not paid back within the horizon"])
        #expect(never.comparisons.map(\.absence) == [.never])
    }

    @Test(
        "A figure that does not follow, among cases by name, is searched like any other: 12 visits at £100 are £1,200")
    func caseRows() throws {
        let study = try Self.reproduce("case-rows")
        let total = try #require(study.comparisons.first)
        #expect(total.verdict == .differs && total.recomputed == 1200 && total.printed == 1000)
    }
}
