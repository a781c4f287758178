import Numerics
import Testing

@testable import CostAvoidance

@Suite("A simulation at its limits: few draws, small ratios, a decision that is nearly certain")
struct SimulationLimitsTests {
    /// One unit cost with a range, and a cost with one or without.
    private func evaluation(_ cost: String, distribution: String, programmeCost: String) throws -> Evaluation {
        try WrittenEvaluation.read([
            "evaluation.json": #"{"title": "One input", "priceYear": "2020-21"}"#,
            "unit-costs.csv": """
            service,label,unit,low,central,high,distribution,price_year,bearer,source
            bed,Bed,week,\(cost),\(distribution),2020-21,NHS,made up
            """,
            "outcomes.csv": "service,quantity\nbed,10\n",
            "costs.csv": "item,amount_low,amount,amount_high\nPost,\(programmeCost)\n",
        ])
    }

    private func simulation(_ evaluation: Evaluation, draws: Int) throws -> Simulation {
        try Simulation(try MultilinearModel(evaluation), settings: SimulationSettings(draws: draws, seed: 7))
    }

    @Test("One draw supports no digit, and is no check of the mean")
    func oneDraw() throws {
        let evaluation = try evaluation("80,100,125", distribution: "gamma", programmeCost: "800,900,1000")
        let result = try #require(try simulation(evaluation, draws: 1).result())
        let net = try #require(result.netBenefit)
        for number in [net.mean, net.p2_5, net.p50, net.p97_5] { #expect(number.supportedPounds == nil) }
        #expect(result.check == nil)
    }

    @Test("Fewer than forty draws hold a median and a mean, but no 2.5% and no 97.5% point", arguments: [39, 40])
    func fewDraws(draws: Int) throws {
        let evaluation = try evaluation("80,100,125", distribution: "gamma", programmeCost: "800,900,1000")
        let net = try #require(try simulation(evaluation, draws: draws).result()?.netBenefit)
        #expect(net.mean.supportedPounds != nil && net.p50.supportedPounds != nil)
        #expect((net.p2_5.supportedPounds != nil) == (draws >= 40))
        #expect((net.p97_5.supportedPounds != nil) == (draws >= 40))
    }

    @Test("Ratios of a few thousandths are counted as exactly as they are kept")
    func smallRatio() throws {
        let evaluation = try evaluation("50,100,180", distribution: "gamma", programmeCost: "190000,200000,230000")
        var simulation = try simulation(evaluation, draws: 20_000)
        let kept = try #require(simulation.result()?.benefitCostRatio)
        simulation.engine.keptAtMost = 0
        let counted = try #require(simulation.result()?.benefitCostRatio)
        #expect(kept.p50.value < 0.01)
        for path in [\SimulatedMeasure.p2_5, \.p50, \.p97_5] {
            let (one, other) = (kept[keyPath: path], counted[keyPath: path])
            #expect(abs(one.value - other.value) < one.standardError / 10)
        }
    }

    @Test(
        "The value of knowing everything has the error of the losses where going on is the better, else of the gains",
        arguments: [700, 1300])
    func valueOfKnowing(programmeCost: Int) throws {
        let evaluation = try evaluation(
            "75,100,125", distribution: "normal", programmeCost: ",\(programmeCost),")
        let draws = 100_000
        let result = try #require(try simulation(evaluation, draws: draws).result())
        // Net benefit is N(m, s^2), and the value the loss integral at |m| / s = 2.35: s (phi(t) - t Phi(-t)).
        let s = 250 / StandardNormal.upperPoint
        let t = 300 / s
        let expected = s * (StandardNormal.density(t) - t * StandardNormal.cumulative(-t))
        // Its square, s^2 ((1 + t^2) Phi(-t) - t phi(t)).
        let square = s * s * ((1 + t * t) * StandardNormal.cumulative(-t) - t * StandardNormal.density(t))
        let error = ((square - expected * expected) / Double(draws)).squareRoot()
        let everything = try #require(result.perfectInformation).everything
        #expect(abs(everything.value - expected) < 4 * error)
        #expect(abs(everything.standardError / error - 1) < 0.1)
    }

    @Test("Where a precision stops the draws, every measure is of the draws that were made")
    func precision() throws {
        var evaluation = try WrittenEvaluation.knotty()
        evaluation.settings.simulation = SimulationSettings(draws: 50_000, seed: 7)
        evaluation.settings.simulation.precision = .share(0.02)
        let stopped = try #require(try Uncertainty(of: Evaluated(evaluation)).simulation)
        #expect(stopped.precisionReached == true && stopped.draws < 50_000)
        evaluation.settings.simulation = SimulationSettings(draws: stopped.draws, seed: 7)
        let asked = try #require(try Uncertainty(of: Evaluated(evaluation)).simulation)
        #expect(asked.precisionReached == nil)
        #expect(stopped.savings == asked.savings && stopped.netBenefit == asked.netBenefit)
        #expect(stopped.grossSavings == asked.grossSavings && stopped.netSavings == asked.netSavings)
    }

    @Test("A precision stops spread draws at the first doubling that has it", arguments: SamplingMethod.allCases)
    func spreadPrecision(method: SamplingMethod) throws {
        var settings = SimulationSettings(draws: 40_000, seed: 7)
        settings.method = method
        settings.precision = .share(0.0003)
        let model = try MultilinearModel(try WrittenEvaluation.fixture("derby"))
        let result = try #require(try Simulation(model, settings: settings).result())
        let net = try #require(result.netBenefit)
        #expect((net.mean.standardError <= 0.0003 * abs(net.mean.value)) == (result.precisionReached == true))
        #expect(method == .random || (result.precisionReached == true && result.draws < 40_000))
        settings.precision = .pounds(0.000001)
        let never = try #require(try Simulation(model, settings: settings).result())
        #expect(never.precisionReached == false && never.draws >= 40_000)
    }

    @Test("The units at which a service would break even are exact beyond their bounds as well")
    func quantityBeyond() throws {
        var evaluation = try evaluation("100,100,100", distribution: "fixed", programmeCost: ",12345.67,")
        let row = try WrittenEvaluation.read([
            "evaluation.json": #"{"title": "One input", "priceYear": "2020-21"}"#,
            "unit-costs.csv":
                "service,label,unit,central,price_year,bearer,source\nbed,Bed,week,100,2020-21,NHS,made up\n",
            "outcomes.csv": "service,quantity_low,quantity,quantity_high\nbed,1,10,20\n",
        ])
        evaluation.lines = row.lines
        let sensitivity = try OneWaySensitivity(try MultilinearModel(evaluation))
        #expect(sensitivity.rows.count == 1)
        // 12,345.67 pounds at 100 a unit.
        #expect(sensitivity.rows.first?.switchingValue == .beyondBounds(try ExactDecimal(parsing: "123.4567")))
    }
}
