import CostAvoidance

/// The 28 items of CHEERS 2022 and where each is answered here, or that it is not reported.
///
/// D. Husereau and others, Consolidated Health Economic Evaluation Reporting Standards 2022 statement, BMC Medicine 20:23 (2022),
/// Table 1. An item counts as answered only by what the inputs hold: nothing is claimed on the evaluator's behalf.
enum CheersAppendix: ReportSection {
    static func blocks(_ context: ReportContext) -> [Block] {
        var table = ReportTable(
            "CHEERS 2022: where each item is answered", columns: [.number("Item"), .words("Topic"), .words("Where")])
        for (index, item) in items(context).enumerated() {
            table.append([
                ReportTable.Cell(String(index + 1)), ReportTable.Cell(item.topic),
                ReportTable.Cell(item.place ?? "not reported"),
            ])
        }
        return [
            .section("Appendix: CHEERS 2022"),
            .paragraph(
                "The reporting standard is Husereau and others, Consolidated Health Economic Evaluation Reporting Standards 2022, BMC Medicine 20:23."
            ), .table(table),
        ]
    }

    /// One item: its topic, and where it is answered; nil where it is not.
    private struct Item {
        var topic: String
        var place: String?

        init(_ topic: String, _ place: String?) {
            self.topic = topic
            self.place = place
        }
    }

    private static func items(_ context: ReportContext) -> [Item] {
        design(context) + methods(context) + results(context)
    }

    private static let about = "What was done, for whom"

    private static func design(_ context: ReportContext) -> [Item] {
        let settings = context.settings
        let described = settings.about.isEmpty ? nil : about
        return [
            Item("Title", "title and first lines"),
            Item("Abstract", "Summary"),
            Item("Background and objectives", described),
            Item("Health economic analysis plan", nil),
            Item("Study population", context.released.people == nil && described == nil ? nil : about),
            Item(
                "Setting and location",
                settings.groupBy.isEmpty ? described : "Findings by \(Wording.column(settings.groupBy[0]))"),
            Item("Comparators", "Counterfactual and assumptions"),
            Item("Perspective", "Findings by who would have paid"),
            Item("Time horizon", "Method"),
            Item("Discount rate", "Method"),
        ]
    }

    private static func methods(_ context: ReportContext) -> [Item] {
        let wellbeing = context.findings.wellbeing == nil ? nil : "Wellbeing"
        let groups =
            context.settings.groupBy.isEmpty ? nil : "Findings by \(Wording.column(context.settings.groupBy[0]))"
        return [
            Item("Selection of outcomes", wellbeing ?? "Findings by service"),
            Item("Measurement of outcomes", wellbeing ?? "Counterfactual and assumptions"),
            Item("Valuation of outcomes", "Appendix: unit costs and assumptions"),
            Item("Measurement and valuation of resources and costs", "Appendix: unit costs and assumptions"),
            Item("Currency, price date and conversion", "Method"),
            Item("Rationale and description of model", "Method"),
            Item("Analytics and assumptions", "Counterfactual and assumptions"),
            Item("Characterising heterogeneity", groups),
            Item(
                "Characterising distributional effects",
                context.result.programme == nil ? "Findings by who would have paid" : "Who pays, who gains, and when"),
            Item("Characterising uncertainty", uncertainty(context)),
            Item("Approach to engagement with patients and others affected by the study", nil),
        ]
    }

    private static func results(_ context: ReportContext) -> [Item] {
        [
            Item("Study parameters", "Appendix: unit costs and assumptions"),
            Item("Summary of main results", "Summary"),
            Item("Effect of uncertainty", uncertainty(context)),
            Item("Effect of engagement with patients and others affected by the study", nil),
            Item(
                "Study findings, limitations, generalisability and current knowledge",
                context.settings.limitations.isEmpty ? nil : "Limitations"),
            Item("Source of funding", funders(context)),
            Item("Conflicts of interest", nil),
        ]
    }

    private static func uncertainty(_ context: ReportContext) -> String? {
        let isExamined = !(context.findings.uncertainty?.oneWay.rows.isEmpty ?? true)
        return isExamined ? "How sure the range is" : nil
    }

    private static func funders(_ context: ReportContext) -> String? {
        context.evaluation.costs.contains { $0.funder != nil } ? "Programme cost, net benefit and payback" : nil
    }
}
