import Foundation
import Numerics
import Testing

@testable import CostAvoidance

@Suite("Sobol' indices")
struct SobolIndicesTests {
    /// T. Ishigami and T. Homma (1990): sin x + 7 sin^2 y + 0.1 z^4 sin x over -pi...pi.
    private func ishigami(_ columns: [[UInt32]], _ values: inout [Double]) {
        func angle(_ word: UInt32) -> Double { ((Double(word) + 0.5) * 0x1p-32 * 2 - 1) * Double.pi }
        for index in values.indices {
            let (x, y, z) = (angle(columns[0][index]), angle(columns[1][index]), angle(columns[2][index]))
            values[index] = sin(x) + 7 * sin(y) * sin(y) + 0.1 * z * z * z * z * sin(x)
        }
    }

    @Test("The Ishigami function has first orders 0.3139, 0.4424, 0 and totals 0.5576, 0.4424, 0.2437")
    func ishigami() {
        let indices = SobolEstimator(points: 8192, seed: 1).estimate(inputs: 3, function: ishigami)
        for (row, expected) in zip(indices.rows, [(0.3139, 0.5576), (0.4424, 0.4424), (0.0, 0.2437)]) {
            #expect(abs(row.first.value - expected.0) < 4 * row.first.standardError)
            #expect(abs(row.total.value - expected.1) < 4 * row.total.standardError)
            #expect(row.first.standardError < 0.03 && row.total.standardError < 0.03)
        }
        // a^2/8 + b pi^4/5 + b^2 pi^8/18 + 1/2 for a = 7, b = 0.1.
        #expect(abs(indices.variance - 13.844588) < 0.4)
    }

    @Test("The standard errors are of the size of the spread over seeds")
    func errors() {
        var moments = DrawMoments()
        var said = 0.0
        for seed in 1...30 {
            let row = SobolEstimator(points: 512, seed: UInt64(seed)).estimate(inputs: 3, function: ishigami).rows[0]
            withUnsafePointer(to: row.total.value) { moments.add(DrawMoments($0, count: 1)) }
            said += row.total.standardError / 30
        }
        #expect(said / moments.standardDeviation > 0.6 && said / moments.standardDeviation < 1.6)
    }

    @Test("For a sum, each input's index is its share of the variance, first order and total alike")
    func additive() throws {
        // Triangular ranges of 60 and 30 either side: variances 600 and 150.
        let evaluation = try WrittenEvaluation.read([
            "evaluation.json": #"{"title": "Sum", "priceYear": "2020-21"}"#,
            "unit-costs.csv": """
            service,label,unit,low,central,high,price_year,bearer,source
            a,A,week,40,100,160,2020-21,NHS,made up
            b,B,week,70,100,130,2020-21,NHS,made up
            """,
            "outcomes.csv": "service,quantity\na,1\nb,1\n",
        ])
        let indices = try #require(try Findings(of: evaluation).uncertainty?.indices)
        #expect(indices.rows.map(\.name.scope) == ["service:a", "service:b"])
        #expect(indices.method == .closedForm)
        for (row, share) in zip(indices.rows, [0.8, 0.2]) {
            #expect(abs(row.first.value - share) < 1e-6)
            #expect(abs(row.total.value - share) < 1e-6)
        }
    }

    @Test("For a product of two inputs, the indices by hand: u and v over 0 to 1 share 3/7 each, and 1/7 together")
    func product() throws {
        // Var(uv) = 1/9 - 1/16 = 7/144; Var(u) E[v]^2 = 1/48; so first orders 3/7, totals 4/7.
        let evaluation = try WrittenEvaluation.read([
            "evaluation.json": #"{"title": "Product", "priceYear": "2020-21"}"#,
            "unit-costs.csv": """
            service,label,unit,low,central,high,distribution,price_year,bearer,source
            a,A,week,0,50,100,uniform,2020-21,NHS,made up
            """,
            "outcomes.csv": "service,quantity\na,1\n",
            "assumptions.csv": "parameter,scope,low,central,high,distribution,source\nattribution,,0,0.5,1,uniform,x\n",
        ])
        let indices = try #require(try Findings(of: evaluation).uncertainty?.indices)
        for row in indices.rows {
            #expect(abs(row.first.value - 3.0 / 7) < 1e-6)
            #expect(abs(row.total.value - 4.0 / 7) < 1e-6)
        }
    }

    @Test(
        "Where products are knotted, the closed form lies within the intervals of Jansen's estimate, and its variance in the draws"
    )
    func agree() throws {
        let model = try MultilinearModel(try WrittenEvaluation.knotty())
        let simulation = try Simulation(model, settings: SimulationSettings(draws: 20_000, seed: 4))
        let all = Array(model.inputs.indices)
        let exact = try #require(InputIndices(closedFormOf: simulation, inputs: all))
        let estimated = try #require(InputIndices(estimating: simulation, inputs: all, points: 4096, seed: 8))
        for row in exact.rows {
            let other = try #require(estimated.rows.first { $0.name == row.name })
            #expect(abs(row.first.value - other.first.value) < 4 * other.first.standardError + 1e-4, "\(row.name)")
            #expect(abs(row.total.value - other.total.value) < 4 * other.total.standardError + 1e-4, "\(row.name)")
            #expect(row.first.value <= row.total.value + 1e-9)
        }
        let plan = SimulationPlan(model, active: simulation.active)
        let closed = try #require(ClosedFormIndices(plan, distributions: simulation.engine.distributions))
        let drawn = try #require(simulation.result()?.netBenefit).standardDeviation
        // The standard error of a deviation is about 1 / sqrt(2 n) of it: 0.5%.
        #expect(abs(closed.variance.squareRoot() / drawn - 1) < 0.02)
    }
}
