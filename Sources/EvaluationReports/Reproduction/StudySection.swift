import CostAvoidance

/// One study that could be recomputed.
enum StudySection {
    static func blocks(_ study: Reproduction) -> [Block] {
        let settings = study.evaluation.settings
        var blocks: [Block] = [.subsection(RichText(settings.title))]
        if let citation = settings.citation { blocks.append(.paragraph(RichText(citation))) }
        if !settings.about.isEmpty { blocks.append(.bullets(settings.about.map { RichText($0) })) }
        blocks.append(.table(table(study, caption: "Printed and recomputed")))
        let sentences = DifferenceText.sentences(study).filter { !$0.isEmpty }
        if !sentences.isEmpty {
            blocks.append(.paragraph("What explains the differences, and what the printed figures say of each other:"))
            blocks.append(.bullets(sentences))
        }
        if !settings.limitations.isEmpty {
            blocks.append(.paragraph("Limitations:"))
            blocks.append(.bullets(settings.limitations.map { RichText($0) }))
        }
        if let implied = study.implied { blocks += ImpliedSection.analysis(implied) }
        return blocks
    }

    /// Every printed number of a study.
    static func table(_ study: Reproduction, caption: RichText) -> ReportTable {
        var table = ReportTable(
            caption,
            columns: [
                .words("Figure"), .words("Unit"), .number("Printed"), .number("Recomputed"), .number("Difference"),
                .number("%"), .words("Verdict"), .words("Where printed"),
            ])
        for comparison in study.comparisons {
            let place = FigureText.place(comparison.published)
            table.append([
                ReportTable.Cell(RichText([.code(comparison.figure.path)])),
                ReportTable.Cell(comparison.published.unit.description),
                ReportTable.Cell(FigureText.printed(comparison)), ReportTable.Cell(FigureText.recomputed(comparison)),
                ReportTable.Cell(FigureText.difference(comparison)), ReportTable.Cell(FigureText.percent(comparison)),
                ReportTable.Cell(verdict(comparison)), ReportTable.Cell(place),
            ])
        }
        return table
    }

    private static func verdict(_ comparison: FigureComparison) -> RichText {
        comparison.verdict.isOff || comparison.verdict == .notRecomputable
            ? RichText([.strong(comparison.verdict.rawValue)]) : RichText(comparison.verdict.rawValue)
    }
}
