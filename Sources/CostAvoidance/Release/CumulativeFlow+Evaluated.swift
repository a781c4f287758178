extension CumulativeFlow {
    /// The flows of an evaluation as its rule lets them be shown; nil without a cost, where nobody knows when observed use fell, or
    /// where what is saved by the end of any year would tell what began with too few people.
    ///
    /// - Throws: `EvaluationError.arithmetic` where a sum does not fit.
    package init?(_ evaluated: Evaluated) throws(EvaluationError) {
        guard let step = DatedDisclosure(evaluated).step else { return nil }
        try self.init(evaluated.result, of: evaluated.evaluation, every: step)
    }
}
