/// Looks for a row that some tables give away of those that are withheld, and for what to withhold beside it.
struct RowsGivenAway {
    private let tables: [AuditTable]
    private let rule: DisclosureRule
    private let audit: LinearAudit
    private let narrowed: (Set<RowAddress>) -> RowAddress?
    /// What no table shows and is about too few people.
    private let hidden: Set<RowAddress>

    /// - Parameters:
    ///   - atomCount: how many atoms the tables are sums over.
    ///   - alsoShown: sums that are shown beside the tables in any case.
    ///   - narrowed: a row that is known too nearly where some are withheld.
    init(
        _ tables: [AuditTable], atomCount: Int, alsoShown: [AuditTable.Sum], rule: DisclosureRule,
        narrowed: @escaping (Set<RowAddress>) -> RowAddress? = { _ in nil }
    ) {
        self.tables = tables
        self.rule = rule
        self.narrowed = narrowed
        audit = LinearAudit(tables, atomCount: atomCount, alsoShown: alsoShown)
        hidden = Suppression.rowsOfTooFew(tables, rule).filter { tables[$0.table].standing == .secret }
    }

    /// A row that is given away where some are withheld: it follows from what is shown, is with the rest of its table about too few people, or
    /// is known too nearly; nil where none is.
    func first(withholding withheld: Set<RowAddress>) -> RowAddress? {
        audit.exposedRow(withheld: withheld)
            ?? Self.tooFewTogether(tables, withheld: withheld, rule: rule, in: tables.indices) ?? narrowed(withheld)
            ?? (hidden.isSubset(of: withheld) ? nil : audit.exposedRow(withheld: withheld.union(hidden)))
    }

    /// Some rows, and as many more as it takes that none of them is given away.
    ///
    /// - Parameter most: how many more there may be.
    func withholding(_ rows: Set<RowAddress>, most: Int = .max) -> Set<RowAddress> {
        guard !rows.isEmpty || !hidden.isEmpty else { return [] }
        var withheld = rows
        while withheld.count - rows.count < most, let exposed = first(withholding: withheld) {
            let next = audit.nextToWithhold(beside: exposed, withheld: withheld)
            guard !next.isEmpty else { break }
            withheld.formUnion(next)
        }
        return withheld
    }

    /// A row and those that tell the same.
    func alike(_ row: RowAddress) -> [RowAddress] { audit.withTwins(row) }

    /// A withheld row of a table whose withheld rows, taken together, are still about too few people: their sum is the total
    /// less the rows shown.
    ///
    /// - Parameter numbers: the tables that are looked at.
    static func tooFewTogether(
        _ tables: [AuditTable], withheld: Set<RowAddress>, rule: DisclosureRule, in numbers: some Sequence<Int>
    ) -> RowAddress? {
        for table in numbers where tables[table].standing == .totalled {
            let audited = tables[table]
            let rows = audited.rows.indices.filter { withheld.contains(RowAddress(table: table, row: $0)) }
            let people = rows.compactMap { audited.rows[$0].people }
            // The same people may stand in several years: there are as many as in one of them at least.
            let byYear = Dictionary(grouping: rows) { audited.rows[$0].year }
            let together = byYear.values.map { audited.people(inRows: $0) }.max() ?? 0
            if let first = rows.first, people.count == rows.count, !rule.isEnough(together),
                rows.count < audited.rows.count
            {
                return RowAddress(table: table, row: first)
            }
        }
        return nil
    }
}
