import CostAvoidance
import Numerics

/// One published figure without inputs: what it implies.
enum ImpliedSection {
    static func blocks(_ study: Reproduction) -> [Block] {
        let settings = study.evaluation.settings
        var blocks: [Block] = [.subsection(RichText(settings.title))]
        if let citation = settings.citation { blocks.append(.paragraph(RichText(citation))) }
        if !settings.about.isEmpty { blocks.append(.bullets(settings.about.map { RichText($0) })) }
        blocks.append(.table(printed(study)))
        if let implied = study.implied { blocks += analysis(implied) }
        let identities = DifferenceText.sentences(study)
        if !identities.isEmpty { blocks.append(.bullets(identities)) }
        return blocks
    }

    /// What an analysis found, as far as it found anything.
    static func analysis(_ implied: ImpliedAnalysis) -> [Block] {
        rates(implied) + ratios(implied) + services(implied) + mix(implied) + breakEven(implied) + capacity(implied)
            + quoted(implied)
    }

    private static func printed(_ study: Reproduction) -> ReportTable {
        var table = ReportTable(
            "What is printed",
            columns: [
                .words("Figure"), .words("Unit"), .number("Printed"), .words("Verdict"), .words("Where printed"),
            ])
        for comparison in study.comparisons {
            table.append([
                ReportTable.Cell(RichText([.code(comparison.figure.path)])),
                ReportTable.Cell(comparison.published.unit.description),
                ReportTable.Cell(FigureText.printed(comparison)),
                ReportTable.Cell(verdict(comparison)), ReportTable.Cell(FigureText.place(comparison.published)),
            ])
        }
        return table
    }

    /// The verdict with its reason, where there is one.
    private static func verdict(_ comparison: FigureComparison) -> String {
        comparison.verdict.rawValue + (comparison.reason.isEmpty ? "" : ": \(comparison.reason)")
    }

    private static func rates(_ implied: ImpliedAnalysis) -> [Block] {
        guard !implied.rates.isEmpty else { return [] }
        let currency = implied.figure.currency
        let items = implied.rates.map { rate -> RichText in
            let amounts = FigureText.ends(rate.amounts) { ImpliedText.rate(rate.basis, $0, currency) }
            return "\(rate.basis.words): \(strong: amounts)"
        }
        return [.paragraph(introduction(implied.figure)), .bullets(items)]
    }

    private static func introduction(_ figure: ImpliedFigure) -> RichText {
        figure.derived.contains(.amount)
            ? "The figure, which is worked out from what is printed, implies:" : "The figure implies:"
    }

    private static func ratios(_ implied: ImpliedAnalysis) -> [Block] {
        guard !implied.ratios.isEmpty else { return [] }
        return [
            .bullets(
                implied.ratios.map { ratio in
                    let printed = ImpliedText.amount(ratio.printed, "£")
                    let result = ImpliedText.amount(ratio.implied.decimal, "£")
                    return switch ratio.kind {
                    case .cost:
                        "A ratio of \(ratio.ratio) and \(printed) of savings imply a cost of \(strong: result)."
                    case .savings:
                        "A ratio of \(ratio.ratio) and a cost of \(printed) imply savings of \(strong: result)."
                    }
                })
        ]
    }

    private static func services(_ implied: ImpliedAnalysis) -> [Block] {
        guard !implied.services.isEmpty else { return [] }
        var table = ReportTable(
            RichText("Units of one service that would make the figure alone, at prices of \(implied.pricesText)"),
            columns: [
                .words("Service"), .words("Unit"), .number("£ a unit"), .number("Units"), .number("For each person"),
                .number("Most a person can use"), .words("Possible"),
            ])
        for service in implied.services {
            table.append([
                ReportTable.Cell(service.entry.label), ReportTable.Cell(service.entry.unit),
                ReportTable.Cell(FigureText.number(service.unitCost.decimal, places: 2)),
                ReportTable.Cell(FigureText.ends(service.units) { ImpliedText.units($0, places: 0) }),
                ReportTable.Cell(FigureText.ends(service.unitsPerPerson) { ImpliedText.units($0, places: 1) }),
                ReportTable.Cell(service.mostPerPerson.map { FigureText.number($0, places: 1) } ?? "no limit known"),
                ReportTable.Cell(service.feasibility.words),
            ])
        }
        table.note = RichText(
            "Unit costs: " + Set(implied.services.map(\.entry.source)).sorted().joined(separator: "; ") + ".")
        return [.table(table)]
    }

    private static func mix(_ implied: ImpliedAnalysis) -> [Block] {
        guard let mix = implied.mix else { return [] }
        let parts = mix.parts.map { part in
            FigureText.ends(part.units) { ImpliedText.units($0, places: 0) } + " of \(part.entry.service)"
        }
        return [
            .paragraph(
                """
                One of many mixes that would make it, with the same amount of money from each of \(mix.partCount) services: \
                \(parts.joined(separator: "; ")).
                """)
        ]
    }

    private static func breakEven(_ implied: ImpliedAnalysis) -> [Block] {
        guard let first = implied.breakEven.first else { return [] }
        var table = ReportTable(
            "Share of the figure that would have to be deadweight, or owed to others, for it to fall below the cost",
            columns: [.words("Cost"), .number("Total"), .number("Share")])
        for row in implied.breakEven {
            table.append([
                ReportTable.Cell(ImpliedText.cost(row.cost)),
                ReportTable.Cell(ImpliedText.amount(row.cost.total.decimal, implied.figure.currency)),
                ReportTable.Cell(ImpliedText.share(row, of: implied.figure)),
            ])
        }
        if case .assumed = first.cost {
            table.note =
                "No cost is published. The yearly costs of a post are assumptions of this analysis, to see what follows."
        }
        return [.table(table)]
    }

    private static func capacity(_ implied: ImpliedAnalysis) -> [Block] {
        guard !implied.capacity.isEmpty else { return [] }
        var table = ReportTable(
            "Scenario that nobody published: the figure at a greater share of capacity",
            columns: [.number("Capacity"), .number("People"), .number("Figure")])
        for step in implied.capacity {
            table.append([
                ReportTable.Cell(ImpliedText.percent(step.capacity.decimal)),
                ReportTable.Cell(step.people.map { FigureText.number($0, places: 0) } ?? "–"),
                ReportTable.Cell(
                    FigureText.ends(step.amounts) { ImpliedText.amount($0.decimal, implied.figure.currency) }),
            ])
        }
        table.note = """
            It assumes that savings grow in step with the people supported. Nobody has shown that, and those helped first may be \
            those with most to save.
            """
        return [.table(table)]
    }

    private static func quoted(_ implied: ImpliedAnalysis) -> [Block] {
        let items =
            implied.figure.quotedAs.map { RichText("Quoted as: \($0)") }
            + implied.quotations.map(ImpliedText.quotation)
        return items.isEmpty ? [] : [.paragraph("How the figure is quoted:"), .bullets(items)]
    }
}
