import CostAvoidance

/// What was checked about the evaluation, by whom and with what result, as `quality.csv` says.
enum ChecksSection: ReportSection {
    static func blocks(_ context: ReportContext) -> [Block] {
        let checks = context.findings.checks
        guard !checks.isEmpty else { return [] }
        let hasNotes = checks.contains { $0.note != nil }
        var columns: [ReportTable.Column] = [.words("Date"), .words("Check"), .words("By"), .words("Result")]
        if hasNotes { columns.append(.words("Note")) }
        var table = ReportTable("Checks, as the evaluator states them", columns: columns)
        table.sheet = "Checks"
        for check in checks {
            let cells = [check.date, check.check, check.by, check.result] + (hasNotes ? [check.note ?? ""] : [])
            table.append(cells.map { ReportTable.Cell($0) })
        }
        return [.section("Checks made"), .table(table)]
    }
}
