import CostAvoidance
import Numerics

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
            blocks.append(
                .table(
                    table(
                        measures, isValued: context.findings.wellbeing?.wellby != nil,
                        rounded: RoundedCounts(context.settings.disclosure).note)))
        }
        if let wellby = WellbyWords.paragraph(context) { blocks.append(.paragraph(wellby)) }
        if !context.settings.notCounted.isEmpty {
            blocks.append(.paragraph("Not counted in any amount, in the evaluator's words:"))
            blocks.append(.bullets(context.settings.notCounted.map { RichText(Wording.sentence($0)) }))
        }
        if !context.lostServices.isEmpty {
            blocks.append(
                .paragraph(
                    "Use of \(Wording.list(context.lostServices)) is in no amount, because there is no record of it afterwards for anybody whom it is about."
                ))
        }
        if let others = otherValues(context) { blocks.append(.table(others)) }
        return blocks
    }

    /// Services whose value is shown; the annex has all.
    private static let shown = 5

    /// Money that is no saving: economic, social and transfer values; nil where there are none.
    private static func otherValues(_ context: ReportContext) -> ReportTable? {
        let rows = LargestFirst.sorted(
            context.released.otherValues.rows, by: { $0.shown?.net.central },
            name: { context.evaluation.label(of: ServiceID($0.key)) ?? $0.key })
        guard !rows.isEmpty else { return nil }
        var table = ReportTable(
            "Values that are not a public body's money, and are in no total\(context.inFirstYear), at \(context.settings.priceYear) prices",
            columns: [
                .words("Service"), .words("Kind of value"), .pounds("Low to high\(context.rangeMark)"),
                .pounds("Central"),
            ])
        for row in rows.prefix(shown) {
            let unitCost = context.evaluation.unitCosts[ServiceID(row.key)]
            func net(_ bound: Bound) -> ReportFigure { .cell(.service, row.key, .net, bound) }
            let amounts =
                row.shown.map { [ReportTable.Cell.span($0.net, of: net), .central($0.net, of: net)] }
                ?? Array(repeating: ReportTable.Cell(BreakdownTable.suppressed), count: 2)
            table.append(
                [
                    ReportTable.Cell(unitCost?.label ?? row.key),
                    ReportTable.Cell(unitCost?.benefitType.words ?? ""),
                ] + amounts)
        }
        let more = rows.count - table.rows.count
        if more > 0 {
            table.note = RichText(
                "\(Wording.counted(more, "more service follows", "more services follow").capitalisedFirst) in the annex."
            )
        }
        table.noteOrder(of: rows.compactMap { $0.shown?.net })
        return table
    }

    private static func table(
        _ measures: [ReleasedWellbeing.Measure], isValued: Bool, rounded: String?
    ) -> ReportTable {
        let hasMeans = measures.contains { $0.means != nil }
        let areInWords = measures.allSatisfy { $0.scale == .words }
        let areSome = measures.contains { $0.scale == .words }
        var table = ReportTable(
            "How people fared, by what they said \(areInWords ? "later" : areSome ? "at the start and later, or later alone" : "at the start and later"); \(isValued ? "no total counts it" : "none of it is turned into money")",
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
        if let rounded { table.addNote(RichText(rounded)) }
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
