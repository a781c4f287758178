import Numerics
import TestSupport
import Testing

@testable import CostAvoidance

@Suite("Scenarios worked by hand")
struct ScenarioApplicationTests {
    /// What a change comes to, worked on paper from the figures in `WorkedExample`.
    struct Case: Sendable, CustomTestStringConvertible {
        let set: String
        /// Net savings: low, central, high.
        let net: (String, String, String)
        let testDescription: String

        init(_ set: String, _ low: String, _ central: String, _ high: String) {
            self.set = set
            net = (low, central, high)
            testDescription = set
        }
    }

    // Base: low 5 x 100 x 0.7 = 350 and 1.8 x 40 x 0.7 = 50.40; central 400 and 128; high 450 and 5.4 x 60 x 0.9 = 291.60.
    static let cases = [
        Case("attribution=0.5", "200.20", "264.00", "370.80"),
        Case("deadweight=0.3", "400.40", "462.00", "576.80"),  // 500 and 72, 160, 324 times 0.7: the range goes
        Case("deadweight=x2", "228.80", "396.00", "659.20"),  // 0.6, 0.4, 0.2 off
        Case("deadweight=low", "400.40", "462.00", "576.80"),
        Case("deadweight[basis:self-report]=0.5", "386.00", "480.00", "612.00"),  // 350 + 36, 400 + 80, 450 + 162
        Case("unit_cost[visit]=+10%", "435.40", "568.00", "786.60"),
        Case("unit_cost[night]=high", "425.60", "553.60", "741.60"),  // 1.8 x 60 x .7 = 75.60; 3.2 x 60 x .8 = 153.60
        Case("unit_cost[visit]=80", "330.40", "448.00", "651.60"),
        Case("unit_cost[bearer:NHS]=x0.5", "225.40", "328.00", "516.60"),
        Case("quantity[night]=low", "400.40", "496.00", "595.80"),  // 3 x .6, .8, .9
        Case("quantity[night]=x0.5", "375.20", "464.00", "595.80"),
        Case("quantity[visit]=20", "750.40", "928.00", "1191.60"),
        Case("quantity[night]=8", "484.40", "656.00", "838.80"),  // 8 x .6 x 40 x .7 = 134.40; 8 x .8 x 50 x .8 = 256
        Case("likelihood=0.5", "392.00", "480.00", "612.00"),  // nights 1.5, 2, 3: 42, 80, 162
        Case("likelihood[night]=high", "425.60", "544.00", "741.60"),  // 2.7, 3.6, 5.4: 75.60, 144, 291.60
        Case("likelihood=x0.5", "200.20", "264.00", "370.80"),
        Case("people=x2.5", "1001.00", "1320.00", "1854.00"),
        Case("people=25", "1001.00", "1320.00", "1854.00"),
        Case("optimism_bias=10%", "360.36", "475.20", "667.44"),
    ]

