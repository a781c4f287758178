import Numerics

/// The fiscal lines of an evaluation with everything they were priced with, falls and rises in use apart: what a workbook
/// needs to price them again.
package struct LineSheet: Sendable {
    package struct Line: Sendable {
        /// What its rows have in common.
        package let key: LineKey
        /// Index into the result's lines.
        package let index: Int
        /// Whether its amounts follow from units, price and assumptions; an event told in alternative ways is the least and
        /// the greatest of several such products.
        package let isProduct: Bool
        package let units: SignedUnits
        /// Gross of the falls and of the rises in use.
        package let gross: (avoided: Estimate<Money>, increased: Estimate<Money>)
        /// Net of the falls and of the rises in use.
        package let net: (avoided: Estimate<Money>, increased: Estimate<Money>)
        /// Discounted net by year of the effect.
        package let presentValueByYear: (avoided: [Estimate<Money>], increased: [Estimate<Money>])
        /// The amounts as the result has them.
        package let result: LineResult
        /// The assumptions that cover it.
        package let assumptions: LineAssumptions
    }

    /// The lines in the order of the result.
    package let lines: [Line]

    /// Prices an evaluation's fiscal lines.
    ///
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    package init(_ evaluation: Evaluation) throws(EvaluationError) {
        var lines: [Line] = []
        for (index, priced) in try Pricer(evaluation).priceAll().enumerated() {
            guard priced.result.benefitType == .fiscal, let subject = evaluation.subject(of: priced.result.key) else {
                continue
            }
            let assumptions: LineAssumptions
            do { assumptions = try LineAssumptions(evaluation.assumptions, for: subject) } catch {
                throw .assumptionTie(error)
            }
            var isProduct = true
            if case .alternative = priced.result.origin { isProduct = false }
            lines.append(
                Line(
                    key: priced.result.key, index: index, isProduct: isProduct, units: priced.units,
                    gross: (priced.avoided.gross, priced.increased.gross),
                    net: (priced.avoided.net, priced.increased.net),
                    presentValueByYear: (priced.avoided.presentValueByYear, priced.increased.presentValueByYear),
                    result: priced.result, assumptions: assumptions))
        }
        self.lines = lines
    }
}
