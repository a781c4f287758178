import Numerics

/// Withholds the rows that are about too few people, and as many more as it takes that none of those can be worked out.
///
/// All tables are looked at together: a withheld row is safe only if no sum and difference of rows and totals that are shown
/// gives it. Where one does, the smallest other row of its table goes too. The approach is the linear audit of L. Willenborg
/// and T. de Waal, Elements of Statistical Disclosure Control (2001), chapter 3.
enum Suppression {
    /// Releases what an evaluation comes to under its own rule.
    ///
    /// - Throws: `EvaluationError.arithmetic` where a total does not fit.
    static func release(_ result: EvaluationResult, of evaluation: Evaluation) throws(EvaluationError) -> Evaluated {
        var evaluated = try released(result, of: evaluation, withholding: [])
        // What is made of an evaluation whose ranges were settled has its ranges, and its rows are withheld where those are.
        let isSettled = evaluation.pooled != nil || evaluated.released.whole.isOfTooFew
        if !isSettled { evaluated = try WeighedYears.settled(try settled(evaluated)) }
        // How the draws spread would tell what one range keeps.
        if evaluated.evaluation.pooled != nil {
            evaluated.released.withheldMeasures.insert(.probabilitySavingsExceedCost)
        }
        try evaluated.weighRest()
        guard !isSettled, let rest = evaluated.rest else { return evaluated }
        if !rest.mayTellCash { evaluated.released.withholdCash() }
        let audit = try WithheldAudit(evaluated)
        if audit.following > 0 {
            evaluated.released.whole = .tellsOfTooFew(
                rows: audit.following, from: audit.followingFromTotals == audit.following ? .centralTotals : .ends)
        }
        return evaluated
    }

    /// Releases what an evaluation comes to with other inputs: what is withheld stays what it was.
    ///
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    static func release(
        _ result: EvaluationResult, of changed: Evaluation, keeping before: ReleasedEvaluation
    ) throws(EvaluationError) -> Evaluated {
        var evaluated = try released(result, of: changed, withholding: [])
        evaluated.released.keepTables(of: before)
        try evaluated.weighRest()
        return evaluated
    }

    /// The same with one range for the prices of services that are withheld, and with as many more rows withheld, as it takes that none
    /// follows from what is told in the weights that anyone can work out.
    ///
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    private static func settled(_ first: Evaluated) throws(EvaluationError) -> Evaluated {
        let evaluation = first.evaluation
        var evaluated = first
        var withheld: Set<RowAddress> = []
        var besideCentral: Evaluated?
        while true {
            let ranged = try WithheldRest(evaluated)?.pooled(evaluation) ?? evaluation
            if ranged.pooled != evaluated.evaluation.pooled {
                evaluated = try released(try Evaluator.evaluate(ranged), of: ranged, withholding: withheld)
            }
            var rows = WeighedRows(evaluated)
            guard rows.hasSecrets else { return evaluated }
            withheld = try rows.withholding(at: [.central])
            if withheld == rows.withheld {
                // Of low and high one row at a time: of a service more that is withheld the range is another.
                withheld = try rows.withholding(at: Bound.allCases, most: 1)
                besideCentral = besideCentral ?? evaluated
            }
            guard withheld != rows.withheld else { break }
            evaluated = try released(evaluated.result, of: evaluated.evaluation, withholding: withheld)
        }
        if let besideCentral, try hidesNoMore(evaluated, than: besideCentral) {
            return try least(besideCentral, of: evaluation, at: [[.central]])
        }
        return try least(evaluated, of: evaluation, at: [[.central], Bound.allCases])
    }

    /// Whether as much about few people follows from low and high as before, so that what was withheld for these hides nobody.
    private static func hidesNoMore(_ evaluated: Evaluated, than before: Evaluated) throws(EvaluationError) -> Bool {
        guard ReleasedTables(before).rowsWithheld != ReleasedTables(evaluated).rowsWithheld,
            try WithheldAudit(evaluated).following >= WithheldAudit(before).following
        else { return false }
        var (rows, rowsBefore) = (WeighedRows(evaluated), WeighedRows(before))
        return try rows.cellsTold() >= rowsBefore.cellsTold()
    }

