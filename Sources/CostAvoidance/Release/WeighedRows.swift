import Numerics

/// The rows of a report's tables with both amounts that are told of them, gross and net, in the weights that anyone can work out: a row that
/// is safe from sums and differences of rows may follow from what its parts weigh.
///
/// What falls in a year is looked at in sums alone.
struct WeighedRows {
    private let audited: ReleasedTables
    private let rule: DisclosureRule
    private let fiscal: [Int]
    private let sums: FigureSums
    private var weights: UnitWeights

    /// - Returns: nil where no row is withheld.
    init?(_ evaluated: Evaluated) {
        let result = evaluated.result
        audited = ReleasedTables(evaluated)
        rule = evaluated.released.rule
        fiscal = result.fiscalLines
        weights = UnitWeights(evaluated.evaluation, in: result.worlds)
        sums = FigureSums(result.lines, toldApartBy: audited.breakdowns.flatMap { $0.rows.map(\.lines) })
        guard !withheld.isEmpty else { return nil }
    }

    /// The rows of the report's tables that are withheld.
    var withheld: Set<RowAddress> { audited.withheld.filter { $0.table < audited.breakdowns.count } }

    /// The rows that are withheld, and as many more as it takes that none of them follows from what is told at some ends.
    ///
    /// - Parameter most: how many more there may be.
    /// - Throws: `EvaluationError` as `Evaluation.formula(of:)` does.
    mutating func withholding(at bounds: [Bound], most: Int = .max) throws(EvaluationError) -> Set<RowAddress> {
        var tables: [AuditTable] = []
        for (place, breakdown) in audited.breakdowns.enumerated() {
            var rows: [AuditTable.Row] = []
            for (number, row) in breakdown.rows.enumerated() {
                var told = AuditTable.Row(people: audited.tables[place].rows[number].people, year: row.year, sums: [])
                if row.year == nil { told.sums = try figures([.gross, .net], of: row.lines, at: bounds) }
                rows.append(told)
            }
            tables.append(AuditTable(rows: rows, audited.tables[place].standing))
        }
        let always = try figures([.gross, .net, .presentValue], of: fiscal, at: bounds)
        let few = try secrets(beside: always)
        return Suppression.withheldRows(
            of: tables, atomCount: sums.count, rule: rule,
            alsoShown: try figures([.presentValue], of: fiscal, at: bounds),
            withheldAlready: withheld, most: most
        ) { [sums] withheld in
            guard !few.isEmpty else { return nil }
            var told = always
            for (place, table) in tables.enumerated() {
                for (number, row) in table.rows.enumerated()
                where !withheld.contains(RowAddress(table: place, row: number)) { told += row.sums }
            }
            guard let room = EquationRoom(told, units: sums.units) else { return nil }
            return few.first { room.room(of: $0.sum) < EquationRoom.protected }?.address
        }
    }

    /// Rows about too few people that are not known too nearly from what is always told.
    private mutating func secrets(
        beside always: [AuditTable.Sum]
    ) throws(EvaluationError) -> [(address: RowAddress, sum: AuditTable.Sum)] {
        var few: [(address: RowAddress, sum: AuditTable.Sum)] = []
        for (place, breakdown) in audited.breakdowns.enumerated() {
            for (number, row) in breakdown.rows.enumerated()
            where row.year == nil && rule.isTooFew(audited.tables[place].rows[number].people) {
                for sum in try figures([.gross, .net], of: row.lines, at: [.central]) where !sum.atoms.isEmpty {
                    few.append((RowAddress(table: place, row: number), sum))
                }
            }
        }
        guard let room = EquationRoom(always, units: sums.units) else { return [] }
        return few.filter { room.room(of: $0.sum) >= EquationRoom.protected }
    }

    private mutating func figures(
        _ amounts: [UnitWeights.Amount], of lines: [Int], at bounds: [Bound]
    ) throws(EvaluationError) -> [AuditTable.Sum] {
        var figures: [AuditTable.Sum] = []
        for amount in amounts {
            for bound in bounds { figures.append(try sums.sum(of: lines, amount, at: bound, &weights)) }
        }
        return figures
    }
}
