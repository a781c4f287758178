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
        let files = report.files + html + (try tables(findings))
        let provenance = try Provenance.json(findings, files: files.map(\.name))
        return files + [ReportFile(name: ReportManifest.mark, text: provenance)]
    }

    /// The tables for spreadsheets and scripts.
    ///
    /// - Throws: `EvaluationError` where a number does not fit.
    public static func tables(_ findings: Findings) throws(EvaluationError) -> [ReportFile] {
        var files = [ReportFile(name: "summary.csv", text: SummaryTable.csv(findings))]
        files += try BreakdownTables.all(findings).map { ReportFile(name: $0.name, text: $0.text) }
        if findings.totals.programme != nil {
            files.append(ReportFile(name: "net-position.csv", text: NetPositionTable.csv(findings)))
        }
        if let budget = BudgetTable.csv(findings) {
            files.append(ReportFile(name: "by-financial-year.csv", text: budget))
        }
        if let arms = ArmsTable.csv(findings) { files.append(ReportFile(name: "arms.csv", text: arms)) }
        if let sensitivity = SensitivityTable.csv(findings) {
            files.append(ReportFile(name: "sensitivity.csv", text: sensitivity))
        }
        files.append(ReportFile(name: "warnings.csv", text: WarningsTable.csv(findings.warnings)))
        if let scenarios = findings.scenarios {
            files.append(ReportFile(name: "scenarios.csv", text: WhatIfCSV.report(scenarios)))
        }
        return files
    }
}
