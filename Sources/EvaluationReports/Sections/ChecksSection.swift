import CostAvoidance

/// Who made the evaluation, what was checked about it, by whom and with what result, and who signed it off.
///
/// The AQuA Book (2025) has an analyst, an assurer and an approver answer for an analysis, each named. What nobody is named for is said.
enum ChecksSection: ReportSection {
    static func blocks(_ context: ReportContext) -> [Block] {
        let checks = context.findings.checks
        return [
            .section("Who made it, checked it and signed it off"),
            .paragraph(
                "Whoever relies on an analysis should know who made it, who checked it and who approved it for its use \(reference: context.references.aquaBook). The evaluation says:"
            ), .bullets(answers(checks, context)),
        ] + (checks.isEmpty ? [] : [.table(table(checks))])
    }

    private static func answers(_ checks: [QualityCheck], _ context: ReportContext) -> [RichText] {
        let signed = checks.filter(\.isSignOff)
        let others = checks.filter { !$0.isSignOff }
        var answers: [RichText] = [
            "Made by: \(context.settings.author.map(Wording.sentence) ?? "not said.")",
            others.isEmpty
                ? "Checked by: nobody is named."
                : "Checked by: \(checkers(others)).",
        ]
        answers +=
            signed.isEmpty
            ? ["Signed off by: nobody is named for the evaluation as a whole."] : signed.map(words)
        answers.append(
            "To be used until: \(context.settings.declarations.useUntil.map(Wording.date) ?? "no date is given").")
        if context.settings.declarations[.limitsOfUse].isEmpty {
            answers.append("Limits of use: none is named.")
        }
        return answers
    }

    /// A sign-off with what came of it, which may be that it was refused.
    static func words(_ signOff: QualityCheck) -> RichText {
        "\(signOff.check.capitalisedFirst), \(Wording.date(signOff.date)), by \(signOff.by): \(Wording.sentence(signOff.result))"
    }

    /// The sign-offs, and beside them what came of the other checks: one that failed is not left to the annex.
    static func brief(_ checks: [QualityCheck]) -> [RichText] {
        let signed = checks.filter(\.isSignOff)
        let others = checks.filter { !$0.isSignOff }
        guard !signed.isEmpty, !others.isEmpty else { return signed.map(words) }
        let results = Dictionary(grouping: others) { $0.result.lowercased() }.values
            .compactMap { alike in alike.first.map { (result: $0.result, count: alike.count) } }
            .sorted { ($0.count, $0.result.lowercased()) < ($1.count, $1.result.lowercased()) }
        let told = Wording.list(results.map { "\($0.result) (\($0.count))" }, atMost: mostResults)
        return signed.map(words) + ["Other checks by their results: \(Wording.sentence(told))"]
    }

    /// Results that are named, the rarest first.
    private static let mostResults = 4

    /// Each with how many checks, in the order of the first.
    private static func checkers(_ checks: [QualityCheck]) -> String {
        var counts: [(by: String, count: Int)] = []
        for check in checks {
            if let place = counts.firstIndex(where: { $0.by == check.by }) {
                counts[place].count += 1
            } else {
                counts.append((check.by, 1))
            }
        }
        return Wording.list(counts.map { "\($0.by) (\(Wording.counted($0.count, "check", "checks")))" })
    }

    private static func table(_ checks: [QualityCheck]) -> ReportTable {
        let hasNotes = checks.contains { $0.note != nil }
        var columns: [ReportTable.Column] = [.words("Date"), .words("Check"), .words("By"), .words("Result")]
        if hasNotes { columns.append(.words("Note")) }
        var table = ReportTable("Checks, as the evaluator states them", columns: columns)
        table.sheet = "Checks"
        for check in checks {
            let cells =
                [Wording.date(check.date), check.check, check.by, check.result] + (hasNotes ? [check.note ?? ""] : [])
            table.append(cells.map { ReportTable.Cell($0) })
        }
        return table
    }
}
