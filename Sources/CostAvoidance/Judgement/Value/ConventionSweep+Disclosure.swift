extension ConventionSweep {
    /// Without the amounts of conventions that weigh services which are withheld otherwise against one another, so far that beside the
    /// what is told and the conventions before they would tell what one of them comes to.
    ///
    /// - Parameter rest: what is told of services that are withheld, with the conventions told that may be; nil where none is.
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    func withholding(_ evaluated: Evaluated, beside rest: inout WithheldRest?)
        throws(EvaluationError) -> ConventionSweep
    {
        guard var told = rest else { return self }
        var sweep = self
        for place in sweep.lines.indices where sweep.lines[place].outcome != nil {
            guard let changed = sweep.lines[place].convention.applied(to: evaluated.evaluation) else { continue }
            var beside = told
            try beside.tell([.presentValue], at: [.central], of: changed)
            if beside.isKept {
                told = beside
            } else {
                sweep.lines[place].outcome = nil
                sweep.lines[place].isWithheld = true
            }
        }
        rest = told
        return sweep
    }
}
