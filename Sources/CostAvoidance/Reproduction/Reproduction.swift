import Numerics

/// One study: every figure it prints beside the recomputed one, with what explains a difference.
public struct Reproduction: Sendable {
    /// The study's name, that of its folder.
    public var study: String
    /// The study's inputs.
    public var evaluation: Evaluation
    /// What they come to after disclosure control; nil where there is nothing to compute.
    public var released: ReleasedResult?
    /// Every printed number, in the order of `published.csv`, low before high.
    public var comparisons: [FigureComparison]
    /// Every printed total whose lines are printed, taken apart.
    public var totals: [TotalExplanation]
    /// Printed figures that other printed figures give.
    public var identities: [PrintedIdentity]
    /// Conventions that would give figures which the method does not.
    public var hypotheses: [Hypothesis]

    /// Recomputes a study.
    ///
    /// - Throws: `EvaluationError` where the inputs cannot be computed.
    public init(of evaluation: Evaluation, study: String) throws(EvaluationError) {
        self.study = study
        self.evaluation = evaluation
        let hasInputs = evaluation.hasInputs
        released =
            hasInputs
            ? Suppression.release(try Evaluator.evaluate(evaluation), under: evaluation.settings.disclosure) : nil
        let comparer = FigureComparer(
            evaluation: evaluation, lookup: released.map { FigureLookup(evaluation, $0) })
        var comparisons: [FigureComparison] = []
        for published in evaluation.published { comparisons += try comparer.compare(published) }
        self.comparisons = comparisons
        let rows = RecomputedRows(released: released)
        do throws(ArithmeticError) {
            totals = try TotalExplainer(comparisons: comparisons, recomputedRows: rows.amounts).explanations()
            identities = try PrintedIdentities(
                published: evaluation.published, people: evaluation.settings.people
            ).check()
        } catch {
            throw .arithmetic(error, while: "comparing printed figures with each other")
        }
        hypotheses = []
        if let released {
            hypotheses = try HypothesisSearch(evaluation: evaluation, released: released).search(comparisons)
        }
    }

    /// How many printed numbers have each verdict.
    public var counts: [Verdict: Int] {
        comparisons.reduce(into: [:]) { counts, comparison in counts[comparison.verdict, default: 0] += 1 }
    }
}

extension Evaluation {
    /// Whether there is anything to compute a figure from.
    public var hasInputs: Bool { !lines.isEmpty || !alternatives.isEmpty || !costs.isEmpty }
}

/// The rows of the released breakdowns with their amounts, which printed lines are held against.
private struct RecomputedRows {
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
