import DelimitedText
import Numerics
import Testing

@testable import CostAvoidance

@Suite("The simulation's settings")
struct SimulationSettingsTests {
    private func evaluation(_ simulation: String, distribution: String = "gamma", low: Int = 80) throws -> Evaluation {
        try WrittenEvaluation.read([
            "evaluation.json": #"{"title": "T", "priceYear": "2020-21", "simulation": \#(simulation)}"#,
            "unit-costs.csv": """
            service,label,unit,low,central,high,distribution,price_year,bearer,source
            bed,Bed,stay,\(low),100,125,\(distribution),2020-21,NHS,made up
            visit,Visit,visit,8,10,13,,2020-21,NHS,made up
            """,
            "outcomes.csv": "service,quantity\nbed,10\nvisit,10\n",
        ])
    }

    private func messages(_ simulation: String, distribution: String = "gamma", low: Int = 80) -> [String] {
        do {
            _ = try evaluation(simulation, distribution: distribution, low: low)
            return []
        } catch EvaluationError.refused(let diagnostics) {
            return diagnostics.shown(fileOrder: EvaluationFolder.fileNames).map(\.rendered)
        } catch {
            return ["\(error)"]
        }
    }

    @Test("Sampling, precision and correlations are read")
    func read() throws {
        let settings = try evaluation(
            """
            {"draws": 500, "sampling": "sobol", "precision": "0.5%",
             "correlations": [{"between": ["unit_cost[bed]", "unit_cost[service:visit]"], "rank": 0.5}]}
            """
        ).settings.simulation
        #expect(settings.draws == 500 && settings.method == .sobol && settings.precision == .share(0.005))
        let names = ["service:bed", "service:visit"].map { InputName(.unitCost, scope: $0) }
        #expect(settings.correlations == [RankCorrelation(names[0], names[1], rank: 0.5)])
        #expect(try evaluation(#"{"precision": 500}"#).settings.simulation.precision == .pounds(500))
    }

    @Test("A seed may be any of sixty-four bits, as on the command line")
    func seed() throws {
        #expect(try evaluation(#"{"seed": 18446744073709551615}"#).settings.simulation.seed == .max)
    }

    @Test(
        "Every family of distributions can be named for a unit cost but the one of shares",
        arguments: ["fixed", "triangular", "pert", "uniform", "gamma", "lognormal", "normal"])
    func families(shape: String) throws {
        #expect(try evaluation("{}", distribution: shape).unitCosts["bed"]?.spread.shape?.rawValue == shape)
    }

    @Test("A beta distribution of a unit cost is refused with the names of those there are")
    func sharesOnly() {
        let found = messages("{}", distribution: "beta")
        #expect(found.count == 1)
        #expect(found.first?.contains("unit-costs.csv:2:7: error: distribution is \"beta\"") == true, "\(found)")
        #expect(
            found.first?.contains("fixed, triangular, pert, uniform, gamma, lognormal, normal") == true, "\(found)")
    }

    @Test("The two-way table is of the pair that is chosen, in the order in which it is written")
    func twoWay() throws {
        let evaluation = try evaluation(#"{"draws": 100, "twoWay": ["unit_cost[visit]", "unit_cost[bed]"]}"#)
        let table = try #require(try Uncertainty(of: Evaluated(evaluation)).twoWay)
        #expect(table.rowInput.name.scope == "service:visit" && table.columnInput.name.scope == "service:bed")
        // Ten visits at 8 and ten weeks at 80; at 13 and 125.
        #expect(table.cells.first?.first == Money(pence: 880_00) && table.cells.last?.last == Money(pence: 1380_00))
    }

    @Test(
        "What cannot be drawn is refused where it is written, with what to do",
        arguments: [
            (#"{"sampling": "sobel"}"#, "did you mean \"sobol\"?"),
            (#"{"precision": -5}"#, "precision is -5; expected pounds or a percentage above zero"),
            (#"{"correlations": [{"between": ["unit_cost[bed]"], "rank": 0.5}]}"#, "between does not name two inputs"),
            (
                #"{"correlations": [{"between": ["unit_cost[bed]", "unit_cost[vist]"], "rank": 0.5}]}"#,
                "did you mean \"unit_cost[service:visit]\"?"
            ),
            (#"{"draws": 2000000000}"#, "draws is 2000000000; expected a whole number from 1 to 1000000000"),
            (#"{"twoWay": ["unit_cost[bed]", "unit_cost[vist]"]}"#, "did you mean \"unit_cost[service:visit]\"?"),
            (#"{"twoWay": ["unit_cost[bed]", "unit_cost[bed]"]}"#, "names unit_cost[service:bed] twice"),
            (
                #"{"correlations": [{"between": ["unit_cost[bed]", "unit_cost[visit]"], "rank": 1}]}"#,
                "must lie between -1 and 1"
            ),
        ])
    func refused(simulation: String, message: String) {
        let found = messages(simulation)
        #expect(found.count == 1)
        #expect(found.first?.contains(message) == true, "\(found)")
        #expect(found.first?.hasPrefix("evaluation.json:1:") == true)
    }

    @Test("A range that no distribution of its shape goes through is refused at its row")
    func noDistribution() {
        let found = messages("{}", distribution: "lognormal", low: 0)
        #expect(found.first?.hasPrefix("unit-costs.csv:2:") == true, "\(found)")
        #expect(
            found.first?.contains("needs a low above zero; choose pert or triangular or uniform") == true, "\(found)")
    }
}
