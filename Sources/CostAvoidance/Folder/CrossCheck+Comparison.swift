import DelimitedText

extension CrossCheck {
    /// How people without the programme were chosen is said for nothing where no row is about any.
    func checkComparison(_ found: inout Diagnostics) {
        guard evaluation.settings.comparison != nil, !hasComparison else { return }
        found.add(
            Diagnostic(
                .warning, at: positions["comparison.chosen"] ?? SourcePosition(file: "evaluation.json"),
                code: "comparison-without-people",
                message:
                    "comparison says how people without the programme were chosen, and no row is about any of them",
                remedy:
                    "Give their rows the group comparison in service-use.csv or the basis \(Basis.matchedComparison.rawValue) or \(Basis.trial.rawValue) in outcomes.csv, or take comparison out."
            ))
    }

    private var hasComparison: Bool {
        let bases: [Basis?] = [.matchedComparison, .trial]
        return evaluation.observed.entries.contains { $0.arm == .comparison }
            || evaluation.lines.contains { bases.contains($0.key.basis) }
            || evaluation.alternatives.contains { $0.accounts.contains { bases.contains($0.key.basis) } }
    }
}
