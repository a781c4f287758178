import Numerics

/// Withholds the rows that are about too few people, and as many more as it takes that none of those can be worked out.
///
/// All tables are looked at together: a withheld row is safe only if no sum and difference of rows and totals that are shown
/// gives it. Where one does, the smallest other row of its table goes too. The approach is the linear audit of L. Willenborg
/// and T. de Waal, Elements of Statistical Disclosure Control (2001), chapter 3.
package enum Suppression {
    /// Releases what an evaluation comes to under its own rule.
    package static func release(_ result: EvaluationResult, of evaluation: Evaluation) -> ReleasedResult {
        var released = release(result, under: evaluation.settings.disclosure)
        if !CashDisclosure(evaluation, released).mayShowTotal { released.withheldMeasures.insert(.cashableSavings) }
        return released
    }

    /// Releases the tables of a result under a rule.
    private static func release(_ result: EvaluationResult, under rule: DisclosureRule) -> ReleasedResult {
        let tables = result.breakdowns + [result.bearersByYear, result.benefitTypes, result.otherValues]
        // Fiscal, economic, social and transfer values are never added up.
        let withheld = withheldRows(
            of: tables, lineCount: result.lines.count, rule: rule, untotalled: [tables.count - 2, tables.count - 1],
            discounted: tables.firstIndex { $0.dimension == .year })
        var released: [ReleasedBreakdown] = []
        for (index, table) in tables.enumerated() {
            let rows = table.rows.enumerated().map { position, row in
                ReleasedRow(
                    key: row.key, lines: row.lines,
                    figures: withheld.contains(RowAddress(table: index, row: position))
                        ? .suppressed
                        : .shown(row.amounts, people: row.people.map(rule.rounded)))
            }
            released.append(ReleasedBreakdown(dimension: table.dimension, rows: rows, total: total(of: table)))
        }
        let otherValues = released.removeLast()
        let benefitTypes = released.removeLast()
        let bearersByYear = released.removeLast()
        let isTooFew = rule.isTooFew(result.people)
        let told = isTooFew ? withoutPeople(result) : result
        return ReleasedResult(
            result: told, whole: isTooFew ? .aboutTooFew : .aboutEnough, breakdowns: released,
            bearersByYear: bearersByYear, benefitTypes: benefitTypes, otherValues: otherValues,
            people: told.people.map(rule.rounded),
            withheldMeasures: isTooFew ? Set(SummaryMeasure.allCases.filter(\.tellsPeople)) : [], rule: rule)
    }

    /// A result that does not tell how many people it is about.
    private static func withoutPeople(_ result: EvaluationResult) -> EvaluationResult {
        var told = result
        told.people = nil
        told.savingsPerPerson = nil
        told.costPerPerson = nil
        return told
    }

    private static func total(of table: Breakdown) -> SavingsAmounts {
        var total = SavingsAmounts()
        // The rows were added from lines that were added before without overflow.
        for row in table.rows { try? total.add(row.amounts) }
        return total
    }

    /// The rows of tables that are withheld: those about too few people, and what would give them away.
    ///
    /// - Parameters:
    ///   - untotalled: the tables whose rows are never added up, because they are of several kinds.
    ///   - discounted: the table of the years in which effects begin, where a present value is shown.
    static func withheldRows(
        of tables: [Breakdown], lineCount: Int, rule: DisclosureRule, untotalled: Set<Int> = [], discounted: Int? = nil
    ) -> Set<RowAddress> {
        var withheld: Set<RowAddress> = []
        for (table, breakdown) in tables.enumerated() {
            for (position, row) in breakdown.rows.enumerated() {
                if rule.isTooFew(row.people) {
                    withheld.insert(RowAddress(table: table, row: position))
                }
            }
        }
        guard !withheld.isEmpty else { return [] }
        let audit = LinearAudit(tables: tables, lineCount: lineCount, untotalled: untotalled)
        while let exposed = audit.exposedRow(withheld: withheld)
            ?? tooFewTogether(tables, withheld: withheld, rule: rule, untotalled: untotalled)
        {
            guard let next = audit.nextToWithhold(beside: exposed, withheld: withheld) else { break }
            withheld.insert(next)
        }
        // The present value is one more equation about the years. Of two years it tells both, which nothing can help; of three
        // or more one year more is withheld.
        guard let discounted else { return withheld }
        let later = LinearAudit(
            tables: tables, lineCount: lineCount, untotalled: untotalled, discounted: discounted)
        while let exposed = later.exposedRow(withheld: withheld),
            let next = later.nextToWithhold(beside: exposed, withheld: withheld)
        {
            withheld.insert(next)
        }
        return withheld
    }

    /// A withheld row of a table whose withheld rows, taken together, are still about too few people: their sum is the total
    /// less the rows shown.
    private static func tooFewTogether(
        _ tables: [Breakdown], withheld: Set<RowAddress>, rule: DisclosureRule, untotalled: Set<Int>
    ) -> RowAddress? {
        for (table, breakdown) in tables.enumerated() where !untotalled.contains(table) {
            let rows = breakdown.rows.indices.filter { withheld.contains(RowAddress(table: table, row: $0)) }
            let people = rows.compactMap { breakdown.rows[$0].people }
            let isTooFew = people.count == rows.count && !rule.isEnough(people.reduce(0, +))
            if let first = rows.first, isTooFew, rows.count < breakdown.rows.count {
                return RowAddress(table: table, row: first)
            }
        }
        return nil
    }
}

extension SavingsAmounts {
    /// Adds other amounts.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    package mutating func add(_ other: SavingsAmounts) throws(ArithmeticError) {
        gross = try gross + other.gross
        net = try net + other.net
        presentValue = try presentValue + other.presentValue
        cashable = try cashable + other.cashable
        cashableUnknown = try cashableUnknown + other.cashableUnknown
    }
}
