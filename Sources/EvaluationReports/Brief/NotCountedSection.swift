import CostAvoidance

/// What is in no amount: how people fare, and values that are no money of a public body.
enum NotCountedSection: ReportSection {
    static func blocks(_ context: ReportContext) -> [Block] {
        var blocks: [Block] = [.section("What was not counted")]
        let measures = context.findings.wellbeing?.measures ?? []
        if measures.isEmpty, context.settings.notCounted.isEmpty {
            blocks.append(
                .paragraph(
                    "How the people themselves fared is not among the inputs. It may matter more than the money."))
        } else if !measures.isEmpty {
            blocks.append(.table(table(measures, isValued: context.findings.wellbeing?.wellby != nil)))
        }
        if let wellby = WellbyWords.paragraph(context) { blocks.append(.paragraph(wellby)) }
        if !context.settings.notCounted.isEmpty {
            blocks.append(.paragraph("Not counted in any amount, in the evaluator's words:"))
            blocks.append(.bullets(context.settings.notCounted.map { RichText(Wording.sentence($0)) }))
        }
        if !context.lostServices.isEmpty {
            blocks.append(
                .paragraph(
                    "Use of \(Wording.list(context.lostServices)) is in no amount, because everybody whom it is about was lost to follow-up."
                ))
        }
        let others = context.released.otherValues.rows.count
        if others > 0 {
            blocks.append(
                .paragraph(
                    "\(Wording.list(kinds(context)).capitalisedFirst) values of \(Wording.counted(others, "service", "services")) are shown apart in the annex and are not part of any total."
                ))
        }
        return blocks
    }

    /// The kinds of value that are there.
    private static func kinds(_ context: ReportContext) -> [String] {
        let found = Set(
            context.released.otherValues.rows.compactMap {
                context.evaluation.unitCosts[ServiceID($0.key)]?.benefitType
            })
        return BenefitType.allCases.filter(found.contains).map(\.rawValue)
    }

    private static func table(_ measures: [ReleasedWellbeing.Measure], isValued: Bool) -> ReportTable {
        let hasMeans = measures.contains { $0.means != nil }
        let areInWords = measures.allSatisfy { $0.scale == .words }
        var table = ReportTable(
            "How people fared, by what they said \(areInWords ? "later" : "at the start and later"); \(isValued ? "no total counts it" : "none of it is turned into money")",
            columns: [
                .words("Asked about"), .people("Asked"), .people("Answered later"), .people("Better"), .people("Same"),
                .people("Worse"),
            ] + (hasMeans ? [.number("Mean at the start"), .number("Mean later")] : []))
        for measure in measures {
            guard let everybody = measure.rows.first(where: { $0.column == nil }) else { continue }
            let counts = [everybody.asked, everybody.answered, everybody.better, everybody.same, everybody.worse]
            let key = WellbeingCells.key(measure.name, everybody)
            table.append(
                [ReportTable.Cell(measure.name.capitalisedFirst)]
                    + zip(counts, CellTable.wellbeing.columns).map { count, column in
                        count.map {
                            ReportTable.Cell(Numbers.count($0), rounding: [.cell(.wellbeing, key, column)])
                        } ?? ReportTable.Cell(BreakdownTable.suppressed)
                    }
                    + (hasMeans ? means(measure, key) : []))
        }
        table.note = note(measures).map { "\($0)" }
        return table
    }

    private static func means(_ measure: ReleasedWellbeing.Measure, _ key: String) -> [ReportTable.Cell] {
        guard let means = measure.means else {
            return Array(
                repeating: ReportTable.Cell(measure.scale == .words ? "in words" : BreakdownTable.suppressed), count: 2)
        }
        return [(means.before, "mean_before"), (means.after, "mean_after")].map { mean, column in
            ReportTable.Cell(mean.fixed(places: 1), rounding: [.cell(.wellbeing, key, column)])
        }
    }

    /// Whose means they are, and what the Office for National Statistics calls answers to its own questions; nil without means.
    private static func note(_ measures: [ReleasedWellbeing.Measure]) -> String? {
        var notes = WellbeingSection.turned(measures)
        if measures.contains(where: { $0.rows.first { $0.column == nil }.map { !$0.isWhole } ?? false }) {
            notes.append("Counts are suppressed where they are of few people, or would reveal a count that is.")
        }
        let told = ofMeans(measures).map { notes + [$0] } ?? notes
        return told.isEmpty ? nil : told.joined(separator: " ")
    }

    private static func ofMeans(_ measures: [ReleasedWellbeing.Measure]) -> String? {
        let means = measures.compactMap { measure in measure.means.map { (measure.name, $0) } }
        guard !means.isEmpty else { return nil }
        let thresholds = means.compactMap { name, means in
            means.question.map { "On \(name), the Office for National Statistics says: \($0.thresholds)." }
        }
        return (["Means are of those who answered both times, on the scale of the question."] + thresholds)
            .joined(separator: " ")
    }
}
