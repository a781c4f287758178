import CostAvoidance

/// The 28 items of CHEERS 2022 and where each is answered here, or that it is not reported.
///
/// D. Husereau and others, Consolidated Health Economic Evaluation Reporting Standards 2022 statement, BMC Medicine 20:23 (2022),
/// Table 1. An item counts as answered only by what the inputs say of it, not by a file that is there: nothing is claimed on the
/// evaluator's behalf.
enum CheersAppendix: ReportSection {
    static func blocks(_ context: ReportContext) -> [Block] {
        var table = ReportTable(
            "CHEERS 2022: where each item is answered, in this annex unless said",
            columns: [.number("Item"), .words("Topic"), .words("Where")])
        table.sheet = "CHEERS"
        table.noteApart = "Places are chapters of the report's annex and not worksheets of this workbook."
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
    private static let counterfactual = "Counterfactual and assumptions"

    private static func design(_ context: ReportContext) -> [Item] {
        let settings = context.settings
        let described = settings.about.isEmpty ? nil : about
        return [
            Item("Title", "report.md, title and first lines"),
            Item("Abstract", "report.md, In short"),
            Item("Background and objectives", described),
            Item("Health economic analysis plan", declared(.plan, context)),
            Item("Study population", described),
            Item("Setting and location", settings.declarations[.place].isEmpty ? nil : about),
            Item("Comparators", context.design.bases.isEmpty ? nil : counterfactual),
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
            Item("Measurement of outcomes", wellbeing ?? (context.design.bases.isEmpty ? nil : counterfactual)),
            Item("Valuation of outcomes", "Appendix: unit costs and assumptions"),
            Item("Measurement and valuation of resources and costs", "Appendix: unit costs and assumptions"),
            Item("Currency, price date and conversion", "Method"),
            Item("Rationale and description of model", "Method"),
            Item("Analytics and assumptions", counterfactual),
            Item("Characterising heterogeneity", groups),
            Item("Characterising distributional effects", distribution(context)),
            Item("Characterising uncertainty", uncertainty(context)),
            Item(
                "Approach to engagement with patients and others affected by the study",
                declared(.involvement, context)),
        ]
    }

    private static func results(_ context: ReportContext) -> [Item] {
        return [
            Item("Study parameters", "Appendix: unit costs and assumptions"),
            Item("Summary of main results", "The measures"),
            Item("Effect of uncertainty", uncertainty(context)),
            Item(
                "Effect of engagement with patients and others affected by the study",
                effectOfInvolvement(context)),
            Item(
                "Study findings, limitations, generalisability and current knowledge",
                context.settings.limitations.isEmpty && context.settings.declarations[.limitsOfUse].isEmpty
                    ? nil : "Limitations"),
            Item("Source of funding", declared(.funding, context)),
            Item("Conflicts of interest", declared(.conflictsOfInterest, context)),
        ]
    }

    private static func declared(_ subject: Declarations.Subject, _ context: ReportContext) -> String? {
        context.settings.declarations[subject].isEmpty ? nil : DeclarationsSection.title
    }

    /// What the part that people had changed. A statement of its own says so; a single one says it together with how they had a
    /// part, or does not, which only its reader can tell.
    private static func effectOfInvolvement(_ context: ReportContext) -> String? {
        switch context.settings.declarations[.involvement].count {
        case 0: nil
        case 1: DeclarationsSection.title + ", as far as the statement says what it changed"
        default: DeclarationsSection.title
        }
    }

    /// How effects fall to different people, which is not who pays: told where people of different groups were asked how they fare.
    private static func distribution(_ context: ReportContext) -> String? {
        let isByGroup = context.findings.wellbeing?.measures.contains { $0.rows.contains { $0.column != nil } } ?? false
        return isByGroup ? "Wellbeing" : nil
    }

    private static func uncertainty(_ context: ReportContext) -> String? {
        guard let uncertainty = context.findings.uncertainty else { return nil }
        let isExamined =
            !uncertainty.oneWay.rows.isEmpty || uncertainty.simulation != nil || uncertainty.people != nil
        return isExamined ? "How sure the range is" : nil
    }
}
