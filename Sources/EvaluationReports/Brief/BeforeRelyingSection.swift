import CostAvoidance

/// What to do before the figure is relied on, what undermines it most first, and what it is not good for.
enum BeforeRelyingSection: ReportSection {
    /// Things to do, and limitations, that are named; the annex has all.
    private static let (shown, limitations) = (7, 4)

    static func blocks(_ context: ReportContext) -> [Block] {
        let items = remedies(context) + limits(context)
        guard !items.isEmpty else { return [] }
        return [.section("What to do before relying on it"), .bullets(items)]
    }

    private static func remedies(_ context: ReportContext) -> [RichText] {
        let all = WarningCode.byWeight.filter { !context.warnings($0).isEmpty }.compactMap {
            $0.remedy(context)
        }
        let example = LimitationsSection.madeUp(context).map { [RichText($0)] } ?? []
        let more = all.count - shown
        return example + all.prefix(shown).map { RichText($0) }
            + (more > 0
                ? [
                    "\(Wording.counted(more, "matter of less weight stands", "matters of less weight stand").capitalisedFirst) in the annex."
                ] : [])
    }

    /// In the evaluator's words.
    private static func limits(_ context: ReportContext) -> [RichText] {
        let all = context.settings.limitations
        let more = all.count - limitations
        let until = context.settings.declarations.useUntil.map { ["Not to be used after \($0)."] } ?? []
        return LimitationsSection.limitsOfUse(context) + until.map { RichText($0) }
            + all.prefix(limitations).map { "Limitation: \(Wording.sentence($0))" }
            + (more > 0
                ? [
                    "\(Wording.counted(more, "more limitation stands", "more limitations stand").capitalisedFirst) in the annex."
                ] : [])
    }
}
