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

    /// What came anyway is taken off by people without the programme, and a deadweight beside them takes it off again.
    func checkDeadweight(_ assumption: Assumption, of subjects: Set<AssumptionSubject>, _ found: inout Diagnostics) {
        guard assumption.parameter == .deadweight, assumption.value != .noShare else { return }
        let compared = subjects.filter(\.isCompared)
        guard !compared.isEmpty else { return }
        let which = compared == subjects ? "" : " of some of the rows it is for"
        found.add(
            Diagnostic(
                .warning,
                at: columns.cell(
                    assumption.position ?? SourcePosition(file: "assumptions.csv"), "central", "parameter"),
                code: "deadweight-beside-comparison",
                message:
                    "deadweight is taken off what people without the programme left\(which): they show what came anyway, and it may be taken off twice",
                remedy:
                    "Give 0 where there is a comparison group; if it is about something that those people do not show, say so in rationale."
            ))
    }

    private var hasComparison: Bool {
        evaluation.observed.entries.contains { $0.arm == .comparison }
            || evaluation.assumptionSubjects.contains(where: \.isCompared)
    }
}
