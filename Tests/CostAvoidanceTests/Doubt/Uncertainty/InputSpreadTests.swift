import Numerics
import Testing

@testable import CostAvoidance

/// Numbers by SciPy 1.17: the means by `scipy.integrate.quad` over halves of `scipy.stats.norm` and `scipy.stats.beta` whose
/// parameters `scipy.optimize.brentq` finds, triangles by `scipy.optimize.fsolve`.
@Suite("What a file says of an input's spread")
struct InputSpreadTests {
    /// One service; parts that a test does not write are certain.
    private func evaluation(
        cost: String = "100,100,100,,", outcomes: String = "service,quantity\nbed,10\n",
        assumptions: String? = nil, costs: String? = nil, settings: String = ""
    ) throws -> Evaluation {
        var files = [
            "evaluation.json": #"{"title": "Spread", "priceYear": "2020-21"\#(settings)}"#,
            "unit-costs.csv": """
            service,label,unit,low,central,high,distribution,range,price_year,bearer,source
            bed,Bed,week,\(cost),2020-21,NHS,made up
            """,
            "outcomes.csv": outcomes,
        ]
        files["assumptions.csv"] = assumptions
        files["costs.csv"] = costs
        return try WrittenEvaluation.read(files)
    }

    private func input(_ name: String, of evaluation: Evaluation) throws -> UncertainInput {
        try #require(try MultilinearModel(evaluation).inputs.first { $0.name.description == name })
    }

    private func drawn(_ evaluation: Evaluation) throws -> SimulationResult {
        let settings = SimulationSettings(draws: 40_000, seed: 11)
        return try #require(try Simulation(try MultilinearModel(evaluation), settings: settings).result())
    }

    // MARK: Points

    @Test(
        "Low and high are the points of the distribution that its range says, in what is drawn",
        arguments: [
            ("normal", "90%", 102.42539684908512), ("normal", "95%", 102.0354571999702),
            ("lognormal", "90%", 101.73451490055812), ("lognormal", "95%", 101.1528427057048),
            ("gamma", "90%", 100), ("gamma", "95%", 100), ("uniform", "90%", 105), ("uniform", "95%", 105),
            ("triangular", "90%", 103.9606256577994), ("triangular", "95%", 103.75385177366883),
        ])
    func points(family: String, range: String, mean: Double) throws {
        let evaluation = try evaluation(cost: "70,100,140,\(family),\(range)")
        let drawn = try InputDistribution(try input("unit_cost[service:bed]", of: evaluation))
        let tail = range == "90%" ? 0.05 : 0.025
        #expect(abs(drawn.quantile(tail) - 70) < 1e-5)
        #expect(abs(drawn.quantile(1 - tail) - 140) < 1e-5)
        #expect(abs(drawn.mean - mean) < 1e-5)
        // The worlds stand at low and high as they are in the file.
        let result = try Evaluator.evaluate(evaluation)
        #expect(result.savings.presentValue == Estimate(low: 700, central: 1000, high: 1400).map(Money.pounds))
    }

    @Test(
        "Families between two ends have low and high for these, and a share's has its points",
        arguments: ["uniform", "triangular", "pert"])
    func ends(family: String) throws {
        for range in ["", "ends"] {
            let evaluation = try evaluation(cost: "70,100,140,\(family),\(range)")
            let drawn = try InputDistribution(try input("unit_cost[service:bed]", of: evaluation))
            #expect(drawn.distribution.bounds == 70...140)
        }
    }

    @Test("A beta share takes low and high as the other distributions do: its 2.5% and 97.5% points")
    func share() throws {
        for range in ["", "95%"] {
            let evaluation = try evaluation(
                assumptions:
                    "parameter,low,central,high,distribution,range,source\ndeadweight,0.45,0.3,0.2,beta,\(range),S\n")
            let drawn = try InputDistribution(try input("deadweight", of: evaluation))
            #expect(abs(drawn.quantile(0.025) - 0.2) < 1e-7 && abs(drawn.quantile(0.975) - 0.45) < 1e-7)
            #expect(abs(drawn.quantile(0.5) - 0.3) < 1e-7)
            #expect(abs(drawn.mean - 0.30890431116388206) < 1e-7)
        }
    }

    @Test("A range of 90% leaves more outside than ends do, and the interval is wider")
    func wider() throws {
        let ends = try drawn(try evaluation(cost: "70,100,140,triangular,ends")).savings
        let points = try drawn(try evaluation(cost: "70,100,140,triangular,90%")).savings
        // Of the triangle between 70 and 140 and of the wider one: `scipy.stats.triang.ppf`, ten units each.
        for (measure, low, high) in [(ends, 772.457, 1316.334), (points, 655.464, 1450.048)] {
            #expect(abs(measure.p2_5.value - low) < 4 * measure.p2_5.standardError + 0.01)
            #expect(abs(measure.p97_5.value - high) < 4 * measure.p97_5.standardError + 0.01)
        }
    }

