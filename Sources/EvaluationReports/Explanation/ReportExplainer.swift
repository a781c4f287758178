import CostAvoidance
import DelimitedText
import Numerics

/// Explains every figure of a report, down to rows, counts, unit costs, indices, assumptions and sources.
///
/// What disclosure control hides in the report is not shown here either.
package struct ReportExplainer: Sendable {
    private let figures: FigureExplainer

    /// An explainer of these findings.
    ///
    /// - Throws: `EvaluationError` where a number does not fit.
    package init(_ findings: Findings) throws(EvaluationError) { figures = try FigureExplainer(findings) }

    /// How a figure was made.
    ///
    /// - Throws: `EvaluationError` where a number does not fit.
    package func explain(_ figure: ReportFigure) throws(EvaluationError) -> Explanation {
        switch figure {
        case .evaluation(let figure): try figures.explain(figure)
        case .drawn(let measure, let point): named(DrawnSteps(figures).explain(measure, point), figure)
        case .cell(let cell): try named(explain(cell), figure)
        }
    }

    private func explain(_ cell: CellID) throws(EvaluationError) -> Explanation {
        let explainer = try cell.table.explainer(figures)
        let keys = explainer.keys
        if cell.table == .financialYear, figures.findings.released.budget == nil {
            let why = BudgetAbsence.why(figures.findings.released.settings)
            return .absent("there is no table by financial year: \(why)")
        }
        guard keys.contains(cell.key) else {
            let near = NearMatch.suggestion(for: cell.key, among: keys)
            return .unknown(
                "the report has no \(cell.table.rawValue) called \(Diagnostic.quoted(cell.key))"
                    + (near.map { "; did you mean \(CellID(cell.table, $0, cell.column).path)?" } ?? ""))
        }
        return try explainer.explain(cell.key, cell.column)
            ?? .absent("\(cell.table.rawValue):\(cell.key) has nothing in its column \(cell.column)")
    }

    private func named(_ explanation: Explanation, _ figure: ReportFigure) -> Explanation {
        guard case .known(let step) = explanation else { return explanation }
        return .known(step.named(figure))
    }
}
