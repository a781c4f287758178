import Numerics
import Testing

@testable import CostAvoidance

@Suite("Simulation")
struct SimulationTests {
    private func result(
        _ evaluation: Evaluation, draws: Int, seed: UInt64 = 7, method: SamplingMethod = .random,
        threads: Int? = nil, keptAtMost: Int = DrawQuantiles.keptAtMost,
        change: (inout SimulationSettings) -> Void = { _ in }
    ) throws -> SimulationResult {
        var settings = SimulationSettings(draws: draws, seed: seed)
        settings.method = method
        change(&settings)
        var simulation = try Simulation(try MultilinearModel(evaluation), settings: settings, threads: threads)
        simulation.engine.keptAtMost = keptAtMost
        return try #require(simulation.result())
    }

    /// One service whose unit cost alone is uncertain, and a cost that is certain.
    private func oneInput(_ cost: String, distribution: String, programmeCost: Int = 1000) throws -> Evaluation {
        try WrittenEvaluation.read([
            "evaluation.json": #"{"title": "One input", "priceYear": "2020-21"}"#,
            "unit-costs.csv": """
            service,label,unit,low,central,high,distribution,price_year,bearer,source
            bed,Bed,week,\(cost),\(distribution),2020-21,NHS,made up
            """,
            "outcomes.csv": "service,quantity\nbed,10\n",
            "costs.csv": "item,amount\nPost,\(programmeCost)\n",
        ])
    }

    /// A cost of 0 to 3,000 in each of two years, uniform: its 2.5% point is 75 a year. HM Treasury's factor of year 1 at 3.5% is
    /// 0.9662.
    @Test("The cost is drawn before it is discounted too, and for each person")
    func undiscountedCost() throws {
        var evaluation = try WrittenEvaluation.read([
            "evaluation.json":
                #"{"title": "Two years", "priceYear": "2020-21", "horizonYears": 2, "period": {"start": "2020-04", "months": 24}}"#,
            "unit-costs.csv": """
            service,label,unit,low,central,high,distribution,price_year,bearer,source
            bed,Bed,week,1,2,3,uniform,2020-21,NHS,made up
            """,
            "outcomes.csv": "service,quantity\nbed,10\n",
            "costs.csv":
                "item,start,months,amount_low,amount,amount_high,distribution\nPost,2020-04,24,0,3000,6000,uniform\n",
        ])
        evaluation.settings.simulation.draws = 20_000
        let evaluated = try Evaluated(evaluation)
        let simulation = try #require(try Uncertainty(of: evaluated).simulation)
        let paid = try #require(simulation.measure(.programmeCost, people: nil))
        let discounted = try #require(simulation.measure(.presentValueCost, people: nil))
        #expect(abs(paid.p2_5.value - 150) < 25 && abs(paid.p50.value - 3000) < 75 && abs(paid.p97_5.value - 5850) < 25)
        #expect(abs(discounted.p50.value / paid.p50.value - (1 + 0.9662) / 2) < 0.0001)
        let person = try #require(simulation.measure(.costPerPerson, people: 4))
        #expect(person.p97_5.value == paid.p97_5.value / 4)
        #expect(simulation.measure(.costPerPerson, people: nil) == nil)
    }

    @Test(
        "Any number of threads gives the same bytes, with draws kept or counted",
        arguments: SamplingMethod.allCases, [0, 5000])
    func threads(method: SamplingMethod, keptAtMost: Int) throws {
        let evaluation = try WrittenEvaluation.knotty()
        let draws = 4000
        let alone = try result(evaluation, draws: draws, method: method, threads: 1, keptAtMost: keptAtMost)
        for threads in [2, 7] {
            let shared = try result(
                evaluation, draws: draws, method: method, threads: threads, keptAtMost: keptAtMost)
            #expect(shared.savings == alone.savings && shared.netBenefit == alone.netBenefit)
            #expect(shared.cost == alone.cost && shared.benefitCostRatio == alone.benefitCostRatio)
            #expect(shared.probabilitySavingsExceedCost == alone.probabilitySavingsExceedCost)
            #expect(shared.perfectInformation == alone.perfectInformation)
        }
    }

    @Test(
        "The draws' mean agrees with the mean in closed form, drop-off, alternatives and bent quantities included",
        arguments: SamplingMethod.allCases, [1, 2, 3] as [UInt64])
    func exactMean(method: SamplingMethod, seed: UInt64) throws {
        let simulated = try result(try WrittenEvaluation.knotty(), draws: 6000, seed: seed, method: method)
        let check = try #require(simulated.check)
        #expect(check.standardErrors < 4)
        #expect(check.simulated.standardError > 0)
        let share = check.simulated.standardError / abs(check.exact)
        #expect(share < 0.012)
    }

