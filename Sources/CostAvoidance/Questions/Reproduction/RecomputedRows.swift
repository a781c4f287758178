import Numerics

/// The rows of the released breakdowns with their amounts, which printed lines are held against.
struct RecomputedRows {
    let lookup: FigureLookup?

    /// The amounts of a column that may be told, row by row.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    func amounts(
        of column: RowMeasure, by dimension: Dimension
    ) throws(ArithmeticError) -> [(row: FigureID.Row, amount: Estimate<ExactDecimal>)] {
        guard let lookup else { return [] }
        return try lookup.amounts(of: column, by: dimension).map { row, amount in (row, amount.map(\.decimal)) }
    }
}

extension TotalExplanation {
    /// Every printed total with printed lines that can be recomputed, taken apart.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    static func all(
        among comparisons: [FigureComparison], _ lookup: FigureLookup?
    ) throws(ArithmeticError) -> [TotalExplanation] {
        let rows = RecomputedRows(lookup: lookup)
        return try TotalExplainer(comparisons: comparisons, recomputedRows: rows.amounts).explanations()
    }
}
