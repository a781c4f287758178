extension CumulativeFlow {
    /// The flows of an evaluation as its rule lets them be shown; nil without a cost, where nobody knows when observed use fell, or
    /// where some year is about too few people.
    ///
    /// - Throws: `EvaluationError.arithmetic` where a sum does not fit.
    package init?(_ evaluated: Evaluated) throws(EvaluationError) {
        try self.init(evaluated.result, of: evaluated.evaluation, under: evaluated.released.rule)
    }
}