    @Test(
        "The interval of a total that hangs on one unit cost runs from its low to its high",
        arguments: ["gamma", "lognormal", "normal"])
    func interval(distribution: String) throws {
        let simulated = try result(try oneInput("80,100,125", distribution: distribution), draws: 20_000)
        // Low and high are the 2.5% and 97.5% points; ten units are saved.
        #expect(abs(simulated.savings.p2_5.value - 800) < 4 * simulated.savings.p2_5.standardError + 0.01)
        #expect(abs(simulated.savings.p97_5.value - 1250) < 4 * simulated.savings.p97_5.standardError + 0.01)
    }

    @Test("The sum of two uniform costs has the quantiles of a triangle")
    func twoUniforms() throws {
        let evaluation = try WrittenEvaluation.read([
            "evaluation.json": #"{"title": "Two uniforms", "priceYear": "2020-21"}"#,
            "unit-costs.csv": """
            service,label,unit,low,central,high,distribution,price_year,bearer,source
            a,A,week,0,50,100,uniform,2020-21,NHS,made up
            b,B,week,0,50,100,uniform,2020-21,NHS,made up
            """,
            "outcomes.csv": "service,quantity\na,10\nb,10\n",
        ])
        let simulated = try result(evaluation, draws: 20_000)
        // A triangle from 0 to 2,000: below 1,000 the probability of x is x^2 / 2,000,000.
        let expected = (0.025 * 2_000_000.0).squareRoot()
        #expect(abs(simulated.savings.p2_5.value - expected) < 4 * simulated.savings.p2_5.standardError)
        #expect(abs(simulated.savings.p50.value - 1000) < 4 * simulated.savings.p50.standardError)
        #expect(simulated.netBenefit == nil && simulated.probabilitySavingsExceedCost == nil)
        #expect(abs(simulated.savings.standardDeviation - (2 * 1_000_000 / 12.0).squareRoot()) < 8)
    }

    @Test("Counting draws instead of keeping them moves a quantile by far less than its standard error")
    func counted() throws {
        let evaluation = try WrittenEvaluation.knotty()
        let model = try MultilinearModel(evaluation)
        var simulation = try Simulation(model, settings: SimulationSettings(draws: 1, seed: 5))
        let kept = simulation.engine.run(draws: 10_000, active: simulation.active)
        simulation.engine.keptAtMost = 0
        let counted = simulation.engine.run(draws: 10_000, active: simulation.active)
        let one = try #require(kept.quantiles[.netBenefit]).points([0.025, 0.5, 0.975])
        let other = try #require(counted.quantiles[.netBenefit]).points([0.025, 0.5, 0.975])
        for (first, second) in zip(one, other) {
            #expect(abs(first.value - second.value) < first.standardError / 10)
        }
    }

    @Test("A precision stops the draws when it is reached, at the same draw whatever the threads")
    func precision() throws {
        let evaluation = try WrittenEvaluation.knotty()
        let most = 60_000
        func stopped(_ precision: SimulationPrecision, threads: Int) throws -> SimulationResult {
            try result(evaluation, draws: most, threads: threads) { $0.precision = precision }
        }
        let error = try #require(try result(evaluation, draws: 4000).netBenefit).mean.standardError
        let all = try stopped(.pounds(error), threads: 1)
        let net = try #require(all.netBenefit)
        #expect(net.mean.standardError <= error)
        #expect((2000...9000).contains(all.draws))
        #expect(try stopped(.pounds(error), threads: 3).draws == all.draws)
        // A third of the error needs nine times the draws.
        #expect(try stopped(.share(error / 3 / abs(net.mean.value)), threads: 2).draws >= all.draws * 4)
    }

    @Test("Latin hypercube and Sobol' draws cut the error of the mean at least to a third")
    func spreadDraws() throws {
        let evaluation = try WrittenEvaluation.fixture("derby")
        let plain = try result(evaluation, draws: 4096).savings.mean.standardError
        let hypercube = try result(evaluation, draws: 4096, method: .latinHypercube).savings.mean.standardError
        let sobol = try result(evaluation, draws: 4096, method: .sobol).savings.mean.standardError
        #expect(hypercube < plain / 3)
        #expect(sobol < plain / 3)
    }

