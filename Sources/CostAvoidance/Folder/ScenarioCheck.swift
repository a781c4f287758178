import DelimitedText

/// Checks that every scenario can be made of the evaluation: a scenario that cannot is an error of the folder, whether or not
/// anybody asks for it.
enum ScenarioCheck {
    /// Everything wrong with the scenarios, each error once although other scenarios build on the one it is in.
    static func diagnostics(_ evaluation: Evaluation) -> Diagnostics {
        var found: Set<Diagnostic> = []
        for scenario in evaluation.scenarios {
            do throws(EvaluationError) {
                _ = try scenario.apply(to: evaluation)
            } catch {
                guard case .refused(let diagnostics) = error else { continue }
                found.formUnion(diagnostics.shown())
            }
        }
        return Diagnostics(found)
    }
}
