import Numerics

extension Evaluation {
    /// What the effects would come to before anything is taken off for what would have happened anyway: the present value of
    /// gross over the same horizon, with the same drop-off and the same discounting, in the same worlds, so that it stands beside
    /// the present value of net like beside like.
    ///
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    package func grossOverHorizon() throws(EvaluationError) -> Estimate<Money> {
        var untouched = self
        untouched.assumptions.declared.removeAll { AssumptionParameter.betweenGrossAndNet.contains($0.parameter) }
        for index in untouched.lines.indices {
            do throws(ArithmeticError) {
                try untouched.lines[index].change { units throws(ArithmeticError) in
                    units = try units.withWhatCameAnyway()
                }
            } catch {
                throw .arithmetic(error, while: "adding up what came anyway")
            }
        }
        return try Evaluator.headline(untouched, in: try worlds()).savings.presentValue
    }
}
