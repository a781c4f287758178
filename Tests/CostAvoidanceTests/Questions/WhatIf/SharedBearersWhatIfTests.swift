import Numerics
import Testing

@testable import CostAvoidance

@Suite("What if, of costs that several bodies bear")
struct SharedBearersWhatIfTests {
    /// Five visits at £100.01, three fifths of them the NHS's, and two nights at £250, the Police's.
    private static func evaluation(shares: String = "NHS 60%; Local authority 40%") throws -> Evaluation {
        try InputFolder(
            settings: #""disclosure": { "threshold": 0 }"#,
            [
                "unit-costs.csv": SimpleCosts.file(
                    "visit,Visit,attendance,80,100.01,120,2020-21,\(shares),,,,,,made up", SimpleCosts.night),
                "outcomes.csv": "service,quantity\nvisit,5\nnight,2\n",
                "assumptions.csv":
                    "parameter,scope,low,central,high,source\ncashable,bearer:NHS,0.2,0.3,0.5,finance team\n",
            ]
        ).evaluation()
    }

    private static func net(_ evaluation: Evaluation, _ change: String) throws -> [String: String] {
        let option = try SetOption(change, catalogue: evaluation.usedCatalogue)
        let changed = try Scenario(name: "one", layers: [[try option.change()]]).apply(to: evaluation)
        let rows = try Evaluator.evaluate(changed).breakdown(by: .bearer)?.rows ?? []
        return Dictionary(uniqueKeysWithValues: rows.map { ($0.key, $0.amounts.net.central.description) })
    }

    @Test(
        "A price, a quantity and a likelihood are one for all who bear them, however the change names their rows",
        arguments: [
            // 5 x £110.011 is £550.055, of which 60% are £330.033 and the whole £550.06 (half to even).
            ("unit_cost[visit]=+10%", "330.03", "220.03"), ("unit_cost[bearer:NHS]=+10%", "330.03", "220.03"),
            ("unit_cost[bearer:Local authority]=+10%", "330.03", "220.03"),
            ("quantity[bearer:Local authority]=x2", "600.06", "400.04"),
            ("likelihood[bearer:NHS]=0.5", "150.02", "100.00"),
        ])
    func together(_ change: String, _ nhs: String, _ council: String) throws {
        let net = try Self.net(Self.evaluation(), change)
        #expect(net["NHS"] == nhs && net["Local authority"] == council, "\(net)")
        #expect(net["Police"] == "500.00")
    }

    @Test("An assumption about one bearer moves its part alone")
    func apart() throws {
        let net = try Self.net(Self.evaluation(), "deadweight[bearer:Local authority]=0.5")
        // 60% of £500.05 is £300.03. Half of £500.05 is £250.02 and half of £300.03 £150.02, both half to even: £100.00 is between.
        #expect(net["NHS"] == "300.03" && net["Local authority"] == "100.00", "\(net)")
    }

    @Test("Two changes that move one price through two of its bearers are a tie")
    func tie() throws {
        let evaluation = try Self.evaluation()
        let changes = try ["unit_cost[bearer:NHS]=+10%", "unit_cost[bearer:Local authority]=+20%"].map {
            try SetOption($0, catalogue: evaluation.usedCatalogue).change()
        }
        #expect(throws: EvaluationError.self) {
            _ = try Scenario(name: "both", layers: [changes]).apply(to: evaluation)
        }
    }

    @Test("The quick way of a grid gives the pennies that whole evaluations give, in 12 random evaluations")
    func grid() throws {
        var random = SplitMix(seed: 77)
        var cells = 0
        for _ in 0..<12 {
            var files = SharedBearers.ofSeveral(RandomEvaluation.files(&random), &random)
            files["outcomes.csv"] = files["outcomes.csv"]?.replacing(",event\n", with: ",\n")
            files["assumptions.csv"]? += "displacement,bearer:NHS,0.2,0.1,0,made up\n"
            let evaluation = try InputFolder(files).evaluation()
            let axes = try ["deadweight=0.1,0.35", "unit_cost[visit]=90,111.11", "cashable[bearer:NHS]=0.3,0.7"].map {
                try GridAxis(SetOption($0, catalogue: evaluation.usedCatalogue))
            }
            let engine = try #require(try GridEngine(axes: axes, fixed: [], on: evaluation))
            for cell in 0..<8 {
                let places = [cell / 4, cell / 2 % 2, cell % 2]
                let changes = zip(axes, places).map { $0.changes[$1] }
                let one = try Scenario(name: "one", layers: [changes]).apply(to: evaluation, idle: .allowed)
                let (whole, quick) = (try Evaluator.headline(one), try engine.headline(places))
                #expect(quick.savings == whole.savings)
                cells += 1
            }
        }
        #expect(cells == 96)
    }

    @Test("A bridge between two ways to share a cost says from what to what the shares went, and what they moved")
    func bridge() throws {
        let old = try Self.evaluation()
        let new = try Self.evaluation(shares: "NHS 50%; Local authority 50%")
        let bridge = try Bridge(from: old, to: new, measure: .cashableSavings)
        let step = try #require(bridge.steps.first)
        // Three tenths of £300.03 and of £250.02.
        #expect(bridge.steps.count == 1 && step.cause.title == "unit cost of visit")
        #expect(step.amount == (try Money(parsing: "-15.00")))
        #expect(
            step.detail
                == "£100.01 of 2020-21, borne by NHS 60%; Local authority 40% to £100.01 of 2020-21, borne by NHS 50%; Local authority 50%"
        )
        let net = try Bridge(from: old, to: new, measure: .netSavings)
        #expect(net.steps.isEmpty || net.steps.allSatisfy { $0.amount == .zero })
    }
}
