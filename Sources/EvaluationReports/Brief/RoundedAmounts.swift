import CostAvoidance
import Numerics

/// Amounts in the tables of the brief report, rounded to what a reader can hold.
extension ReportTable.Cell {
    /// The ends of a range.
    ///
    /// - Parameter figure: which figure of the annex stands behind each end.
    static func span(_ amounts: Estimate<Money>, of figure: (Bound) -> ReportFigure) -> Self {
        Self(HeldPounds.span(amounts), rounding: [figure(.low), figure(.high)])
    }

    /// The central amount.
    static func central(_ amounts: Estimate<Money>, of figure: (Bound) -> ReportFigure) -> Self {
        Self(HeldPounds.ends(amounts).central, rounding: [figure(.central)])
    }
}
