import Numerics
import Testing

@testable import CostAvoidance

@Suite("An evaluation as sums of products")
struct MultilinearModelTests {
    /// Pounds by which the evaluator's rounding, a penny at most for each line, direction, year and item, can differ.
    private func tolerance(_ evaluation: Evaluation) -> Double {
        let amounts = (evaluation.lines.count + evaluation.alternatives.count) * evaluation.settings.horizonYears * 4
        return 0.01 * Double(amounts + evaluation.costs.count * 4) + 1e-6
    }

    @Test(
        "In every world it gives the evaluator's figures but for the rounding of lines",
        arguments: [
            "knotty", "knotty, apart", "derby", "studies/redcar-community-agents", "studies/bath-care-home-in-reach",
        ])
    func agrees(_ name: String) throws {
        var evaluation =
            name.hasPrefix("knotty") ? try WrittenEvaluation.knotty() : try WrittenEvaluation.fixture(name)
        if name == "knotty, apart" {
            // Quantities and likelihoods are inputs apart.
            for service in ["bed", "visit", "call"] as [ServiceID] {
                evaluation.spreads[service] = ServiceSpread(quantities: InputSpread(shape: .normal))
            }
            #expect(try MultilinearModel(evaluation).inputs.filter { $0.name.parameter == .likelihood }.count == 2)
        }
        let model = try MultilinearModel(evaluation)
        let result = try Evaluator.evaluate(evaluation)
        for bound in Bound.allCases {
            let savings = result.savings.presentValue[bound].doublePounds
            let values = model.values(in: result.worlds[bound], of: evaluation)
            #expect(abs(model.savings(at: values) - savings) <= tolerance(evaluation), "\(bound)")
            guard let cost = result.programme?.presentValue[bound.mirrored].doublePounds else { continue }
            #expect(abs(model.cost(at: values) - cost) <= tolerance(evaluation), "\(bound)")
            let net = try #require(result.netBenefit?[bound].doublePounds)
            #expect(abs(model.netBenefit(at: values) - net) <= tolerance(evaluation), "\(bound)")
        }
        #expect(model.values(in: .central, of: evaluation) == model.centralValues)
    }

    @Test(
        "Gross, net and cashable savings have models of their own, and each gives the evaluator's figure",
        arguments: [SavingsMeasure.gross, .net, .cashable])
    func measures(_ measure: SavingsMeasure) throws {
        var evaluation = try WrittenEvaluation.knotty()
        evaluation.unitCosts["bed"]?.cashableShare = try Share(parsing: "0.4")
        evaluation.unitCosts["visit"]?.cashableShare = try Share(parsing: "1")
        let model = try MultilinearModel(evaluation, measure: measure)
        let result = try Evaluator.evaluate(evaluation)
        let savings = result.savings
        for bound in Bound.allCases {
            let exact: Money =
                switch measure {
                case .gross: savings.gross[bound]
                case .net: savings.net[bound]
                case .presentValue: savings.presentValue[bound]
                case .cashable: savings.cashable[bound]
                }
            let values = model.values(in: result.worlds[bound], of: evaluation)
            #expect(abs(model.savings(at: values) - exact.doublePounds) <= tolerance(evaluation), "\(bound)")
        }
    }

    @Test("Every input with a range is listed once, as its own file states it, and no range is invented")
    func inputs() throws {
        let model = try MultilinearModel(try WrittenEvaluation.knotty())
        let listed = model.inputs.map { "\($0.name) \($0.range.low) \($0.range.central) \($0.range.high) \($0.shape)" }
        #expect(
            listed == [
                "unit_cost[service:bed] 700 800 1000 gamma",
                "unit_cost[service:visit] 20 25 31 triangular",
                // 3 x 0.4 + 1 x 0.9 + 2 x 0.6; 5 x 0.5 + 0.9 + 3 x 0.6; 6 x 0.7 + 2 x 0.9 + 4 x 0.6
                "quantity[service:bed] 3.3 5.2 8.4 triangular",
                "quantity[service:call] 97 187 277 triangular",
                // -12 + 1 x 0.8 - 1 x 0.6; -10 + 2 x 0.8 + 2 x 0.5; -7 + 4 x 0.8 + 3 x 0.6
                "quantity[service:visit] -11.8 -7.4 -2 triangular",
                "alternative[service:bed] -1 0 1 triangular",
                "deadweight 0.3 0.2 0.1 pert",
                "deadweight[service:bed] 0.5 0.4 0.35 triangular",
                "attribution[bearer:Local authority] 0.6 0.8 0.9 beta",
                "drop_off 0.5 0.3 0.25 uniform",
                "optimism_bias[basis:self-report] 0.4 0.2 0.1 triangular",
                "programme_cost[Post] 2500 2700 3500 triangular",
            ])
    }

    @Test("An input moved alone moves the total as an evaluation with that input moved does")
    func oneInput() throws {
        let evaluation = try WrittenEvaluation.knotty()
        let model = try MultilinearModel(evaluation)
        let index = try #require(
            model.inputs.firstIndex { $0.name == InputName(.assumption(.dropOff), scope: "") })
        for share in ["0.1", "0.42", "1"] {
            var moved = evaluation
            let place = try #require(moved.assumptions.declared.firstIndex { $0.parameter == .dropOff })
            moved.assumptions.declared[place].value = Estimate(exactly: .share(try Share(parsing: share)))
            var values = model.centralValues
            values[index] = try #require(Double(share))
            let exact = try Evaluator.evaluate(moved).savings.presentValue.central.doublePounds
            #expect(abs(model.savings(at: values) - exact) <= tolerance(evaluation))
        }
    }

    @Test("An effect of one year has nothing to drop off from, so drop-off is no input")
    func oneYear() throws {
        var evaluation = try WrittenEvaluation.knotty()
        evaluation.settings.horizonYears = 1
        let model = try MultilinearModel(evaluation)
        #expect(!model.inputs.contains { $0.name.parameter == .assumption(.dropOff) })
    }

    @Test("Without a cost there are savings and no cost inputs")
    func noCost() throws {
        var evaluation = try WrittenEvaluation.knotty()
        evaluation.costs = []
        let model = try MultilinearModel(evaluation)
        #expect(!model.hasCost)
        #expect(model.cost(at: model.centralValues) == 0)
        #expect(!model.inputs.contains { $0.name.parameter == .programmeCost })
    }
}

extension MultilinearModel {
    /// A value of each input as it stands in a world.
    fileprivate func values(in world: World, of evaluation: Evaluation) -> [Double] {
        let scopes = evaluation.assumptions.declared.map(\.scope)
        return inputs.map { input in
            let end: Bound
            switch input.name.parameter {
            case .unitCost: end = world.end(of: .unitCost(ServiceID(String(input.name.scope.dropFirst(8)))))
            case .assumption(let parameter):
                let scope = scopes.first { $0.description == input.name.scope }
                end = scope.map { world.end(of: .assumption(parameter, $0)) } ?? world.bound
            case .likelihood: end = world.end(of: .likelihoods(ServiceID(String(input.name.scope.dropFirst(8)))))
            case .programmeCost: end = world.bound.mirrored
            default: end = world.bound
            }
            return input.range[end].doubleValue
        }
    }
}
