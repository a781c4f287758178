import Numerics

/// The rows of the released breakdowns with their amounts, which printed lines are held against.
struct RecomputedRows {
    let released: ReleasedResult?

    func amounts(of column: RowMeasure, by dimension: Dimension) -> [(
        row: FigureID.Row, amount: Estimate<ExactDecimal>
    )] {
        guard let table = released?.breakdown(by: dimension) else { return [] }
        return table.rows.compactMap { row in
            guard case .shown(let amounts, _) = row.figures, let amount = Self.amount(column, of: amounts) else {
                return nil
            }
            return (FigureID.Row(dimension, row.key), amount.map(\.decimal))
        }
    }

    private static func amount(_ column: RowMeasure, of amounts: SavingsAmounts) -> Estimate<Money>? {
        switch column {
        case .gross: amounts.gross
        case .net: amounts.net
        case .presentValue: amounts.presentValue
        case .cashable: amounts.cashable
        case .people, .quantity, .unitCost: nil
        }
    }
}

extension TotalExplanation {
    /// Every printed total with printed lines that can be recomputed, taken apart.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    static func all(
        among comparisons: [FigureComparison], _ released: ReleasedResult?
    ) throws(ArithmeticError) -> [TotalExplanation] {
        let rows = RecomputedRows(released: released)
        return try TotalExplainer(comparisons: comparisons, recomputedRows: rows.amounts).explanations()
    }
}