    /// Releases a result at the ranges that it has.
    ///
    /// - Parameter already: rows that are withheld in any case.
    static func released(
        _ result: EvaluationResult, of evaluation: Evaluation, withholding already: Set<RowAddress>
    ) throws(EvaluationError) -> Evaluated {
        do throws(ArithmeticError) {
            let isTooFew = evaluation.settings.disclosure.isTooFew(result.people)
            var told = isTooFew ? withoutPeople(result) : result
            told.people = told.people.map(evaluation.settings.disclosure.rounded)
            let compared = ComparedPeople(evaluation, lines: result.lines).count(result.lines.indices)
            let rule = evaluation.settings.disclosure
            let behindMoney = PeopleCounter(evaluation: evaluation, lines: result.lines)
                .countOfAllNamed(result.fiscalLines)
            let whole: ReleasedEvaluation.Whole =
                isTooFew
                ? .aboutTooFew
                : rule.isTooFew(behindMoney)
                    ? .savedOnTooFew : rule.isTooFew(compared) ? .comparedWithTooFew : .aboutEnough
            let tables = ReleasedTables(told, of: evaluation)
            var evaluated = Evaluated(
                evaluation, told,
                try released(told, of: evaluation, whole: whole, tables: tables, withholding: already), tables: tables)
            if !CashDisclosure(evaluated).mayShowTotal { evaluated.released.withholdCash() }
            return evaluated
        } catch {
            throw .arithmetic(error, while: "adding up what may be shown")
        }
    }

    private static func released(
        _ result: EvaluationResult, of evaluation: Evaluation, whole: ReleasedEvaluation.Whole,
        tables audited: ReleasedTables, withholding already: Set<RowAddress>
    ) throws(ArithmeticError) -> ReleasedEvaluation {
        let rule = evaluation.settings.disclosure
        let people = result.people
        var settings = evaluation.settings
        if settings.people != nil { settings.people = people }
        let withheld = withheldRows(of: audited, rule: rule, withheldAlready: already)
        var tables = try releasedTables(audited, withheld, result, of: evaluation)
        let otherValues = tables.removeLast()
        let benefitTypes = tables.removeLast()
        let bearersByYear = tables.removeLast()
        var released = ReleasedEvaluation(
            settings: settings, deflators: evaluation.deflators, unitCosts: evaluation.unitCosts,
            assumptions: evaluation.assumptions, assumptionSubjects: evaluation.assumptionSubjects,
            costs: evaluation.costs, inputs: evaluation.inputs,
            notices: evaluation.notices, totals: try ReleasedTotals(result, flow(of: result, beside: tables)),
            whole: whole, breakdowns: tables, bearersByYear: bearersByYear, benefitTypes: benefitTypes,
            otherValues: otherValues,
            budget: try BudgetSuppression(audited, rule: rule).released(result.budget, beside: withheld),
            people: people,
            withheldMeasures: whole == .aboutTooFew ? Set(SummaryMeasure.allCases.filter(\.tellsPeople)) : [])
        released.pooled = evaluation.pooled
        released.unitCostsOfLost = evaluation.unitCostsOfLost
        released.judgedDating = evaluation.judgedDating
        released.ownWords = evaluation.ownWords
        released.examples = evaluation.examples
        released.sections = evaluation.sections
        released.sheets = evaluation.sheets
        return released
    }

    /// The tables of a result: its breakdowns, bearers by year, kinds of value and other values.
    private static func releasedTables(
        _ audited: ReleasedTables, _ withheld: Set<RowAddress>, _ result: EvaluationResult, of evaluation: Evaluation
    ) throws(ArithmeticError) -> [ReleasedBreakdown] {
        let rule = evaluation.settings.disclosure
        let tables = audited.breakdowns
        let lost = LostToFollowUp(evaluation)
        var released: [ReleasedBreakdown] = []
        for (index, table) in tables.enumerated() {
            var rows: [ReleasedRow] = []
            for (position, row) in table.rows.enumerated() {
                let isWithheld = withheld.contains(RowAddress(table: index, row: position))
                let units = table.dimension == .service ? try result.units(of: row.lines) : nil
                let amounts = ReleasedAmounts(
                    gross: row.amounts.gross, net: row.amounts.net,
                    presentValue: row.year == nil ? nil : row.amounts.presentValue, units: units)
                rows.append(
                    ReleasedRow(
                        key: row.key, lines: row.lines, year: row.year,
                        figures: isWithheld ? .suppressed : .shown(amounts, people: row.people.map(rule.rounded))))
            }
            var breakdown = ReleasedBreakdown(dimension: table.dimension, rows: rows, total: try total(of: table))
            if index < result.breakdowns.count {
                breakdown.lost = lost.keys(along: table.dimension, beside: rows.map(\.key))
            }
            released.append(breakdown)
        }
        return released
    }