    // MARK: Standard errors

    @Test(
        "A standard error gives a cost that mean and standard deviation, and 1.96 of it below and above in the worlds",
        arguments: ["", "gamma", "lognormal", "normal"])
    func standardError(family: String) throws {
        let evaluation = try evaluation(cost: ",100,10,\(family),se")
        let input = try input("unit_cost[service:bed]", of: evaluation)
        // 100 -/+ 1.959963984540054 x 10, to six decimals.
        #expect(input.range.low.description == "80.4003602" || input.range.low.description == "80.40036")
        #expect(input.range.high.description == "119.59964")
        #expect(input.shape.rawValue == (family.isEmpty ? "gamma" : family))
        let distribution = try InputDistribution(input).distribution
        #expect(abs(distribution.mean - 100) < 1e-6 && abs(distribution.standardDeviation - 10) < 1e-6)
        let simulated = try drawn(evaluation)
        #expect(abs(simulated.savings.mean.value - 1000) < 4 * simulated.savings.mean.standardError)
        #expect(abs(simulated.savings.standardDeviation / 100 - 1) < 0.02)
    }

    @Test("A share with a standard error is drawn within 0 and 1, and its low savings are at the greater deadweight")
    func standardErrorOfShare() throws {
        let evaluation = try evaluation(
            assumptions: "parameter,low,central,high,range,source\ndeadweight,,0.3,0.08,se,S\n")
        let input = try input("deadweight", of: evaluation)
        #expect(input.range.map(\.description) == Estimate(low: "0.456797", central: "0.3", high: "0.143203"))
        let drawn = try InputDistribution(input)
        #expect(input.shape == .beta && drawn.cut == nil && drawn.distribution.bounds == 0...1)
        // stats.beta(0.3 t, 0.7 t), t = 0.21 / 0.0064 - 1.
        #expect(abs(drawn.quantile(0.025) - 0.15651576514988388) < 1e-5)
        #expect(abs(drawn.quantile(0.975) - 0.4672801919017672) < 1e-5)
    }

    @Test("A range that would reach below nought ends there, with a warning at the cell")
    func cutOff() throws {
        let evaluation = try evaluation(cost: ",100,80,normal,se")
        let input = try input("unit_cost[service:bed]", of: evaluation)
        #expect(input.range.low == .zero && input.range.high.description == "256.797119")
        let warning = try #require(evaluation.notices.shown(fileOrder: []).first { $0.code == "range-cut-off" })
        #expect(warning.position.line == 2 && warning.position.column == 6)
        let drawn = try InputDistribution(input)
        #expect(drawn.quantile(0.01) == 0)
        #expect(abs(drawn.distribution.standardDeviation - 80) < 1e-6)
    }

    // MARK: Quantities, likelihoods and costs

    @Test("Quantities are drawn from the distribution they name, as their likelihoods are, apart from each other")
    func apart() throws {
        let evaluation = try evaluation(
            outcomes: """
                service,quantity_low,quantity,quantity_high,likelihood_low,likelihood,likelihood_high,\
                quantity_distribution,likelihood_distribution,range
                bed,6,10,14,0.4,0.6,0.75,normal,beta,95%

                """)
        let quantity = try input("quantity[service:bed]", of: evaluation)
        let likelihood = try input("likelihood[service:bed]", of: evaluation)
        #expect(quantity.shape == .normal && likelihood.shape == .beta)
        #expect(quantity.range.map(\.description) == Estimate(low: "6", central: "10", high: "14"))
        #expect(likelihood.range.map(\.description) == Estimate(low: "0.4", central: "0.6", high: "0.75"))
        let savings = try drawn(evaluation).savings
        // Mean 100 x 10 x 0.59074, standard deviation of the product of the two.
        #expect(abs(savings.mean.value - 590.7412274621644) < 4 * savings.mean.standardError)
        #expect(abs(savings.standardDeviation / 151.67037593449842 - 1) < 0.02)
    }

    @Test("With standard errors the product has the mean of both")
    func standardErrorsApart() throws {
        let evaluation = try evaluation(
            outcomes: """
                service,quantity,quantity_high,likelihood,likelihood_high,quantity_distribution,range
                bed,10,2,0.6,0.1,gamma,se

                """)
        let check = try #require(try drawn(evaluation).check)
        #expect(abs(check.exact - 600) < 1e-3)
        let savings = try drawn(evaluation).savings
        // 100 x sqrt((10^2 + 2^2) (0.6^2 + 0.1^2) - 6^2).
        #expect(abs(savings.standardDeviation / 157.48015748023613 - 1) < 0.02)
    }

