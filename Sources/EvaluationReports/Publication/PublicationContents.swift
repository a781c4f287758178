import CostAvoidance

/// Which tables the workbook has, in the order of the report, the summary first: of each the one with every column.
struct PublicationContents {
    @Shared private var findings: Findings
    private let published: PublishedSheets
    private let sheets: ReportSheets

    init(_ findings: Findings) {
        self.findings = findings
        published = PublishedSheets(findings)
        sheets = ReportSheets(counts: RoundedCounts(findings.released))
    }

    /// Every table.
    ///
    /// - Throws: `EvaluationError` where a number does not fit.
    func tables() throws(EvaluationError) -> [PublicationTable] {
        let reported = try EvaluationReport(findings, charts: .none).tables
        let files = try ReportFiles.publishedTables(findings)
        var tables: [PublicationTable] = []
        var done: Set<TableSubject> = []
        for table in reported {
            guard let subject = table.fuller else {
                tables.append(sheets.sheet(table))
                continue
            }
            guard done.insert(subject).inserted else { continue }
            tables += try fuller(subject, files, notes: Self.notes(on: subject, reported))
        }
        for file in files where done.insert(file.subject).inserted {
            tables.append(published.sheet(file, notes: []))
        }
        return tables.filter { !$0.rows.isEmpty }.map(\.standingAlone) + [InputSheets(findings: findings).provenance()]
    }

    private func fuller(
        _ subject: TableSubject, _ files: [PublishedTable], notes: [String]
    ) throws(EvaluationError) -> [PublicationTable] {
        let inputs = InputSheets(findings: findings)
        switch subject {
        case .assumptions: return [try inputs.assumptions(notes: notes)]
        case .unitCosts: return [inputs.unitCosts(notes: notes)]
        case .summary, .breakdown, .otherValues, .netPosition, .financialYears, .arms, .sensitivity, .indices,
            .scenarios,
            .warnings:
            return files.filter { $0.subject == subject }.map { published.sheet($0, notes: notes) }
        }
    }

    /// What the report says under its own forms of a table, each once.
    private static func notes(on subject: TableSubject, _ tables: [ReportTable]) -> [String] {
        var notes: [String] = []
        for table in tables where table.fuller == subject {
            notes += ReportSheets.notes(table).filter { !notes.contains($0) }
        }
        return notes
    }
}
