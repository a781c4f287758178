import Numerics

extension Evaluation {
    /// What the effects would come to before anything is taken off for what would have happened anyway: the present value of
    /// gross over the same horizon, with the same drop-off and the same discounting, so that it stands beside the present value of
    /// net like beside like.
    ///
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    package func grossOverHorizon() throws(EvaluationError) -> Estimate<Money> {
        var untouched = self
        untouched.assumptions.declared.removeAll { AssumptionParameter.betweenGrossAndNet.contains($0.parameter) }
        return try Evaluator.headline(untouched).savings.presentValue
    }
}
