import CostAvoidance

/// What was done and for whom, in the evaluator's words, with the facts of the evaluation beside them.
enum AboutSection: ReportSection {
    static func blocks(_ context: ReportContext) -> [Block] {
        let facts = facts(context)
        guard !context.settings.about.isEmpty || !facts.isEmpty else { return [] }
        var blocks: [Block] = [.section("What was done, for whom")]
        blocks += context.settings.about.map { .paragraph(RichText($0)) }
        if !facts.isEmpty { blocks.append(.bullets(facts)) }
        return blocks
    }

    private static func facts(_ context: ReportContext) -> [RichText] {
        let settings = context.settings
        var facts: [RichText] = []
        if let programme = settings.programme { facts.append("Programme: \(programme)") }
        facts += settings.declarations[.place].map { "Place: \($0)" }
        if let period = settings.period {
            facts.append(
                "Period: \(Wording.months(of: period)), \(Wording.counted(period.months, "month", "months"))"
            )
        }
        if let people = context.released.people { facts.append("People supported: \(Numbers.count(people))") }
        if context.released.whole == .aboutTooFew {
            facts.append("People supported: fewer than \(context.released.rule.threshold)")
        }
        if let windows = settings.windows {
            facts.append(
                "\(context.wording.subjects == .real ? "Observed" : "Windows"), in months: \(windows.beforeMonths) before and \(windows.afterMonths) after, unless a row says otherwise"
            )
        }
        if let author = settings.author { facts.append("Author: \(author)") }
        if let date = settings.date { facts.append("Date: \(Wording.date(date))") }
        if let until = settings.declarations.useUntil { facts.append("To be used until: \(Wording.date(until))") }
        if let citation = settings.citation { facts.append("Publication examined: \(citation)") }
        return facts
    }
}