    @Test("Where the cost is certain, net benefit and ratio are the savings less and over it")
    func certainCost() throws {
        let evaluation = try oneInput("80,100,125", distribution: "gamma", programmeCost: 500)
        let simulated = try result(evaluation, draws: 2000)
        let (savings, net) = (simulated.savings, try #require(simulated.netBenefit))
        #expect(net.p2_5.value == savings.p2_5.value - 500 && net.standardDeviation == savings.standardDeviation)
        #expect(try #require(simulated.benefitCostRatio).p97_5.value == savings.p97_5.value / 500)
        #expect(try #require(simulated.cost).p50 == SimulatedNumber(value: 500, standardError: 0))
        #expect(simulated.fiftieths[24] == net.p50.value)
    }

    @Test("An input keeps its draws when another becomes certain")
    func streams() throws {
        let evaluation = try WrittenEvaluation.knotty()
        var fewer = evaluation
        fewer.costs = fewer.costs.map { cost in
            var certain = cost
            certain.amount = Estimate(exactly: cost.amount.central)
            return certain
        }
        #expect(try result(evaluation, draws: 2000).savings == result(fewer, draws: 2000).savings)
    }

    @Test("What it is worth to know everything is the loss integral of a normal net benefit")
    func perfectInformation() throws {
        // Net benefit: 10 x N(100, 12.7551^2) - 1,050, so N(-50, 127.551^2): E[max(.)] = s phi(m/s) + m Phi(m/s).
        let simulated = try result(
            try oneInput("75,100,125", distribution: "normal", programmeCost: 1050), draws: 40_000)
        let (m, s) = (-50.0, 250 / StandardNormal.upperPoint)
        let expected = s * StandardNormal.density(m / s) + m * StandardNormal.cumulative(m / s)
        let information = try #require(simulated.perfectInformation)
        #expect(abs(information.everything.value - expected) < 4 * information.everything.standardError)
        // With one input, knowing it is knowing everything.
        #expect(abs((information.inputs.first?.pounds.value ?? 0) - expected) < 0.05)
        let probability = try #require(simulated.probabilitySavingsExceedCost)
        #expect(abs(probability.value - StandardNormal.cumulative(m / s)) < 4 * probability.standardError)
    }

    @Test("Draws of a share outside 0 to 1 are cut off, and the exact mean is of what is drawn")
    func cutOff() throws {
        var evaluation = try oneInput("100,100,100", distribution: "fixed")
        evaluation.assumptions.declared = [
            Assumption(
                parameter: .deadweight, scope: .all,
                share: Estimate(
                    low: try Share(parsing: "0.5"), central: try Share(parsing: "0.1"), high: try Share(parsing: "0")),
                spread: InputSpread(shape: .normal), source: "made up")
        ]
        let simulated = try result(evaluation, draws: 20_000)
        // Ten units of 100 each: no draw can save more than all of it.
        #expect(simulated.savings.p97_5.value <= 1000)
        #expect(try #require(simulated.check).standardErrors < 4)
    }

    @Test("A range that no distribution of its shape goes through is refused by name")
    func impossible() throws {
        var evaluation = try oneInput("100,100,125", distribution: "triangular")
        evaluation.unitCosts["bed"]?.spread.shape = .gamma
        #expect(throws: EvaluationError.self) { try result(evaluation, draws: 10) }
    }

    @Test("Without a range there is nothing to draw")
    func nothing() throws {
        let evaluation = try oneInput("100,100,100", distribution: "fixed")
        let simulation = try Simulation(try MultilinearModel(evaluation), settings: SimulationSettings())
        #expect(simulation.result() == nil)
    }
}

@Suite("Digits that the draws support")
struct SupportedDigitTests {
    @Test(
        "The last digit printed is the greatest power of ten not above twice the standard error",
        arguments: [
            (768_862.99, 850.0, "769000"), (768_862.99, 499.0, "768900"), (768_862.99, 500.0, "769000"),
            (768_862.99, 4.0, "768863"), (768_862.99, 0.04, "768862.99"), (768_862.99, 0.0, "768862.99"),
            (-51_234.0, 6000.0, "-50000"), (0.98765, 0.001, "0.988"), (0.5, 0.005, "0.5"),
        ])
    func digits(value: Double, error: Double, printed: String) {
        let number = SimulatedNumber(value: value, standardError: error)
        #expect(number.supported(places: value < 1 && value > 0 ? 4 : 2)?.description == printed)
    }

    @Test("A probability that every draw agrees on still has an interval: 0.9996 to 1 after 10,000 draws")
    func certain() {
        // Wilson's lower end for n of n: 1 / (1 + z^2 / n) = 1 / (1 + 3.8415 / 10,000).
        let probability = SimulatedProbability(favourable: 10_000, draws: 10_000)
        #expect(abs(probability.interval.lowerBound - 0.99961600) < 1e-8)
        #expect(probability.interval.upperBound == 1)
    }
}
