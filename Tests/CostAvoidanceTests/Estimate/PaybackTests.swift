import CostAvoidance
import Numerics
import TestSupport
import Testing

@Suite("Payback: when savings have made good the cost of the whole programme")
struct PaybackTests {
    private static let settings =
        #""period": { "start": "2020-04", "months": 12 }, "discountRate": 0, "disclosure": { "threshold": 0 }"#

    private static func result(
        _ outcomes: String, costs: String, settings: String = settings
    ) throws -> EvaluationResult {
        try InputFolder(
            settings: settings,
            ["unit-costs.csv": SimpleCosts.file(SimpleCosts.visit), "outcomes.csv": outcomes, "costs.csv": costs]
        ).result()
    }

    @Test(
        "The first month by whose end savings reach the cost",
        arguments: [
            // Twelve hundred over the twelve months from the third: a hundred a month.
            ("300", Payback.month(5)), ("300.01", .month(6)), ("1200", .month(14)), ("1200.01", .notWithinHorizon),
        ])
    func firstMonth(cost: String, month: Payback) throws {
        let result = try Self.result(
            "service,start,quantity\nvisit,2020-06,12\n", costs: "item,start,months,amount\nSet-up,2020-04,1,\(cost)\n")
        #expect(result.payback?.central == month)
    }

    @Test("It is the cost of the whole programme, also of what is spent before the period and years later")
    func wholeProgramme() throws {
        let outcomes = "service,start,quantity\nvisit,2020-04,12\n"
        let early = try Self.result(outcomes, costs: "item,start,months,amount\nSet-up,2019-10,12,1200\n")
        #expect(early.payback?.central == .month(12))
        let late = try Self.result(
            outcomes, costs: "item,start,months,amount\nPilot,2020-04,1,10\nRoll-out,2022-04,12,690\n")
        #expect(late.payback?.central == .month(7))
    }

    @Test("The low column holds the cautious month: low savings against the greatest cost")
    func cautiousMonthFirst() throws {
        let result = try Self.result(
            "service,quantity_low,quantity,quantity_high\nvisit,6,12,24\n",
            costs: "item,amount_low,amount,amount_high\nStaff,400,500,700\n")
        // 50, 100 and 200 a month against 700, 500 and 400.
        #expect(result.payback == Estimate(low: .notWithinHorizon, central: .month(5), high: .month(2)))
    }

    @Test("What was reached for a while and lost again, because use rose later, was not made good")
    func reachedAndLost() throws {
        let result = try Self.result(
            "service,start,quantity\nvisit,2020-04,12\nvisit,2021-04,-6\n", costs: "item,amount\nStaff,1000\n")
        // 1,000 by the end of month 10, 1,200 after twelve, and 600 after all.
        #expect(result.payback?.central == .notWithinHorizon)
        let cheap = try Self.result(
            "service,start,quantity\nvisit,2020-04,12\nvisit,2021-04,-6\n", costs: "item,amount\nStaff,500\n")
        #expect(cheap.payback?.central == .month(5))
    }

    @Test("An event with alternative accounts counts with the account that counts in each world")
    func alternatives() throws {
        let result = try Self.result(
            """
            case_id,service,start,quantity,alternative
            C1,visit,2020-04,12,fall
            C1,visit,2020-04,6,fall
            C1,visit,2020-04,120,fall
            """, costs: "item,amount\nSet-up,1000\n")
        // A hundred a month by the first account, 600 in all at the least, a thousand a month at the most.
        #expect(result.payback == Estimate(low: .notWithinHorizon, central: .month(10), high: .month(1)))
    }

    @Test("A later year of an effect is smaller by its drop-off and by its discount factor")
    func laterYears() throws {
        let result = try InputFolder(
            settings: #""period": { "start": "2020-04", "months": 12 }, "horizonYears": 2"#,
            [
                "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit), "outcomes.csv": "service,quantity\nvisit,12\n",
                "assumptions.csv": "parameter,central,source\ndrop_off,0.5,made up\n",
                "costs.csv": "item,amount\nStaff,1490\n",
            ]
        ).result()
        // 1,200 in the first year; 600 / 1.035 = 579.71 in the second, 48.31 a month: six of them make 1,489.86.
        #expect(result.payback?.central == .month(19))
        #expect(result.savings.presentValue.central == (try Money(parsing: "1779.71")))
    }

    // MARK: Where there is none

    @Test("Nothing spent is nothing to make good, and not a payback that is never reached")
    func nothingSpent() throws {
        let result = try InputFolder.fixture("failing/05-payback-nothing-spent").evaluated()
        #expect(result.netBenefit?.central == .pounds(1000))
        #expect(result.payback == nil)
        #expect(result.paybackAbsence == .nothingSpent)
    }

