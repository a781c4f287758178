import CostAvoidance

/// Findings by service: what was taken off, and what the gross is made of.
enum ServiceSection: ReportSection {
    static func blocks(_ context: ReportContext) -> [Block] {
        guard let breakdown = context.breakdown(by: .service) else { return [] }
        let rises = breakdown.rows.contains { $0.shown?.net.central.isNegative ?? false }
        let rise: [Block] =
            rises
            ? [.paragraph("A negative amount means \(Self.rise(context)): it is kept as an increase in cost.")] : []
        let tables = BreakdownTable(
            context: context, breakdown: breakdown, heading: "Service", label: { context.label(ofService: $0) })
        let price = context.settings.priceYear
        var gross = tables.table(
            .gross,
            caption:
                "Units and gross cost by service\(context.inFirstYear), before anything was taken off, at \(price) prices",
            extra: .units)
        if context.findings.hasAlternatives {
            gross.addNote(RichText(WorldWords.ofAlternatives))
        }
        return [
            .section("Findings by service")
        ] + context.chart(ReportCharts.services(context)) + [
            .table(
                tables.table(
                    .net,
                    caption:
                        "\(context.wording.net.capitalisedFirst), by service\(context.inFirstYear), at \(price) prices",
                    extra: .people))
        ] + rise + [.table(gross)] + context.notices(.services, .unitCosts, .doubleCounting, .disclosure)
    }

    /// What makes an amount negative: where people without the programme were observed, use can have fallen and still count so.
    private static func rise(_ context: ReportContext) -> String {
        guard let arms = context.findings.arms else { return "a service that was judged to be used more" }
        return arms.hasComparison
            ? "a service whose use rose, or fell by less than in the comparison group" : "a service whose use rose"
    }
}

/// Findings by who would have paid.
enum BearerSection: ReportSection {
    static func blocks(_ context: ReportContext) -> [Block] {
        guard let breakdown = context.breakdown(by: .bearer) else { return [] }
        let tables = BreakdownTable(
            context: context, breakdown: breakdown, heading: "Bearer", label: { RichText($0) })
        return [
            .section("Findings by who would have paid")
        ] + context.chart(ReportCharts.bearers(context)) + [
            .table(
                tables.table(
                    .net,
                    caption:
                        "\(context.wording.net.capitalisedFirst), by who would have paid\(context.inFirstYear), at \(context.settings.priceYear) prices",
                    extra: .people))
        ]
    }
}

/// Findings by each column the evaluation groups by.
enum GroupSection: ReportSection {
    static func blocks(_ context: ReportContext) -> [Block] {
        let columns = context.settings.groupBy
        var blocks: [Block] = []
        for column in columns {
            guard let breakdown = context.released.breakdown(by: .group(column)), !breakdown.rows.isEmpty else {
                continue
            }
            let tables = BreakdownTable(
                context: context, breakdown: breakdown, heading: Wording.column(column).capitalisedFirst,
                label: { $0.isEmpty ? "not stated" : RichText($0) })
            blocks.append(.section("Findings by \(Wording.column(column))"))
            blocks.append(
                .table(
                    tables.table(
                        .net,
                        caption:
                            "\(context.wording.net.capitalisedFirst), by \(Wording.column(column))\(context.inFirstYear), at \(context.settings.priceYear) prices",
                        extra: .people)))
        }
        return blocks
    }
}

/// Findings by the year in which amounts fall, where there is more than one.
enum YearSection: ReportSection {
    static func blocks(_ context: ReportContext) -> [Block] {
        guard let breakdown = context.released.breakdown(by: .year), breakdown.rows.count > 1 else { return [] }
        let tables = BreakdownTable(
            context: context, breakdown: breakdown, heading: "Year",
            label: { RichText(Wording.programmeYear(key: $0, period: context.released.datedPeriod)) })
        let isDated = context.settings.period == nil || context.released.datedPeriod != nil
        var table = tables.table(
            .net,
            caption:
                "\(context.wording.net.capitalisedFirst), by \(isDated ? "the year in which the amounts fall" : "year, what does not say when it starts counted from year 0"), not discounted, at \(context.settings.priceYear) prices",
            extra: .people)
        let horizon = context.settings.horizonYears
        if horizon > 1 {
            table.total = nil
            let why =
                context.discountsLaterYears
                ? "years are discounted before they are added up"
                : "it is the present value, since no year is discounted"
            table.note =
                "Each effect lasts \(horizon) years. No total is shown: \(why). People are counted in every year in which an effect of theirs falls."
        } else {
            table.note =
                "An effect is spread evenly over the twelve months from the month in which its row starts. People are counted in every year in which an effect of theirs falls."
        }
        return [.section("Findings by year"), .table(table)]
    }
}

/// Economic, social and transfer values: shown apart, and never added to anything.
enum OtherValuesSection: ReportSection {
    static func blocks(_ context: ReportContext) -> [Block] {
        let breakdown = context.released.otherValues
        guard !breakdown.rows.isEmpty else { return [] }
        var table = ReportTable(
            "Values that are not a public body's money, by service\(context.inFirstYear), at \(context.settings.priceYear) prices",
            columns: [
                .words("Service"), .words("Kind of value"), .pounds("Net, low"), .pounds("Net, central"),
                .pounds("Net, high"),
            ])
        table.fuller = .otherValues
        for row in breakdown.rows {
            let kind = context.evaluation.unitCosts[ServiceID(row.key)]?.benefitType.words ?? ""
            var cells = [ReportTable.Cell(context.label(ofService: row.key)), ReportTable.Cell(kind)]
            if let amounts = row.shown {
                cells += Bound.allCases.map { bound in
                    ReportTable.Cell(
                        Pounds.exact(amounts.net[bound]),
                        figure: .cell(.service, row.key, .net, bound))
                }
            } else {
                cells += Array(repeating: ReportTable.Cell(BreakdownTable.suppressed), count: 3)
            }
            table.append(cells)
        }
        table.note =
            "No total is shown: a transfer is a cost to one person and a gain to another, and none of these is a public body's money."
        table.noteEnvelope(
            of: breakdown.rows.compactMap { $0.shown?.net })
        return [
            .section("Economic, social and transfer values, shown apart"),
            .paragraph(
                "No public body spends less for these. Nothing in this table is part of any figure elsewhere in this report."
            ),
            .table(table),
        ] + context.notices(.otherValues)
    }
}
