import CostAvoidance
import Numerics
import TestSupport
import Testing

@Suite("Long horizons")
struct LongHorizonTests {
    /// How long an effect lasts and what it loses each year.
    struct Effect: Sendable, CustomTestStringConvertible {
        var years: Int
        var dropOff: String

        var testDescription: String { "\(years) years, drop-off \(dropOff)" }

        static let all = [10, 30, 60].flatMap { years in
            ["0.15", "0.015", "0.333"].map { Effect(years: years, dropOff: $0) }
        }

        /// Those that are tried where each takes the whole evaluation many times over.
        static let few = [Effect(years: 10, dropOff: "0.015"), Effect(years: 60, dropOff: "0.333")]
    }

    /// 10,000 visits at £100: a million pounds in the first year.
    private static func million(_ effect: Effect) throws -> Evaluation {
        try InputFolder(
            settings: #""horizonYears": \#(effect.years)"#,
            [
                "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit),
                "outcomes.csv": "service,quantity\nvisit,10000\n",
                "assumptions.csv": "parameter,central,source\ndrop_off,\(effect.dropOff),test\n",
                "costs.csv": "item,amount\nPost,1000\n",
            ]
        ).evaluation()
    }

    private static func derby(_ effect: Effect) throws -> Evaluation {
        var evaluation = try EvaluationFolder(path: Repository.fixture("derby")).read()
        evaluation.settings.horizonYears = effect.years
        let share = try Share(parsing: effect.dropOff)
        evaluation.assumptions.declared.removeAll { $0.parameter == .dropOff }
        evaluation.assumptions.declared.append(
            Assumption(parameter: .dropOff, scope: .all, share: Estimate(exactly: share), source: "test"))
        return evaluation
    }

    /// A geometric series at 3.5% for years 0 to 30 and one at 3% after it (HM Treasury, Green Book 2026), in binary fractions.
    @Test(
        "An effect that fades is a geometric series", arguments: Effect.all + [Effect(years: 30, dropOff: "0.333333")])
    func geometric(_ effect: Effect) throws {
        let kept = 1 - Double(effect.dropOff)!
        var expected = 0.0
        var term = 1_000_000.0
        for year in 0..<effect.years {
            expected += term
            term *= kept / (year < 30 ? 1.035 : 1.03)
        }
        let saved = try Evaluator.headline(Self.million(effect)).savings.presentValue.central.doublePounds
        // Half a penny for each year at most.
        #expect(abs(saved - expected) < 0.005 * Double(effect.years) + 0.01)
    }

    @Test("A grid refuses nothing that can be evaluated, and gives the same pennies", arguments: Effect.few)
    func grid(_ effect: Effect) throws {
        let evaluation = try Self.derby(effect)
        let axes = try ["attribution=0.8,0.9", "displacement=0.025,0.075"].map {
            try GridAxis(SetOption($0, catalogue: evaluation.usedCatalogue))
        }
        let grid = try Grid(axes: axes, on: ScenarioGround(evaluation.withThreshold(0)))
        #expect(grid.cells.count == 4)
        for (cell, headline) in grid.cells.enumerated() {
            let changes = zip(axes, grid.places(of: cell)).map { $0.changes[$1] }
            var whole = try Evaluator.headline(Scenario(name: "one", layers: [changes]).apply(to: evaluation))
            whole.payback = nil
            #expect(headline == whole.withoutPositions)
        }
    }

    @Test("Horizon and drop-off set what if give what they give as inputs", arguments: Effect.all)
    func whatIf(_ effect: Effect) throws {
        let evaluation = try Self.million(Effect(years: 2, dropOff: "0.5"))
        let changed = try WorkedExample.setting(
            "horizon_years=\(effect.years)", "drop_off=\(effect.dropOff)", on: evaluation)
        #expect(try Evaluator.headline(changed) == Evaluator.headline(Self.million(effect)))
    }

    @Test("Every black-box check holds", arguments: Effect.few)
    func verified(_ effect: Effect) throws {
        let verification = try Verification(Self.derby(effect))
        #expect(verification.outcomes.filter { $0.verdict != .holds }.map { "\($0.check): \($0.detail)" } == [])
    }
}
