/// The tables that are released as a linear audit takes them, and which of their rows are withheld.
struct ReleasedTables {
    /// Every table, those whose rows are of several kinds last.
    let tables: [Breakdown]
    /// The rows that are withheld.
    let withheld: Set<RowAddress>
    private let lineCount: Int

    init(_ evaluated: Evaluated) {
        let (result, released) = (evaluated.result, evaluated.released)
        tables = result.breakdowns + [result.bearersByYear, result.benefitTypes, result.otherValues]
        lineCount = result.lines.count
        let shown = released.breakdowns + [released.bearersByYear, released.benefitTypes, released.otherValues]
        var withheld: Set<RowAddress> = []
        for (table, breakdown) in shown.enumerated() {
            for (row, figures) in breakdown.rows.map(\.figures).enumerated() where figures == .suppressed {
                withheld.insert(RowAddress(table: table, row: row))
            }
        }
        self.withheld = withheld
    }

    /// What is shown, to be added to from rows of further tables.
    func shown(adding candidates: [Breakdown]) -> ShownRows {
        // Fiscal, economic, social and transfer values are never added up.
        let audit = LinearAudit(
            tables: tables + candidates, lineCount: lineCount, untotalled: [tables.count - 2, tables.count - 1],
            discounted: tables.firstIndex { $0.dimension == .year })
        return audit.shown(withheld: withheld, ofFirst: tables.count)
    }
}
