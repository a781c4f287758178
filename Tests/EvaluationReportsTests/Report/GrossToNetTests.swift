import CostAvoidance
import Numerics
import TestSupport
import Testing

@testable import EvaluationReports

@Suite("From gross to net, step by step")
struct GrossToNetTests {
    /// Ten people with a visit of £100 each; events of £1,000 with two accounts, as many as are asked for.
    private static func findings(events: Int) throws -> Findings {
        var rows = (1...10).map { "C\($0),visit,1,\n" }.joined()
        rows += (0..<events).map { "C\($0 + 1),week,1,fall\nC\($0 + 1),stay,1,fall\n" }.joined()
        return try EvaluationReportsTests.findings([
            "evaluation.json": #"{ "title": "T", "priceYear": "2024-25", "disclosure": { "threshold": 0 } }"#,
            "unit-costs.csv": """
            service,label,unit,central,price_year,bearer,cost_basis,source
            visit,Visit,visit,100,2024-25,NHS,marginal,made up
            week,Week,week,1000,2024-25,NHS,marginal,made up
            stay,Stay,stay,800,2024-25,NHS,marginal,made up

            """,
            "outcomes.csv": "case_id,service,quantity,alternative\n" + rows,
            "assumptions.csv": "parameter,central,source\ndeadweight,0.25,x\nattribution,0.75,x\ndisplacement,0.05,x\n",
        ])
    }

    private static func changes(_ steps: GrossToNet) -> [String: String] {
        Dictionary(uniqueKeysWithValues: steps.steps.map { ($0.label, $0.change.description) })
    }

    @Test("Each share takes its own part: 25% of 1,000, 25% of 750 and 5% of 562.50")
    func shares() throws {
        let steps = try GrossToNet(Self.findings(events: 0).evaluated)
        let changes = Self.changes(steps)
        #expect(changes["Deadweight"] == "-250.00" && changes["Attribution"] == "-187.50")
        #expect(changes["Displacement"] == "-28.12" || changes["Displacement"] == "-28.13")
        #expect(changes[GrossToNet.ofAlternativesLabel] == nil)
        #expect(try steps.steps.reduce(steps.gross) { try $0 + $1.change } == steps.net)
    }

    @Test("Of events with alternative accounts no share is booked as another: they are a step of their own")
    func alternatives() throws {
        let (without, with) = (
            try GrossToNet(Self.findings(events: 0).evaluated), try GrossToNet(Self.findings(events: 6).evaluated)
        )
        let (alone, both) = (Self.changes(without), Self.changes(with))
        for label in ["Deadweight", "Attribution"] { #expect(both[label] == alone[label], "\(label)") }
        // Six events of 1,000, of which 75% x 75% x 95% remains.
        #expect(
            both[GrossToNet.ofAlternativesLabel] == "-2793.75" || both[GrossToNet.ofAlternativesLabel] == "-2793.72")
        #expect(try with.steps.reduce(with.gross) { try $0 + $1.change } == with.net)
        let figure = try ReportFigure(parsing: "step:\(GrossToNet.ofAlternativesLabel)/change")
        guard case .known(let step) = try ReportExplainer(Self.findings(events: 6)).explain(figure) else {
            Issue.record("not explained")
            return
        }
        #expect(
            step.parts.contains { $0.label.contains("6 events with alternative accounts") },
            "\(step.parts.map(\.label))")
    }
}
