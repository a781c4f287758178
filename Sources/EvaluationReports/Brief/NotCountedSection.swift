import CostAvoidance

/// What is in no amount: how people fare, and values that are no money of a public body.
enum NotCountedSection: ReportSection {
    static func blocks(_ context: ReportContext) -> [Block] {
        var blocks: [Block] = [.section("What was not counted")]
        let measures = context.findings.wellbeing?.measures ?? []
        if measures.isEmpty {
            blocks.append(
                .paragraph(
                    "How the people themselves fared is not among the inputs. It may matter more than the money."))
        } else {
            blocks.append(.table(table(measures)))
        }
        let others = context.released.otherValues.rows.count
        if others > 0 {
            blocks.append(
                .paragraph(
                    "\(Wording.list(kinds(context)).capitalisedFirst) values of \(Wording.counted(others, "service", "services")) stand by themselves in the annex and are part of no total."
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

    private static func table(_ measures: [ReleasedWellbeing.Measure]) -> ReportTable {
        var table = ReportTable(
            "How people fared, by what they said at the start and later; none of it is turned into money",
            columns: [
                .words("Asked about"), .people("Asked"), .people("Answered later"), .people("Better"), .people("Same"),
                .people("Worse"),
            ])
        for measure in measures {
            guard let everybody = measure.rows.first(where: { $0.column == nil }) else { continue }
            let counts = [everybody.asked, everybody.answered, everybody.better, everybody.same, everybody.worse]
            table.append(
                [ReportTable.Cell(measure.name.capitalisedFirst)]
                    + counts.map { ReportTable.Cell($0.map { Numbers.count($0) } ?? BreakdownTable.suppressed) })
        }
        return table
    }
}