    @Test("Where likelihoods have no range, to name the distribution there was changes no draw, of inputs or people")
    func sameDraws() throws {
        func uncertainty(_ column: String, _ word: String) throws -> Uncertainty {
            let rows = (0..<12).map { "C\($0),bed,\($0 % 3),\($0 % 3 + 2),\($0 % 3 + 5),0.5\(word)" }
            let evaluation = try evaluation(
                outcomes: "case_id,service,quantity_low,quantity,quantity_high,likelihood\(column)\n"
                    + rows.joined(separator: "\n") + "\n",
                settings: #", "disclosure": {"threshold": 0}, "simulation": {"draws": 2000}"#)
            return try #require(try Findings(of: evaluation).uncertainty)
        }
        let joint = try uncertainty("", "")
        let apart = try uncertainty(",quantity_distribution", ",triangular")
        for (one, other) in [
            (joint.simulation?.savings, apart.simulation?.savings),
            (joint.people?.savings, apart.people?.savings),
            (joint.anotherGroup?.savings, apart.anotherGroup?.savings),
        ] {
            let (one, other) = (try #require(one), try #require(other))
            #expect(abs(one.p2_5.value - other.p2_5.value) < 1e-6)
            #expect(abs(one.p97_5.value - other.p97_5.value) < 1e-6)
            #expect(abs(one.standardDeviation - other.standardDeviation) < 1e-6)
        }
    }

    @Test("Drawn again, people keep the quantities and likelihoods of their own rows")
    func peopleApart() throws {
        let rows = (0..<12).map { "C\($0),bed,\($0 % 3),\($0 % 3 + 2),\($0 % 3 + 5),0.3,0.5,0.6,triangular" }
        let evaluation = try evaluation(
            outcomes: "case_id,service,quantity_low,quantity,quantity_high,likelihood_low,likelihood,likelihood_high,"
                + "likelihood_distribution\n" + rows.joined(separator: "\n") + "\n",
            settings: #", "disclosure": {"threshold": 0}, "simulation": {"draws": 4000}"#)
        let uncertainty = try #require(try Findings(of: evaluation).uncertainty)
        let inputs = try #require(uncertainty.simulation?.savings)
        let people = try #require(uncertainty.people?.savings)
        let together = try #require(uncertainty.anotherGroup?.savings)
        let sum =
            (inputs.standardDeviation * inputs.standardDeviation
            + people.standardDeviation * people.standardDeviation).squareRoot()
        #expect(people.standardDeviation > 0 && abs(together.standardDeviation / sum - 1) < 0.05)
    }

    @Test("A programme's cost is drawn from the distribution its item names")
    func costs() throws {
        let evaluation = try evaluation(
            costs: "item,amount,amount_high,distribution,range\nPost,10000,1500,gamma,se\nRoom,500,,,\n")
        let input = try input("programme_cost[Post]", of: evaluation)
        #expect(input.range.map(\.description) == Estimate(low: "7060.05", central: "10000", high: "12939.95"))
        let cost = try #require(try drawn(evaluation).cost)
        #expect(abs(cost.mean.value - 10_500) < 4 * cost.mean.standardError)
        #expect(abs(cost.standardDeviation / 1500 - 1) < 0.02)
        // scipy.stats.gamma(44.444, scale=225).ppf(0.025) and (0.975), and 500.
        #expect(abs(cost.p2_5.value - 7778.6) < 60 && abs(cost.p97_5.value - 13646.9) < 90)
    }

    @Test("Rows of one service say the same of low and high, and name one distribution")
    func agreement() {
        let folder = try? InputFolder([
            "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit),
            "outcomes.csv": """
            service,quantity_low,quantity,quantity_high,quantity_distribution,range
            visit,1,2,3,normal,90%
            visit,,2,,,
            visit,1,2,4,gamma,90%
            visit,1,2,4,,

            """,
        ])
        let errors = folder?.errors() ?? []
        #expect(errors.count == 2, "\(errors)")
        #expect(
            errors.contains {
                $0.contains(
                    "outcomes.csv:4:5: error: quantity_distribution is \"gamma\", and \"normal\" on line 2 for the quantities of visit"
                )
            }, "\(errors)")
        #expect(
            errors.contains {
                $0.contains(
                    "outcomes.csv:5:6: error: range is empty, and \"90%\" on line 2 for the quantities of visit")
            }, "\(errors)")
    }
}
