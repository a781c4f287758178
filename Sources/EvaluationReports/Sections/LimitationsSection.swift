import CostAvoidance

/// Limitations, and what the figures are not good for, in the evaluator's words.
enum LimitationsSection: ReportSection {
    static func blocks(_ context: ReportContext) -> [Block] {
        let limits = context.settings.declarations[.limitsOfUse].map {
            RichText("Not to be used so: \(Wording.sentence($0))")
        }
        let statements = context.settings.limitations.map { RichText($0) } + limits
        guard !statements.isEmpty else { return [] }
        return [.section("Limitations"), .bullets(statements)]
    }
}
