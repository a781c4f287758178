import DelimitedText

extension CrossCheck {
    /// When assumptions were made: not after the evaluation that they are made for, and not in another age.
    func checkCustody(_ found: inout Diagnostics) {
        for assumption in evaluation.assumptions.declared {
            guard let position = assumption.position, let written = assumption.custody.madeOn,
                let time = CheckTime(read: written),
                let fault = fault(of: time)
            else { continue }
            found.add(
                Diagnostic(
                    .warning, at: columns.cell(SourcePosition(file: position.file, line: position.line), "made_on"),
                    code: "made-on-far-off",
                    message: "made_on is \(Diagnostic.quoted(written)), \(fault)",
                    remedy: "Correct it; where it is right, leave it."))
        }
    }

    private func fault(of time: CheckTime) -> String? {
        if let date = evaluation.settings.date, let made = CheckTime(written: date), time.first > made.last {
            return "after the date of the evaluation, \(date)"
        }
        guard let (verdict, side, words) = CheckReach(evaluation.settings)?.distance(of: time) else { return nil }
        // What was assumed for another evaluation some years before may be used again.
        return verdict == .impossible || side == .after ? words : nil
    }
}
