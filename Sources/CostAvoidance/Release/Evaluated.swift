/// An evaluation with all that it comes to, withheld or not, and what of it is released.
///
/// Whoever decides what else may be shown has to look at all three. That happens inside the library: outside it an evaluated
/// evaluation can be handed on, and asked for what is released and for nothing else.
package struct Evaluated: Sendable {
    /// The evaluation with its rows.
    @Shared private(set) var evaluation: Evaluation
    /// What it comes to, with every line and every row. It has the number of people as it is told; where all of them together are too
    /// few, it has neither their number nor what an amount is for each of them.
    @Shared private(set) var result: EvaluationResult
    /// What may be shown.
    @Shared package internal(set) var released: ReleasedEvaluation
    /// Its tables as a linear audit takes them, with nothing withheld yet: made once, for whoever decides what else may be shown.
    @Shared private(set) var tables: ReleasedTables
    /// What is told of services that are withheld, by the totals and whatever else is always told; nil where none is.
    @Shared private(set) var rest: WithheldRest? = nil

    /// Evaluates, and releases what its disclosure rule lets be shown.
    ///
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    package init(_ evaluation: Evaluation) throws(EvaluationError) {
        self = try Suppression.release(try Evaluator.evaluate(evaluation), of: evaluation)
        // Of the evaluation itself, and not of every variant of it that a search releases.
        if evaluation.pooled == nil, !released.whole.isOfTooFew {
            released.foundByWholeNumbers = try WholeNumbers(self)?.found() ?? 0
        }
    }

    init(
        _ evaluation: Evaluation, _ result: EvaluationResult, _ released: ReleasedEvaluation, tables: ReleasedTables
    ) {
        self.evaluation = evaluation
        self.result = result
        self.released = released
        self.tables = tables
    }

    /// The same lines with other inputs. Which rows are withheld stays decided by the evaluation as it is.
    ///
    /// - Returns: nil where the other evaluation is not made of the same lines.
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    func changed(to other: Evaluation) throws(EvaluationError) -> Evaluated? {
        let changed = try Evaluator.evaluate(other)
        let (lines, before) = (changed.lines, result.lines)
        guard lines.count == before.count,
            zip(lines, before).allSatisfy({ $0.key == $1.key && $0.origin == $1.origin })
        else { return nil }
        return try Suppression.release(changed, of: other, keeping: released)
    }

    /// Weighs what is told of services that are withheld.
    ///
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    mutating func weighRest() throws(EvaluationError) { rest = try WithheldRest(telling: self) }
}
