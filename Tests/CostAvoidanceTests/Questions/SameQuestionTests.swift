import Numerics
import TestSupport
import Testing

@testable import CostAvoidance

@Suite("One question, asked in every way that there is, has one answer")
struct SameQuestionTests {
    private static let seeds: Range<UInt64> = 0..<16

    private static func evaluation(_ seed: UInt64) throws -> Evaluation {
        var random = SplitMix(seed: seed)
        var evaluation = try RandomEvaluation.folder(&random).evaluation()
        evaluation.settings.disclosure = DisclosureRule(threshold: 0)
        evaluation.settings.simulation.draws = 2
        return evaluation
    }

    private static func changed(_ evaluation: Evaluation, _ options: [String]) throws -> Evaluation {
        let changes = try options.map { try SetOption($0, catalogue: evaluation.usedCatalogue).change() }
        return try Scenario(name: "one", layers: [changes]).apply(to: evaluation, idle: .allowed)
    }

    @Test(
        "A scenario, a cell of a grid and an evaluation of its own agree to the penny at all three ends",
        arguments: seeds)
    func scenarioGridEvaluation(_ seed: UInt64) throws {
        let evaluation = try Self.evaluation(seed)
        let ground = try ScenarioGround(evaluation)
        for (change, other) in [
            ("deadweight=0.2345", "deadweight=0.2345,0.9"), ("attribution=0.31", "attribution=0.31,1"),
            ("unit_cost=+10%", "unit_cost=+10%,x2"), ("unit_cost[visit]=77.7", "unit_cost[visit]=77.7,1"),
            ("quantity=x0.7", "quantity=x0.7,x3"), ("drop_off=0.123", "drop_off=0.123,1"),
            ("discount_rate=0.04", "discount_rate=0.04,0"), ("horizon_years=5", "horizon_years=5,6"),
        ] {
            let own = try Evaluator.evaluate(try Self.changed(evaluation, [change]))
            let scenario = try Evaluator.headline(try Self.changed(evaluation, [change]))
            let axis = try GridAxis(SetOption(other, catalogue: evaluation.usedCatalogue))
            let cell = try #require(try Grid(axes: [axis], on: ground).cells.first)
            for headline in [scenario, cell] {
                #expect(headline.savings == own.savings, "\(change)")
                #expect(headline.netBenefit == own.netBenefit, "\(change)")
                #expect(headline.benefitCostRatio == own.benefitCostRatio, "\(change)")
            }
        }
    }

    @Test("A row of the sensitivity is what a scenario with the input there gives", arguments: seeds)
    func sensitivity(_ seed: UInt64) throws {
        let evaluation = try Self.evaluation(seed)
        let sensitivity = try #require(try Findings(of: evaluation).uncertainty?.oneWay)
        #expect(sensitivity.rows.count > 2)
        #expect(sensitivity.central == Self.decision(try Evaluator.evaluate(evaluation)))
        for row in sensitivity.rows where !row.movesCashOnly {
            for (value, amount) in [(row.lowInput, row.atLow), (row.highInput, row.atHigh)] {
                guard let moved = try evaluation.moving(row.input, to: value) else { continue }
                #expect(Self.decision(try Evaluator.evaluate(moved)) == amount, "\(row.input.name) at \(value)")
                guard let options = Self.options(row.input.name, value) else { continue }
                #expect(
                    Self.decision(try Evaluator.evaluate(try Self.changed(evaluation, options))) == amount, "\(options)"
                )
            }
        }
    }

    @Test("What a reverse question finds is what a scenario with that value gives", arguments: seeds)
    func turnedRound(_ seed: UInt64) throws {
        let evaluation = try Self.evaluation(seed)
        let ground = try ScenarioGround(evaluation)
        for vary in ["deadweight", "likelihood", "discount_rate"] {
            for end in Bound.allCases {
                let question = try ReverseQuestion(until: "present_value_savings=500", vary: vary, end: end)
                guard case .exactly(let value, let measure) = try question.answer(on: ground) else { continue }
                let found = try Evaluator.headline(try Self.changed(evaluation, ["\(vary)=\(value)"]))
                #expect(measure == .money(found.savings.presentValue[end]), "\(vary)=\(value) at \(end)")
            }
        }
    }

    @Test("The table of two inputs holds what the evaluation with both there comes to", arguments: seeds)
    func twoWay(_ seed: UInt64) throws {
        let evaluation = try Self.evaluation(seed)
        guard let table = try Findings(of: evaluation).uncertainty?.twoWay else { return }
        for (row, rowValue) in table.rowValues.enumerated() {
            for (column, columnValue) in table.columnValues.enumerated() {
                guard let one = try evaluation.moving(table.rowInput, to: rowValue),
                    let both = try one.moving(table.columnInput, to: columnValue)
                else { continue }
                #expect(Self.decision(try Evaluator.evaluate(both)) == table.cells[row][column])
            }
        }
    }

    private static func decision(_ result: EvaluationResult) -> Money {
        result.netBenefit?.central ?? result.savings.presentValue.central
    }

    /// What is typed for an input at a value; nil for one that moves rows each in its own proportion. An assumption stays for rows
    /// that a narrower one covers.
    private static func options(_ name: InputName, _ value: ExactDecimal) -> [String]? {
        switch (name.parameter, name.scope) {
        case (.assumption(.dropOff), ""): ["drop_off=\(value)", "drop_off[service:night]=0.125"]
        case (.assumption(let parameter), ""): ["\(parameter.rawValue)=\(value)"]
        case (.assumption(let parameter), let scope): ["\(parameter.rawValue)[\(scope)]=\(value)"]
        case (.unitCost, let scope): ["unit_cost[\(scope)]=\(value)"]
        default: nil
        }
    }
}
