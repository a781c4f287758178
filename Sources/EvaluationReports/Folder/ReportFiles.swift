import CostAvoidance

/// Everything a report folder holds, made from findings and nothing else: the same findings give the same bytes.
public enum ReportFiles {
    /// The whole report.
    ///
    /// - Parameter charts: in which form its charts are shown.
    public static func all(_ findings: Findings, charts: ChartForm = .svg) -> [ReportFile] {
        EvaluationReport(findings, charts: charts).files + tables(findings)
    }

    /// The files for spreadsheets and scripts.
    public static func tables(_ findings: Findings) -> [ReportFile] {
        var files = [ReportFile(name: "summary.csv", text: SummaryTable.csv(findings))]
        files += BreakdownTables.all(findings).map { ReportFile(name: $0.name, text: $0.text) }
        if let sensitivity = SensitivityTable.csv(findings) {
            files.append(ReportFile(name: "sensitivity.csv", text: sensitivity))
        }
        files.append(ReportFile(name: "warnings.csv", text: WarningsTable.csv(findings.warnings)))
        files.append(ReportFile(name: "provenance.json", text: Provenance.json(findings)))
        return files
    }
}
