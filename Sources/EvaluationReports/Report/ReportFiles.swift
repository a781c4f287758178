import CostAvoidance

/// Everything a report folder holds, made from findings and nothing else: the same findings give the same bytes.
public enum ReportFiles {
    /// The whole report.
    ///
    /// - Parameters:
    ///   - charts: in which form its charts are shown.
    ///   - pages: in which formats, besides Markdown, the report itself is written.
    /// - Throws: `EvaluationError` where a number does not fit.
    public static func all(
        _ findings: Findings, charts: ChartForm = .svg, pages: Set<ReportPage> = []
    ) throws(EvaluationError) -> [ReportFile] {
        let report = try EvaluationReport(findings, charts: charts)
        let html = pages.contains(.html) ? [ReportFile(name: "report.html", text: report.html)] : []
        let tables = try publishedTables(findings)
        let written = Self.files(of: tables)
        let package = DataPackage.json(findings, zip(tables, written).map { ($0, $1.text) })
        let files = report.files + html + written + [ReportFile(name: DataPackage.file, text: package)]
        let provenance = try Provenance.json(findings, files: files.map(\.name))
        return files + [ReportFile(name: ReportManifest.mark, text: provenance)]
    }

    /// The tables for spreadsheets and scripts.
    ///
    /// - Throws: `EvaluationError` where a number does not fit.
    public static func tables(_ findings: Findings) throws(EvaluationError) -> [ReportFile] {
        files(of: try publishedTables(findings))
    }

    private static func files(of tables: [PublishedTable]) -> [ReportFile] {
        tables.map { ReportFile(name: $0.file, text: $0.table.text) }
    }

    /// The same before they are written.
    static func publishedTables(_ findings: Findings) throws(EvaluationError) -> [PublishedTable] {
        var tables = [PublishedTable(.summary, SummaryTable.table(findings))]
        tables += try BreakdownTables.all(findings)
        if findings.totals.programme != nil {
            tables.append(PublishedTable(.netPosition, NetPositionTable.table(findings)))
        }
        if let budget = BudgetTable.table(findings) {
            tables.append(PublishedTable(.financialYears, budget))
        }
        if let arms = ArmsTable.table(findings) { tables.append(PublishedTable(.arms, arms)) }
        if let sensitivity = SensitivityTable.table(findings) {
            tables.append(PublishedTable(.sensitivity, sensitivity))
        }
        if let indices = IndicesTable.table(findings) { tables.append(PublishedTable(.indices, indices)) }
        tables.append(PublishedTable(.warnings, WarningsTable.table(findings.warnings)))
        if let scenarios = findings.scenarios {
            tables.append(PublishedTable(.scenarios, WhatIfCSV.report(scenarios)))
        }
        return tables
    }
}
