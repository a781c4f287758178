import CostAvoidance
import Numerics
import Testing

@Suite("Convention sweep")
struct ConventionSweepTests {
    private static let pound =
        "service,label,unit,central,price_year,bearer,source\npound,Pound,pound,1,2020-21,NHS,test\n"

    private func line(
        _ sweep: ConventionSweep, _ convention: CountingConvention
    ) throws -> ConventionSweep.Line {
        try #require(sweep.lines.first { $0.convention == convention })
    }

    /// Aos, teaching example of the Washington State Institute for Public Policy, 2013: 3,000 paid at the end of year 1, 500 a
    /// year for 20 years, 3%.
    @Test("At the end of each year: WSIPP's 7,438.74, 2,912.62, 4,526.12 and 2.55")
    func wsippTeachingExample() throws {
        let evaluation = try InputFolder(
            settings: #""horizonYears": 20, "discountRate": 0.03"#,
            [
                "unit-costs.csv": Self.pound, "outcomes.csv": "service,quantity\npound,500\n",
                "costs.csv": "item,amount\nProgramme,3000\n",
            ]
        ).evaluation()
        let outcome = try #require(try line(ConventionSweep(evaluation), .yearEnd).outcome)
        // Each year is rounded to the penny: twenty of them may be a few pence from the sum rounded once.
        #expect(abs(outcome.presentValue.doublePounds - 7_438.74) <= 0.05)
        #expect(abs(try #require(outcome.netBenefit).doublePounds - 4_526.12) <= 0.05)
        #expect(outcome.ratio?.rounded(toPlaces: 2).description == "2.55")
    }

    /// WSIPP, Functional Family Therapy, 2017 and 2024 pages.
    @Test(
        "Programme pages of WSIPP recompute",
        arguments: [
            ([8_017, 1_507, 19_378, 1_890], 3_470, 27_322, "8.87"), ([35, 117, 56, -1_709], 4_231, -5_732, "-0.35"),
        ])
    func wsippPages(_ benefits: [Int], _ cost: Int, _ net: Int, _ ratio: String) throws {
        let rows = benefits.map { "pound,\($0)\n" }.joined()
        let result = try InputFolder([
            "unit-costs.csv": Self.pound, "outcomes.csv": "service,quantity\n" + rows,
            "costs.csv": "item,amount\nProgramme,\(cost)\n",
        ]).result()
        #expect(result.netBenefit?.central == .pounds(net))
        #expect(result.benefitCostRatio?.central.rounded(toPlaces: 2).description == ratio)
    }

    @Test("A ratio just above one turns with a tenth of optimism bias, and stands when both sides move alike")
    func survival() throws {
        let evaluation = try InputFolder(
            [
                "unit-costs.csv": Self.pound, "outcomes.csv": "service,quantity\npound,1050\n",
                "costs.csv": "item,amount\nProgramme,1000\n",
            ]).evaluation()
        let sweep = try ConventionSweep(evaluation)
        let tenth = CountingConvention.optimismBias(try Share(parsing: "10%"))
        #expect(try line(sweep, .asEvaluated).outcome?.ratio?.description == "1.05")
        #expect(try line(sweep, .yearEnd).ratioAboveOne == .survives)
        #expect(try line(sweep, .midYear).ratioAboveOne == .survives)
        #expect(try line(sweep, .costsFirst).ratioAboveOne == .survives)
        #expect(try line(sweep, tenth).sign == .turns)
        #expect(try line(sweep, tenth).ratioAboveOne == .turns)
        #expect(!sweep.allSurvive)
    }

    @Test("Mid-year lies between the start and the end of the year")
    func midYear() throws {
        let evaluation = try InputFolder([
            "unit-costs.csv": Self.pound, "outcomes.csv": "service,quantity\npound,1000000\n",
        ]).evaluation()
        let sweep = try ConventionSweep(evaluation)
        #expect(try line(sweep, .asEvaluated).outcome?.presentValue == .pounds(1_000_000))
        // 1,000,000 / 1.035^0.5 and 1,000,000 / 1.035.
        #expect(try line(sweep, .midYear).outcome?.presentValue.description == "982946.37")
        #expect(try line(sweep, .yearEnd).outcome?.presentValue.description == "966183.57")
    }

    @Test("Without a cost the sign of the savings is what has to stand, and there is no ratio")
    func noCost() throws {
        let evaluation = try InputFolder.fixture("voices-women").read()
        let sweep = try ConventionSweep(evaluation)
        #expect(sweep.lines.allSatisfy { $0.sign == .survives && $0.ratioAboveOne == .notApplicable })
    }

    @Test("Prices of other years and costs as printed are tried where years differ")
    func prices() throws {
        let sweep = try ConventionSweep(InputFolder.fixture("derby").read())
        let conventions = sweep.lines.map(\.convention)
        #expect(conventions.contains(.notUprated))
        #expect(conventions.contains(.prices(try FinancialYear(parsing: "2002-03"))))
        #expect(sweep.lines.allSatisfy { $0.outcome != nil })
    }
}