    @Test("A change gives the net savings worked by hand", arguments: cases)
    func oneChange(_ example: Case) throws {
        let evaluation = try WorkedExample.evaluation()
        let changed = try WorkedExample.setting(example.set, on: evaluation)
        let net = try Evaluator.evaluate(changed).savings.net
        #expect(
            try net
                == Estimate(
                    low: WorkedExample.pounds(example.net.0), central: WorkedExample.pounds(example.net.1),
                    high: WorkedExample.pounds(example.net.2))
        )
    }

    @Test("The base is what the example says on paper")
    func base() throws {
        let result = try Evaluator.evaluate(WorkedExample.evaluation())
        #expect(
            try result.savings.net
                == Estimate(
                    low: WorkedExample.pounds("400.40"), central: WorkedExample.pounds("528"),
                    high: WorkedExample.pounds("741.60")))
        #expect(try result.netBenefit?.central == WorkedExample.pounds("128"))
    }

    @Test("More people scale the units and the people, and not the programme's cost")
    func people() throws {
        let base = try Evaluator.headline(WorkedExample.evaluation())
        let changed = try Evaluator.headline(WorkedExample.setting("people=x2.5", on: WorkedExample.evaluation()))
        #expect(changed.people == 25)
        #expect(changed.programmeCost == base.programmeCost)
        #expect(changed.savingsPerPerson == base.savingsPerPerson)
    }

    @Test("A horizon of three years at a rate of one's own discounts the later two")
    func horizon() throws {
        let changed = try WorkedExample.setting(
            "horizon_years=3", "discount_rate=25%", "drop_off=50%", on: WorkedExample.evaluation())
        // 528 x (1 + 0.5/1.25 + 0.25/1.5625): visits 400 + 160 + 64, nights 128 + 51.20 + 20.48.
        #expect(try Evaluator.headline(changed).savings.presentValue.central == WorkedExample.pounds("823.68"))
    }

    @Test("A programme's total is shared out over its items to the penny")
    func programmeCost() throws {
        let changed = try WorkedExample.setting("programme_cost=1000.01", on: WorkedExample.evaluation())
        #expect(changed.costs.map(\.amount.central.description) == ["750.01", "250.00"])
        let halved = try WorkedExample.setting("programme_cost=-50%", on: WorkedExample.evaluation())
        #expect(try Evaluator.headline(halved).programmeCost?.central == WorkedExample.pounds("200"))
    }

    @Test("Within one scenario the narrowest scope wins, whatever the order")
    func narrowest() throws {
        let evaluation = try WorkedExample.evaluation()
        let one = try WorkedExample.setting("unit_cost=x2", "unit_cost[night]=x3", on: evaluation)
        let other = try WorkedExample.setting("unit_cost[night]=x3", "unit_cost=x2", on: evaluation)
        #expect(try Evaluator.headline(one) == Evaluator.headline(other))
        // 2 x 400 + 3 x 128.
        #expect(try Evaluator.headline(one).savings.net.central == WorkedExample.pounds("1184"))
    }

    @Test("The headline of an evaluation is that of its full result")
    func headline() throws {
        for folder in ["derby"] {
            let evaluation = try EvaluationFolder(path: Repository.fixture(folder)).read()
            #expect(try Evaluator.headline(evaluation) == Evaluator.evaluate(evaluation).headline)
        }
    }

    @Test("Changing the file by hand gives the same figures as the scenario")
    func sameAsEditing() throws {
        let edited = try WorkedExample.evaluation(changing: [
            "outcomes.csv": WorkedExample.outcomes.replacing("visit,,10,,,0.5", with: "visit,,30,,,0.25")
                .replacing("night,3,4,6,0.6,0.8,0.9", with: "night,9,12,18,0.3,0.4,0.45") + "\n"
        ])
        let set = try WorkedExample.setting("quantity=x3", "likelihood=x0.5", on: WorkedExample.evaluation())
        #expect(try Evaluator.headline(edited) == Evaluator.headline(set))
        #expect(edited.lines.map(\.months) == set.lines.map(\.months))
    }

    @Test("A rise in use takes the likelihood that makes it dearest at the low end")
    func riseInUse() throws {
        let rise = [
            "outcomes.csv":
                "service,quantity_low,quantity,quantity_high,likelihood_low,likelihood,likelihood_high\nvisit,-4,-2,-1,0.5,0.8,1\n"
        ]
        let evaluation = try WorkedExample.evaluation(changing: rise)
        // Low: 4 more with the high likelihood 1 at £100 after the high-savings deadweight 0.1.
        #expect(try Evaluator.headline(evaluation).savings.net.low == WorkedExample.pounds("-360"))
        let pinned = try WorkedExample.setting("quantity=central", on: evaluation)
        #expect(
            try Evaluator.headline(pinned).savings.net
                == Estimate(
                    low: WorkedExample.pounds("-180"), central: WorkedExample.pounds("-128"),
                    high: WorkedExample.pounds("-70")))
        let surest = try WorkedExample.setting("likelihood=high", on: evaluation)
        #expect(
            try Evaluator.headline(surest).savings.net
                == Estimate(
                    low: WorkedExample.pounds("-360"), central: WorkedExample.pounds("-160"),
                    high: WorkedExample.pounds("-70")))
    }

    @Test("Alternative accounts change with their rows and are still not added up")
    func alternatives() throws {
        let files = [
            "outcomes.csv": """
            case_id,start,service,quantity,likelihood,alternative
            C01,2013-04,visit,10,0.5,A
            C01,2013-04,night,4,1,A

            """, "assumptions.csv": "",
        ]
        let evaluation = try WorkedExample.evaluation(changing: files)
        // Visits £500 are central, nights £200 (£160 low) the least.
        #expect(
            try Evaluator.headline(evaluation).savings.net
                == Estimate(
                    low: WorkedExample.pounds("160"), central: WorkedExample.pounds("500"),
                    high: WorkedExample.pounds("500")))
        let changed = try WorkedExample.setting("likelihood[visit]=0.1", on: evaluation)
        #expect(
            try Evaluator.headline(changed).savings.net
                == Estimate(
                    low: WorkedExample.pounds("100"), central: WorkedExample.pounds("100"),
                    high: WorkedExample.pounds("240")))
    }
}
