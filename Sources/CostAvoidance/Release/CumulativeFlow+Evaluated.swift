extension CumulativeFlow {
    /// The flows of an evaluation as its rule lets them be shown; nil without a cost, or where some year is about too few people.
    ///
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    package init?(_ evaluated: Evaluated) throws(EvaluationError) {
        try self.init(evaluated.evaluation, under: evaluated.released.rule)
    }
}
