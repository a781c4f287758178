import Numerics

/// The rows of a report's tables with both amounts that are told of them, gross and net, in the weights that anyone can work out: a row that
/// is safe from sums and differences of rows may follow from what its parts weigh.
///
/// What falls in a year is looked at in sums alone.
struct WeighedRows {
    /// A row that is about too few people.
    struct Secret {
        let address: RowAddress
        let lines: [Int]
        let sum: AuditTable.Sum
    }

    private let audited: ReleasedTables
    private let rule: DisclosureRule
    private let fiscal: [Int]
    private let sums: FigureSums
    private var weights: UnitWeights
    /// What no table shows and is about too few people.
    private let cells: [HiddenCells.Cell]

    init(_ evaluated: Evaluated) {
        let result = evaluated.result
        audited = ReleasedTables(evaluated)
        rule = evaluated.released.rule
        fiscal = result.fiscalLines
        sums = FigureSums(result.lines, toldApartBy: audited.breakdowns.flatMap { $0.rows.map(\.lines) })
        weights = UnitWeights(evaluated.evaluation, of: sums.pricings, in: result.worlds)
        cells = HiddenCells(of: evaluated).cells
    }

    /// Whether anything must not follow from what is told.
    var hasSecrets: Bool { !withheld.isEmpty || !cells.isEmpty }

    /// The rows of the report's tables that are withheld.
    var withheld: Set<RowAddress> { audited.rowsWithheld }

    /// Looks for a row that what is told at some ends gives away.
    ///
    /// - Throws: `EvaluationError` as `Evaluation.formula(of:)` does.
    mutating func givenAway(at bounds: [Bound]) throws(EvaluationError) -> RowsGivenAway {
        let tables = try tables(at: bounds)
        let always = try totals([.gross, .net, .presentValue], at: bounds)
        let few = try hidden(by: always)
        return RowsGivenAway(
            tables, atomCount: sums.count, alsoShown: try totals([.presentValue], at: bounds), rule: rule
        ) { [self] withheld in
            guard !few.isEmpty else { return nil }
            let room = room(beside: always + Self.told(by: tables, withholding: withheld))
            return few.first { room.isTold($0.sum) }?.address
        }
    }

    /// The rows that are withheld, and as many more as it takes that none of them follows from what is told at some ends.
    ///
    /// - Parameter most: how many more there may be.
    /// - Throws: `EvaluationError` as `Evaluation.formula(of:)` does.
    mutating func withholding(at bounds: [Bound], most: Int = .max) throws(EvaluationError) -> Set<RowAddress> {
        let withheld = withheld
        return try givenAway(at: bounds).withholding(withheld, most: most)
    }

    /// How many of what no table shows follow from what is told at any end, and not from the totals that are always told.
    ///
    /// - Throws: `EvaluationError` as `Evaluation.formula(of:)` does.
    mutating func cellsTold() throws(EvaluationError) -> Int {
        let tables = try tables(at: Bound.allCases)
        var always = ModularBasis()
        for sum in try totals([.gross, .net, .presentValue], at: Bound.allCases) { always.insert(ModularVector(sum)) }
        var told = always
        for sum in Self.told(by: tables, withholding: withheld) { told.insert(ModularVector(sum)) }
        return (tables.last?.rows ?? []).count { cell in
            cell.sums.map { ModularVector($0) }.contains { told.contains($0) && !always.contains($0) }
        }
    }

    /// Rows about too few people that are not known too nearly from what is always told.
    private mutating func hidden(by always: [AuditTable.Sum]) throws(EvaluationError) -> [Secret] {
        let few = try secrets([.gross, .net])
        let room = room(beside: always)
        return room.isKnown ? few.filter { !room.isTold($0.sum) } : []
    }

    /// How far what some figures tell leaves others to be from what they are.
    func room(beside told: [AuditTable.Sum]) -> EquationRoom { EquationRoom(told, units: sums.units) }

    /// The tables with what is told of their rows at some ends, were none withheld; the last holds what no table shows.
    ///
    /// - Throws: `EvaluationError` as `Evaluation.formula(of:)` does.
    mutating func tables(at bounds: [Bound]) throws(EvaluationError) -> [AuditTable] {
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
        var hidden: [AuditTable.Row] = []
        for cell in cells {
            hidden.append(
                AuditTable.Row(
                    people: cell.people, year: nil, sums: try figures([.gross, .net], of: cell.lines, at: bounds)))
        }
        tables.append(AuditTable(rows: hidden, .secret))
        return tables
    }

    /// What is told by the rows of tables that are not withheld.
    static func told(by tables: [AuditTable], withholding withheld: Set<RowAddress>) -> [AuditTable.Sum] {
        tables.enumerated().filter { $0.element.standing != .secret }.flatMap { place, table in
            table.rows.enumerated().flatMap { number, row in
                withheld.contains(RowAddress(table: place, row: number)) ? [] : row.sums
            }
        }
    }

    /// What rows about too few people come to at the centre, where they come to anything.
    ///
    /// - Throws: `EvaluationError` as `Evaluation.formula(of:)` does.
    mutating func secrets(_ amounts: [UnitWeights.Amount]) throws(EvaluationError) -> [Secret] {
        var few: [Secret] = []
        for (place, breakdown) in audited.breakdowns.enumerated() {
            for (number, row) in breakdown.rows.enumerated()
            where row.year == nil && rule.isTooFew(audited.tables[place].rows[number].people) {
                for sum in try figures(amounts, of: row.lines, at: [.central]) where !sum.atoms.isEmpty {
                    few.append(Secret(address: RowAddress(table: place, row: number), lines: row.lines, sum: sum))
                }
            }
        }
        return few
    }

    /// What is told of all savings together.
    ///
    /// - Throws: `EvaluationError` as `Evaluation.formula(of:)` does.
    mutating func totals(_ amounts: [UnitWeights.Amount], at bounds: [Bound]) throws(EvaluationError) -> [AuditTable
        .Sum]
    {
        try figures(amounts, of: fiscal, at: bounds)
    }

    /// The same of the evaluation as a scenario makes it.
    ///
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    func totals(_ amounts: [UnitWeights.Amount], of changed: Evaluation) throws(EvaluationError) -> [AuditTable.Sum] {
        var after = self
        after.weights = UnitWeights(changed, of: sums.pricings, in: try changed.worlds())
        return try after.totals(amounts, at: Bound.allCases)
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
