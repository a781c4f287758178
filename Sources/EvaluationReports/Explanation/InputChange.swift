import CostAvoidance
import Numerics

/// What was changed in an evaluation that is explained beside the one it was made from: said at every input that differs.
struct InputChange: Sendable {
    /// The evaluation as it is.
    let original: Evaluation
    /// What was done to it, as in "two-more-coordinators" or "deadweight at 0.11".
    let words: String

    /// That a unit cost is not the source's.
    func note(_ unitCost: UnitCost, at bound: Bound) -> [String] {
        guard let before = original.unitCosts[unitCost.service]?.cost[bound], before != unitCost.cost[bound] else {
            return []
        }
        return ["\(Pounds.perUnit(before)) in the evaluation as it is; changed by \(words)."]
    }

    /// That a share is not the evaluation's.
    func note(_ parameter: AssumptionParameter, _ line: LineResult, _ now: Share, at bound: Bound) -> [String] {
        guard let before = original.assumptions(of: line)?[parameter].share[bound], before != now else { return [] }
        return ["\(Numbers.percentage(before)) in the evaluation as it is; changed by \(words)."]
    }

    /// That units are not those of the files.
    func note(units now: Quantity, before: Quantity) -> [String] {
        now == before ? [] : ["\(before) in the evaluation as it is; changed by \(words)."]
    }

    /// That an amount of the programme's cost is not the file's.
    func note(_ cost: ProgrammeCost, place: Int, at bound: Bound) -> [String] {
        guard original.costs.indices.contains(place), original.costs[place].amount[bound] != cost.amount[bound] else {
            return []
        }
        return ["\(Pounds.exact(original.costs[place].amount[bound])) in the evaluation as it is; changed by \(words)."]
    }
}

extension FigureExplainer {
    /// An explainer of the same figures with some inputs changed. Only what is shown of the evaluation as it is, is shown
    /// of the changed one: the same parts by themselves, all the rest together.
    ///
    /// - Returns: nil where the changed evaluation is not made of the same lines.
    func changed(to evaluation: Evaluation, by words: String) throws(EvaluationError) -> FigureExplainer? {
        let result = try Evaluator.evaluate(evaluation)
        guard result.lines.count == findings.result.lines.count,
            zip(result.lines, findings.result.lines).allSatisfy({ $0.key == $1.key && $0.origin == $1.origin })
        else { return nil }
        var changed = self
        changed.findings.evaluation = evaluation
        let released = Suppression.release(result, of: evaluation)
        changed.findings.released.result = released.result
        changed.findings.released.people = released.people
        changed.change = InputChange(original: findings.evaluation, words: words)
        return changed
    }
}