    @Test("Without a cost there is no payback")
    func noCost() throws {
        let folder = try InputFolder(
            settings: Self.settings,
            ["unit-costs.csv": SimpleCosts.file(SimpleCosts.visit), "outcomes.csv": "service,quantity\nvisit,1\n"])
        #expect(try folder.result().paybackAbsence == .noCost)
    }

    @Test("Costs that come later than the savings count in full: what is never recovered has no month")
    func laterCosts() throws {
        let result = try InputFolder.fixture("failing/03-payback-before-later-costs").evaluated()
        #expect(result.netBenefit?.central == .pounds(-99_010))
        #expect(result.payback == Estimate(exactly: .notWithinHorizon))
    }

    @Test("Observed use without a start has no payback, because nobody knows when it fell; with one it has")
    func observedUse() throws {
        func observed(_ use: String) throws -> EvaluationResult {
            try InputFolder(
                settings: Self.settings,
                [
                    "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit), "service-use.csv": use,
                    "costs.csv": "item,amount\nStaff,1000\n",
                ]
            ).result()
        }
        let undated = try observed("case_id,service,before,after\nC1,visit,24,12\n")
        #expect(undated.payback == nil)
        #expect(undated.paybackAbsence == .undatedUse)
        // Twelve fewer from the third month on: a hundred a month, the thousand by the end of month 12.
        let dated = try observed("case_id,service,before,after,start\nC1,visit,24,12,2020-06\n")
        #expect(dated.payback?.central == .month(12))
        let partly = try observed(
            "case_id,service,before,after,start\nC1,visit,24,12,2020-06\nC2,visit,9,9,\n")
        #expect(partly.paybackAbsence == .undatedUse)
    }

    /// Textbook payback of -50, 10, 13, 16, 19, 22 is 3 + 11/19 = 3.5789 years, linear within the year: 42.9 months.
    @Test("By month, payback falls in the month that years read off linearly end in")
    func textbook() throws {
        let rows = [10, 13, 16, 19, 22].enumerated().map { "\(2020 + $0)-04,pound,\($1)\n" }.joined()
        let result = try InputFolder(
            settings: #""period": { "start": "2020-04", "months": 60 }, "discountRate": 0"#,
            [
                "unit-costs.csv":
                    "service,label,unit,central,price_year,bearer,source\npound,Pound,pound,1,2020-21,NHS,test\n",
                "outcomes.csv": "start,service,quantity\n" + rows,
                "costs.csv": "item,start,months,amount\nOutlay,2020-04,1,50\n",
            ]
        ).result()
        #expect(result.payback?.central == .month(43))
    }

    @Test("The synthetic pilot's cost is made good by the end of month 5, in the generous case a month earlier")
    func derby() throws {
        // Recomputed from the files alone, with fractions and without any rounding:
        //     net of a row = quantity x likelihood x unit cost x index(2012-13) / index(its year) x (1 - deadweight),
        // a twelfth of it in each month from its start. By the ends of months 1 to 6, central: 4,908.67, 19,496.06, 41,578.77,
        // 69,474.61, 112,663.07 and 160,845.30 against a cost of 70,250, reached two hundredths into month 5; high:
        // 72,006.06 by the end of month 4 against 64,750.
        let result = try InputFolder.fixture("derby").evaluated()
        #expect(result.payback == Estimate(low: .month(5), central: .month(5), high: .month(4)))
    }

    // MARK: Never in contradiction

    @Test("There is a month of payback exactly where savings are at least the cost, in 200 random evaluations")
    func agreesWithNetBenefit() throws {
        var random = SplitMix(seed: 20_201)
        var found: [String: Int] = [:]
        for _ in 0..<200 {
            let result = try RandomEvaluation.folder(&random).result()
            guard let payback = result.payback, let cost = result.programme?.presentValue else {
                found["none", default: 0] += 1
                continue
            }
            for bound in Bound.allCases {
                let isRecovered = result.savings.presentValue[bound] >= cost[bound.mirrored]
                found["\(isRecovered)", default: 0] += 1
                #expect((payback[bound] != .notWithinHorizon) == isRecovered)
                #expect(result.netBenefit.map { $0[bound] >= .zero } == isRecovered)
            }
        }
        // All three were met often.
        #expect(found.values.allSatisfy { $0 > 10 } && found.count == 3, "\(found)")
    }
}

extension EvaluationFolder {
    /// What the evaluation comes to.
    func evaluated() throws -> EvaluationResult { try Evaluator.evaluate(read()) }
}
