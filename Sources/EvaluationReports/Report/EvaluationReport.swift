import CostAvoidance

/// The report on one evaluation, a pure function of its findings, drawn from released figures only: a few pages for those who
/// decide, and an annex for those who check.
public struct EvaluationReport: Sendable {
    /// What those who decide read, before it is written in any format.
    package let report: ReportDocument
    /// Everything else, in the order of the method and to the penny.
    package let annex: ReportDocument
    /// The tables of the annex, in order, without the numbers that they have in it.
    let tables: [ReportTable]

    /// Draws the report.
    ///
    /// - Parameter charts: in which form its charts are shown.
    /// - Throws: `EvaluationError` where a number does not fit.
    public init(_ findings: Findings, charts: ChartForm = .svg) throws(EvaluationError) {
        let context = try ReportContext(findings, charts: charts)
        let title = findings.released.settings.title
        let brief = try Self.blocks(of: Self.briefSections, context)
        report = ReportDocument(title: title, blocks: Self.numbered(brief, from: "Table "))
        let full =
            try Self.blocks(of: [(AnnexOpening.self, .annexFront)], context)
            + Self.blocks(of: Self.annexSections.map { ($0, nil) }, context)
            + OwnSections.blocks(at: .annexEnd, context)
        tables = full.compactMap { block in
            if case .table(let table) = block { table } else { nil }
        }
        let numbered = Self.numbered(full, from: "Table A")
        annex = ReportDocument(
            title: "Annex: \(title)", blocks: numbered + FigureNamesAppendix.blocks(of: numbered))
    }

    private static func blocks(
        of sections: [(section: any ReportSection.Type, behind: OwnSectionPlace?)], _ context: ReportContext
    ) throws(EvaluationError) -> [Block] {
        var blocks: [Block] = []
        for (section, place) in sections {
            blocks += try section.blocks(context)
            blocks += OwnSections.blocks(at: place, context)
        }
        return blocks
    }

    /// Tables with their numbers before their captions, so that people can speak of Table A4.
    private static func numbered(_ blocks: [Block], from words: String) -> [Block] {
        var number = 0
        return blocks.map { block in
            guard case .table(var table) = block else { return block }
            number += 1
            table.caption = "\(words)\(number). " + table.caption
            return .table(table)
        }
    }

    /// One of the two documents, as people read it.
    package func document(_ part: ReportDocument.Part) -> ReportDocument {
        switch part {
        case .report: report
        case .annex: annex.inWholePounds
        }
    }

    /// The report and its annex, one after the other, as GitHub Flavored Markdown.
    public var markdown: String {
        ReportDocument.Part.allCases.map { MarkdownWriter.write(document($0)) }.joined(separator: "\n")
    }

    /// The report and its annex as one HTML page that stands by itself.
    public var html: String { HTMLWriter.write(document(.report), annex: document(.annex)) }

    /// `report.md`, `annex.md` and the files of their charts.
    public var files: [ReportFile] {
        var names: Set<String> = []
        let charts = (report.blocks + annex.blocks).flatMap { block -> [ReportFile] in
            if case .chart(let chart, let form) = block { return chart.files(form) }
            return []
        }
        return ReportDocument.Part.allCases.map { part in
            ReportFile(name: part.file, text: MarkdownWriter.write(document(part)))
        } + charts.filter { names.insert($0.name).inserted }
    }

    /// The report on these findings and its annex as GitHub Flavored Markdown.
    ///
    /// - Throws: `EvaluationError` where a number does not fit.
    public static func markdown(_ findings: Findings, charts: ChartForm = .svg) throws(EvaluationError) -> String {
        try EvaluationReport(findings, charts: charts).markdown
    }

    /// What those who decide read, in order, each with the place of one's own sections behind it.
    private static let briefSections: [(section: any ReportSection.Type, behind: OwnSectionPlace?)] = [
        (HeadlineSection.self, .reportFront),
        (NotCountedSection.self, .afterWhatWasNotCounted),
        (InShortSection.self, .afterInShort),
        (GroundsSection.self, .afterWhatItRestsOn),
        (LargestSection.self, .afterWhereItComesFrom),
        (BodiesSection.self, .afterWhoPaysAndWhoGains),
        (ChangesSection.self, .afterWhatCouldChangeIt),
        (BeforeRelyingSection.self, .afterBeforeRelying),
        (ElsewhereSection.self, nil),
    ]

    /// What those who check read behind its opening, in the order of the method.
    private static let annexSections: [any ReportSection.Type] = [
        MeasuresSection.self,
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
        ReleaseNoteAppendix.self,
        WarningsAppendix.self,
        CheersAppendix.self,
        ProvenanceAppendix.self,
    ]
}
