import CostAvoidance

/// Limitations in the evaluator's words.
enum LimitationsSection: ReportSection {
    static func blocks(_ context: ReportContext) -> [Block] {
        guard !context.settings.limitations.isEmpty else { return [] }
        return [.section("Limitations"), .bullets(context.settings.limitations.map { RichText($0) })]
    }
}
