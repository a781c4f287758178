import CostAvoidance
import Numerics

/// What to do before the figure is relied on, what undermines it most first, and what it is not good for.
enum BeforeRelyingSection: ReportSection {
    /// Things to do, and limitations, that are named; the annex has all.
    private static let (shown, limitations) = (7, 4)

    static func blocks(_ context: ReportContext) throws(EvaluationError) -> [Block] {
        let (items, limits) = (try remedies(context), limits(context))
        guard !(items + limits).isEmpty else { return [] }
        var blocks: [Block] = [.section("What to do before relying on it")]
        if !items.isEmpty { blocks.append(.bullets(items)) }
        if !limits.isEmpty { blocks += [.paragraph("Its limits, as the evaluator states them:"), .bullets(limits)] }
        return blocks
    }

    private static func remedies(_ context: ReportContext) throws(EvaluationError) -> [RichText] {
        var all: [String] = []
        for (_, warning) in try context.weighedWarnings() {
            if let remedy = warning.code.remedy(context), !all.contains(remedy) { all.append(remedy) }
        }
        if let months = context.findings.arms?.monthsAfter, months.upperBound > ExactDecimal(Month.perYear) {
            all.insert(
                "Use was observed for longer than a year after, and the whole change counts as one year's. Give use of the first twelve months, so that amounts, years and payback are those of a year.",
                at: 0)
        }
        let example = LimitationsSection.madeUp(context).map { [RichText($0)] } ?? []
        let more = all.count - shown
        return example + unsigned(context) + all.prefix(shown).map { RichText($0) }
            + (more > 0
                ? [
                    "\(Wording.counted(more, "matter of less weight is", "matters of less weight are").capitalisedFirst) in the annex."
                ] : [])
    }

    /// That nobody answers for what is said of a real programme, where nobody does.
    private static func unsigned(_ context: ReportContext) -> [RichText] {
        guard context.settings.status == .evaluation, !context.findings.checks.contains(where: \.isSignOff) else {
            return []
        }
        return [
            "Nobody is named as having signed this off. Ask somebody who did not make it to check it and sign it off, and record that in \(code: "quality.csv")."
        ]
    }

    /// In the evaluator's words.
    private static func limits(_ context: ReportContext) -> [RichText] {
        let all = context.settings.limitations
        let more = all.count - limitations
        let until = context.settings.declarations.useUntil.map { ["Do not use it after \(Wording.date($0))."] } ?? []
        return LimitationsSection.limitsOfUse(context) + until.map { RichText($0) }
            + all.prefix(limitations).map { RichText(Wording.sentence($0)) }
            + (more > 0
                ? [
                    "\(Wording.counted(more, "more limitation is", "more limitations are").capitalisedFirst) in the annex."
                ] : [])
    }
}
