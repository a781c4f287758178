import Numerics

/// What an intruder makes of a report who takes every figure of it as an equation about the units behind it: the audit that decides what is
/// withheld, turned round, over everything at once.
package struct WithheldAudit: Sendable, Hashable {
    /// Rows that are withheld, those of years aside.
    package private(set) var rows = 0
    /// Figures that are told of rows, of all together, and of scenarios.
    package private(set) var equations = 0
    /// Withheld rows about too few people that follow from these.
    package private(set) var following = 0

    /// Goes through what is told.
    ///
    /// - Parameter scenarios: the evaluation as each scenario makes it that is told.
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    init(_ evaluated: Evaluated, telling scenarios: [Evaluation] = []) throws(EvaluationError) {
        let (result, audited) = (evaluated.result, ReleasedTables(evaluated))
        let sums = FigureSums(result.lines, toldApartBy: audited.breakdowns.flatMap { $0.rows.map(\.lines) })
        var weights = UnitWeights(evaluated.evaluation, in: result.worlds)
        var told = ModularBasis()
        var secrets: [ModularVector] = []
        for (place, breakdown) in audited.breakdowns.enumerated() {
            for (number, row) in breakdown.rows.enumerated() where row.year == nil {
                guard audited.withheld.contains(RowAddress(table: place, row: number)) else {
                    try tell([.gross, .net], of: row.lines, sums, &weights, &told)
                    continue
                }
                rows += 1
                guard evaluated.released.rule.isTooFew(audited.tables[place].rows[number].people) else { continue }
                secrets.append(ModularVector(try sums.sum(of: row.lines, .gross, at: .central, &weights)))
            }
        }
        let isCashTold = !evaluated.released.withheldMeasures.contains(.cashableSavings)
        let amounts = [.gross, .net, .presentValue] + (isCashTold ? [UnitWeights.Amount.cashable, .shareUnknown] : [])
        try tell(amounts, of: result.fiscalLines, sums, &weights, &told)
        for scenario in scenarios {
            var weights = UnitWeights(scenario, in: try scenario.worlds())
            try tell(amounts, of: result.fiscalLines, sums, &weights, &told)
        }
        following = secrets.count { !$0.isEmpty && told.contains($0) }
    }

    private mutating func tell(
        _ amounts: [UnitWeights.Amount], of lines: [Int], _ sums: FigureSums, _ weights: inout UnitWeights,
        _ told: inout ModularBasis
    ) throws(EvaluationError) {
        for amount in amounts {
            for bound in Bound.allCases {
                told.insert(ModularVector(try sums.sum(of: lines, amount, at: bound, &weights)))
                equations += 1
            }
        }
    }
}
