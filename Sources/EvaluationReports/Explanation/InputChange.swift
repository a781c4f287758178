import CostAvoidance
import Numerics

/// What was changed in an evaluation that is explained beside the one it was made from: said at every input that differs.
struct InputChange: Sendable {
    /// The evaluation as it is.
    let original: ReleasedEvaluation
    /// What was done to it, as in "two-more-coordinators" or "deadweight at 0.11".
    let words: String

    /// That a unit cost is not the source's.
    func note(_ unitCost: UnitCost, at bound: Bound) -> [String] {
        guard let before = original.unitCosts[unitCost.service]?.cost[bound], before != unitCost.cost[bound] else {
            return []
        }
        return ["\(Pounds.perUnit(before)) in the evaluation as it is; changed by \(words)."]
    }

    /// That an assumption is not the evaluation's.
    ///
    /// - Parameter original: the assumptions that stand in the evaluation as it is.
    func note(
        _ parameter: AssumptionParameter, _ now: AssumptionValue, original: LineAssumptions?, at bound: Bound
    ) -> [String] {
        guard let before = original?[parameter].value[bound], before != now else { return [] }
        return ["\(before.words) in the evaluation as it is; changed by \(words)."]
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
    func changed(to other: Findings, by words: String) throws(EvaluationError) -> FigureExplainer {
        var changed = self
        changed.findings = other
        changed.parts = try parts.changed(to: other.evaluated)
        changed.change = InputChange(original: findings.released, words: words)
        return changed
    }
}
