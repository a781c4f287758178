extension Suppression {
    /// Rows that are tried, those about the most people first: each is looked at beside all that is told.
    private static let mostTried = 100
    /// Rows of all tables of which some are tried: of more hardly one is withheld for the sake of few, and it takes long to say so.
    private static let mostRows = 2_000

    /// The same with those rows shown again that hide nobody.
    ///
    /// Rows are withheld one after the other, that about the fewest people first, until nothing is given away: of those that went first some
    /// are not needed beside those that went last.
    ///
    /// - Parameters:
    ///   - evaluation: the evaluation with the ranges that its own prices have.
    ///   - ends: the ends that nothing may follow from, together.
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    static func least(
        _ evaluated: Evaluated, of evaluation: Evaluation, at ends: [[Bound]]
    ) throws(EvaluationError) -> Evaluated {
        let audited = ReleasedTables(evaluated)
        let withheld = audited.rowsWithheld
        let (tables, _) = audited.ofReport
        let few = rowsOfTooFew(tables, evaluated.released.rule)
        guard tables.reduce(0, { $0 + $1.rows.count }) <= mostRows,
            !tried(withheld.subtracting(few), of: tables).isEmpty
        else { return evaluated }
        guard let needed = try needed(of: withheld, evaluated, at: ends), needed != withheld else { return evaluated }
        var fewer = try released(evaluated.result, of: evaluated.evaluation, withholding: needed)
        let ranged = try WithheldRest(fewer)?.pooled(evaluation) ?? evaluation
        if ranged.pooled != fewer.evaluation.pooled {
            fewer = try released(try Evaluator.evaluate(ranged), of: ranged, withholding: needed)
        }
        // Other rows have other ranges, and more may follow from what is told beside the tables.
        guard try self.needed(of: ReleasedTables(fewer).rowsWithheld, fewer, at: ends, trying: 0) != nil else {
            return evaluated
        }
        return try WithheldAudit(fewer).following <= WithheldAudit(evaluated).following ? fewer : evaluated
    }

    /// Those of the rows withheld without which one of them would be given away; nil where one is as it is.
    private static func needed(
        of withheld: Set<RowAddress>, _ evaluated: Evaluated, at ends: [[Bound]], trying most: Int = mostTried
    ) throws(EvaluationError) -> Set<RowAddress>? {
        let rule = evaluated.released.rule
        let audited = ReleasedTables(evaluated)
        let (tables, told) = audited.ofReport
        let few = rowsOfTooFew(tables, rule)
        var given = [RowsGivenAway(tables, atomCount: audited.pieces.count, alsoShown: told, rule: rule)]
        var weighed = WeighedRows(evaluated)
        for bounds in ends { given.append(try weighed.givenAway(at: bounds)) }
        guard !given.contains(where: { $0.first(withholding: withheld.union(few)) != nil }) else { return nil }
        var needed = withheld
        for row in tried(withheld.subtracting(few), of: tables).prefix(most) where needed.contains(row) {
            let alike = given[1].alike(row)
            guard few.isDisjoint(with: alike) else { continue }
            let fewer = needed.subtracting(alike)
            if !given.contains(where: { $0.first(withholding: fewer.union(few)) != nil }) { needed = fewer }
        }
        return needed
    }

    /// Rows that may be shown again, those about the most people first.
    private static func tried(_ rows: Set<RowAddress>, of tables: [AuditTable]) -> [RowAddress] {
        func people(_ row: RowAddress) -> Int { tables[row.table].rows[row.row].people ?? .max }
        return rows.filter { tables[$0.table].rows[$0.row].year == nil }
            .sorted { people($0) == people($1) ? $0 < $1 : people($0) > people($1) }
    }
}