    /// The rows of the report's tables that are withheld, those of the budget view aside.
    private static func withheldRows(
        of audited: ReleasedTables, rule: DisclosureRule, withheldAlready already: Set<RowAddress>
    ) -> Set<RowAddress> {
        let (tables, told) = audited.ofReport
        var withheld = withheldRows(
            of: tables, atomCount: audited.pieces.count, rule: rule, alsoShown: told, withheldAlready: already)
        if !withheld.isEmpty, audited.pieces.fadeDifferently { withheld.formUnion(datedRows(of: audited.breakdowns)) }
        return withheld
    }

    /// The rows that hold what falls in a year.
    private static func datedRows(of tables: [Breakdown]) -> [RowAddress] {
        tables.enumerated().flatMap { index, table in
            table.rows.indices.filter { table.rows[$0].year != nil }.map { RowAddress(table: index, row: $0) }
        }
    }

    /// Amounts by the year in which they fall would give a suppressed year away.
    private static func flow(of result: EvaluationResult, beside tables: [ReleasedBreakdown]) -> ReleasedFlow {
        let years = tables.first { $0.dimension == .year }?.rows ?? []
        return years.contains { $0.figures == .suppressed }
            ? .withheld(years: result.cashFlow.map(\.year)) : .shown(result.cashFlow)
    }

    /// A result that does not tell how many people it is about.
    private static func withoutPeople(_ result: EvaluationResult) -> EvaluationResult {
        var told = result
        told.people = nil
        told.savingsPerPerson = nil
        told.costPerPerson = nil
        return told
    }

    private static func total(of table: Breakdown) throws(ArithmeticError) -> ReleasedAmounts {
        var total = SavingsAmounts()
        for row in table.rows { try total.add(row.amounts) }
        let isOfYears = table.rows.contains { $0.year != nil }
        return ReleasedAmounts(
            gross: total.gross, net: total.net, presentValue: isOfYears ? total.presentValue : nil)
    }

    /// The rows of tables that are withheld: those about too few people, and what would give them away.
    ///
    /// - Parameters:
    ///   - atomCount: how many atoms the tables are sums over.
    ///   - alsoShown: sums that are shown beside the tables in any case.
    ///   - already: rows that are withheld in any case.
    static func withheldRows(
        of tables: [AuditTable], atomCount: Int, rule: DisclosureRule, alsoShown: [AuditTable.Sum] = [],
        withheldAlready already: Set<RowAddress> = []
    ) -> Set<RowAddress> {
        let withheld = already.union(rowsOfTooFew(tables, rule))
        guard !withheld.isEmpty else { return [] }
        return RowsGivenAway(tables, atomCount: atomCount, alsoShown: alsoShown, rule: rule).withholding(withheld)
    }

    /// The rows of tables that are about too few people.
    static func rowsOfTooFew(_ tables: [AuditTable], _ rule: DisclosureRule) -> Set<RowAddress> {
        var few: Set<RowAddress> = []
        for (table, rows) in tables.map(\.rows).enumerated() {
            for (position, row) in rows.enumerated() where rule.isTooFew(row.people) {
                few.insert(RowAddress(table: table, row: position))
            }
        }
        return few
    }
}

extension SavingsAmounts {
    /// What is left of them after other amounts.
    ///
    /// - Throws: `ArithmeticError.overflow` where a difference does not fit.
    func less(_ other: SavingsAmounts) throws(ArithmeticError) -> SavingsAmounts {
        var rest = SavingsAmounts()
        for bound in Bound.allCases {
            rest.gross[bound] = try gross[bound] - other.gross[bound]
            rest.net[bound] = try net[bound] - other.net[bound]
            rest.presentValue[bound] = try presentValue[bound] - other.presentValue[bound]
            rest.cashable[bound] = try cashable[bound] - other.cashable[bound]
            rest.cashableUnknown[bound] = try cashableUnknown[bound] - other.cashableUnknown[bound]
        }
        return rest
    }

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
