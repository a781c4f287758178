/// The tables of a result as a linear audit takes them, and which of their rows are withheld.
struct ReleasedTables: Sendable {
    /// How lines become what the audit adds up.
    let pieces: AuditPieces
    /// The report's tables, those whose rows are of several kinds last.
    let breakdowns: [Breakdown]
    /// The report's tables, what nothing may give away and, last, the savings by financial year: all together, and by body and
    /// whether they could leave a budget.
    let tables: [AuditTable]
    /// The rows that are withheld.
    private(set) var withheld: Set<RowAddress> = []

    /// The tables with nothing withheld yet.
    init(_ result: EvaluationResult, of evaluation: Evaluation) {
        breakdowns = result.breakdowns + [result.bearersByYear, result.benefitTypes, result.otherValues]
        pieces = AuditPieces(result, of: evaluation)
        // Fiscal, economic, social and transfer values are never added up.
        let untotalled = breakdowns.count - 2
        let linePieces = LinePieces(result.lines, of: evaluation)
        let people = DatedPeople(evaluation, lines: result.lines, pieces: linePieces)
        tables =
            breakdowns.enumerated().map { [pieces] in pieces.table($1, $0 < untotalled ? .totalled : .untotalled) }
            + [
                pieces.beginnings(people, kinds: Self.kinds(result.bearersByYear)),
                pieces.budget(result.budget?.years ?? []),
                pieces.budget(result.budget?.rows ?? []),
            ]
    }

    /// The number of the table of savings by financial year, body and kind.
    var budgetRows: Int { tables.count - 1 }

    /// The number of the table of all savings by financial year.
    var budgetYears: Int { tables.count - 2 }

    /// The rows of the report's tables that are withheld, those of the budget view aside.
    var rowsWithheld: Set<RowAddress> { withheld.filter { $0.table < breakdowns.count } }

    /// The rows of services, or of bodies, that are withheld.
    func withheldRows(along dimension: Dimension, under rule: DisclosureRule) -> [(lines: [Int], isOfFew: Bool)] {
        rowsWithheld.sorted().compactMap { address in
            let breakdown = breakdowns[address.table]
            guard breakdown.dimension == dimension, breakdown.rows[address.row].year == nil else { return nil }
            return (breakdown.rows[address.row].lines, rule.isTooFew(tables[address.table].rows[address.row].people))
        }
    }

    /// The tables but for the savings by financial year, with what is told beside them in any case.
    var ofReport: (tables: [AuditTable], told: [AuditTable.Sum]) {
        (Array(tables[..<budgetYears]), [pieces.presentValue])
    }

    /// The tables as they are released.
    init(_ evaluated: Evaluated) {
        self = evaluated.tables
        let released = evaluated.released
        let shown = released.breakdowns + [released.bearersByYear, released.benefitTypes, released.otherValues]
        for (table, breakdown) in shown.enumerated() {
            for (row, figures) in breakdown.rows.map(\.figures).enumerated() where figures == .suppressed {
                withheld.insert(RowAddress(table: table, row: row))
            }
        }
        for (row, shown) in (released.budget?.rows ?? []).enumerated() where shown.figures == .suppressed {
            withheld.insert(RowAddress(table: budgetRows, row: row))
        }
        for (year, shown) in (released.budget?.years ?? []).enumerated() where shown.savings == .suppressed {
            withheld.insert(RowAddress(table: budgetYears, row: year))
        }
    }

    /// The kind of each line that who saves when tells apart: its bearer and cashable share.
    private static func kinds(_ bearers: Breakdown) -> [Int: Int] {
        var kinds: [Int: Int] = [:]
        // The rows of a kind are of the same lines, year by year, or of some of them.
        for (number, row) in bearers.rows.enumerated() {
            let known = row.lines.lazy.compactMap { kinds[$0] }.first ?? number
            for line in row.lines { kinds[line] = known }
        }
        return kinds
    }

    /// Whether there is anything that must not follow from what is shown.
    var hasSecrets: Bool { !withheld.isEmpty || tables.contains { $0.standing == .secret && !$0.rows.isEmpty } }

    /// An audit of them together with further tables.
    func audit(adding candidates: [AuditTable] = [], before: [AuditTable] = []) -> LinearAudit {
        LinearAudit(
            before + tables + candidates, atomCount: pieces.count, alsoShown: [pieces.presentValue])
    }

    /// What is shown, to be added to from rows of further tables, which are numbered from the number of these on.
    func shown(adding candidates: [AuditTable]) -> ShownRows {
        audit(adding: candidates).shown(withheld: withheld, ofFirst: tables.count)
    }
}
