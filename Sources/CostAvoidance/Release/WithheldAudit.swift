import Numerics

/// What an intruder makes of a report who takes every figure of it as an equation about the units behind it: the audit that decides what is
/// withheld, turned round, over everything at once.
package struct WithheldAudit: Sendable, Hashable {
    /// Rows that are withheld, those of years aside.
    package private(set) var rows = 0
    /// Figures that are told of rows, of all together, and of scenarios.
    package private(set) var equations = 0
    /// Withheld rows about too few people that follow from these, or are known too nearly.
    package private(set) var following = 0
    /// How near the best known of these rows is known, as a share of its amount and at most all of it; nil where there is none, or so many
    /// quantities that it is not looked for.
    package private(set) var nearest: Double?

    /// Goes through what is told.
    ///
    /// - Parameter scenarios: the evaluation as each scenario makes it that is told.
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    init(_ evaluated: Evaluated, telling scenarios: [Evaluation] = []) throws(EvaluationError) {
        let (result, audited) = (evaluated.result, ReleasedTables(evaluated))
        let sums = FigureSums(result.lines, toldApartBy: audited.breakdowns.flatMap { $0.rows.map(\.lines) })
        var weights = UnitWeights(evaluated.evaluation, in: result.worlds)
        var told: [AuditTable.Sum] = []
        var secrets: [AuditTable.Sum] = []
        for (place, breakdown) in audited.breakdowns.enumerated() {
            for (number, row) in breakdown.rows.enumerated() where row.year == nil {
                guard audited.withheld.contains(RowAddress(table: place, row: number)) else {
                    try tell([.gross, .net], of: row.lines, sums, &weights, &told)
                    continue
                }
                rows += 1
                guard evaluated.released.rule.isTooFew(audited.tables[place].rows[number].people) else { continue }
                let sum = try sums.sum(of: row.lines, .gross, at: .central, &weights)
                if !sum.atoms.isEmpty { secrets.append(sum) }
            }
        }
        let isCashTold = !evaluated.released.withheldMeasures.contains(.cashableSavings)
        let amounts = [.gross, .net, .presentValue] + (isCashTold ? [UnitWeights.Amount.cashable, .shareUnknown] : [])
        try tell(amounts, of: result.fiscalLines, sums, &weights, &told)
        for scenario in scenarios {
            var weights = UnitWeights(scenario, in: try scenario.worlds())
            try tell(amounts, of: result.fiscalLines, sums, &weights, &told)
        }
        var basis = ModularBasis()
        for sum in told { basis.insert(ModularVector(sum)) }
        let room = EquationRoom(told, units: sums.units)
        let near = secrets.map { sum in
            basis.contains(ModularVector(sum)) ? 0 : room?.room(of: sum, sought: 1) ?? EquationRoom.protected
        }
        following = near.count { $0 < EquationRoom.protected }
        nearest = room == nil ? nil : near.min().map { min($0, 1) }
    }

    private mutating func tell(
        _ amounts: [UnitWeights.Amount], of lines: [Int], _ sums: FigureSums, _ weights: inout UnitWeights,
        _ told: inout [AuditTable.Sum]
    ) throws(EvaluationError) {
        for amount in amounts {
            for bound in Bound.allCases {
                told.append(try sums.sum(of: lines, amount, at: bound, &weights))
                equations += 1
            }
        }
    }
}
