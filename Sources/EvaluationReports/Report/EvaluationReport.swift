import CostAvoidance

/// The report on one evaluation: a pure function of its findings, drawn from released figures only.
public struct EvaluationReport: Sendable {
    /// What is said, in order, before it is written in any format.
    package let document: ReportDocument
    /// Its tables, in order, without the numbers that they have in it.
    let tables: [ReportTable]

    /// Draws the report.
    ///
    /// - Parameter charts: in which form its charts are shown.
    /// - Throws: `EvaluationError` where a number does not fit.
    public init(_ findings: Findings, charts: ChartForm = .svg) throws(EvaluationError) {
        let context = try ReportContext(findings, charts: charts)
        var blocks: [Block] = []
        for section in Self.sections { blocks += try section.blocks(context) }
        tables = blocks.compactMap { block in
            if case .table(let table) = block { table } else { nil }
        }
        document = ReportDocument(title: findings.released.settings.title, blocks: Self.numbered(blocks))
    }

    /// Tables with their numbers before their captions, so that people can speak of Table 4.
    private static func numbered(_ blocks: [Block]) -> [Block] {
        var number = 0
        return blocks.map { block in
            guard case .table(var table) = block else { return block }
            number += 1
            table.caption = "Table \(number). " + table.caption
            return .table(table)
        }
    }

    /// The report as GitHub Flavored Markdown.
    public var markdown: String { MarkdownWriter.write(document) }

    /// The report as one HTML page that stands by itself.
    public var html: String { HTMLWriter.write(document) }

    /// `report.md` and the files of its charts.
    public var files: [ReportFile] {
        let charts = document.blocks.flatMap { block -> [ReportFile] in
            if case .chart(let chart, let form) = block { return chart.files(form) }
            return []
        }
        return [ReportFile(name: "report.md", text: markdown)] + charts
    }

    /// The report on these findings as GitHub Flavored Markdown.
    ///
    /// - Throws: `EvaluationError` where a number does not fit.
    public static func markdown(_ findings: Findings, charts: ChartForm = .svg) throws(EvaluationError) -> String {
        try EvaluationReport(findings, charts: charts).markdown
    }

    /// The parts in the order in which they are read.
    private static let sections: [any ReportSection.Type] = [
        HeadlineSection.self,
        SummarySection.self,
        AboutSection.self,
        ServiceSection.self,
        BearerSection.self,
        GroupSection.self,
        YearSection.self,
        OtherValuesSection.self,
        CashSection.self,
        CounterfactualSection.self,
        CostSection.self,
        PayersSection.self,
        BudgetSection.self,
        UncertaintySection.self,
        PeopleSection.self,
        ScenariosSection.self,
        WellbeingSection.self,
        SavingsCardSection.self,
        PublishedSection.self,
        LimitationsSection.self,
        DeclarationsSection.self,
        ChecksSection.self,
        MethodSection.self,
        ReferencesSection.self,
        AssumptionsAppendix.self,
        ConventionsAppendix.self,
        WarningsAppendix.self,
        CheersAppendix.self,
        ProvenanceAppendix.self,
    ]
}
