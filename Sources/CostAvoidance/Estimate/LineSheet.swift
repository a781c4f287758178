import Numerics

/// The fiscal lines of an evaluation with everything they were priced with, falls and rises in use apart: what a workbook
/// needs to price them again.
struct LineSheet: Sendable {
    struct Line: Sendable {
        /// What its rows have in common.
        let key: LineKey
        /// Index into the result's lines.
        let index: Int
        /// Whether its amounts follow from units, price and assumptions; an event told in alternative ways is the least and
        /// the greatest of several such products.
        let isProduct: Bool
        let units: SignedUnits
        /// Gross of the falls and of the rises in use.
        let gross: (avoided: Estimate<Money>, increased: Estimate<Money>)
        /// Net of the falls and of the rises in use.
        let net: (avoided: Estimate<Money>, increased: Estimate<Money>)
        /// Discounted net by year of the effect.
        let presentValueByYear: (avoided: [Estimate<Money>], increased: [Estimate<Money>])
        /// The amounts as the result has them.
        let result: LineResult
        /// What it was priced with.
        let formula: LineFormula
    }

    /// The lines in the order of the result.
    let lines: [Line]

    /// Prices an evaluation's fiscal lines.
    ///
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    init(_ evaluation: Evaluation) throws(EvaluationError) {
        var lines: [Line] = []
        for (index, priced) in try Pricer(evaluation).priceAll().enumerated() {
            guard priced.result.benefitType == .fiscal else { continue }
            lines.append(
                Line(
                    key: priced.result.key, index: index, isProduct: !priced.result.origin.isAlternative,
                    units: priced.units,
                    gross: (priced.avoided.gross, priced.increased.gross),
                    net: (priced.avoided.net, priced.increased.net),
                    presentValueByYear: (priced.avoided.presentValueByYear, priced.increased.presentValueByYear),
                    result: priced.result, formula: try evaluation.formula(of: priced.result.key)))
        }
        self.lines = lines
    }
}
