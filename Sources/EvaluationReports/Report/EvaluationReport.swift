import CostAvoidance

/// The report on one evaluation: a pure function of its findings, drawn from released figures only.
public struct EvaluationReport: Sendable {
    /// What is said, in order, before it is written in any format.
    public let document: ReportDocument

    /// Draws the report.
    public init(_ findings: Findings) {
        let context = ReportContext(findings)
        document = ReportDocument(
            title: findings.evaluation.settings.title,
            blocks: Self.sections.flatMap { $0.blocks(context) })
    }

    /// The report as GitHub Flavored Markdown.
    public var markdown: String { MarkdownWriter.write(document) }

    /// The report on these findings as GitHub Flavored Markdown.
    public static func markdown(_ findings: Findings) -> String { EvaluationReport(findings).markdown }

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
        LimitationsSection.self,
        MethodSection.self,
        ReferencesSection.self,
        AssumptionsAppendix.self,
        WarningsAppendix.self,
        ProvenanceAppendix.self,
    ]
}
