import Numerics

extension WithheldRest {
    /// An evaluation in which the services have one range of prices, where their own would tell some of them and one range tells fewer;
    /// nil where not.
    ///
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    func pooled(_ evaluation: Evaluation) throws(EvaluationError) -> Evaluation? {
        let told = try found(besideEndsOf: evaluation)
        guard told > 0 else { return nil }
        let prices = services.compactMap { evaluation.unitCosts[$0] }.filter { !$0.cost.central.isZero }
        let widest: Estimate<Int>
        do throws(ArithmeticError) { widest = try Self.widest(prices.map(\.cost)) } catch {
            throw .arithmetic(error, while: "finding one range for services that are withheld")
        }
        let alike = evaluation.pooling(PooledRange(services: Set(prices.map(\.service)), percent: widest))
        return try found(besideEndsOf: alike) < told ? alike : nil
    }

    private func found(besideEndsOf evaluation: Evaluation) throws(EvaluationError) -> Int {
        var told = self
        try told.tellEnds(of: evaluation)
        return told.found
    }

    /// The widest range of any of some prices about each one's own central price, in whole per cents of it.
    private static func widest(_ prices: [Estimate<ExactDecimal>]) throws(ArithmeticError) -> Estimate<Int> {
        var range = Estimate(exactly: 100)
        for price in prices {
            range.low = min(range.low, try percent(price.low, of: price.central, .down))
            range.high = max(range.high, try percent(price.high, of: price.central, .up))
        }
        return range
    }

    /// A part in whole per cents of a whole that is not nought.
    private static func percent(
        _ part: ExactDecimal, of whole: ExactDecimal, _ rounding: FloatingPointRoundingRule
    ) throws(ArithmeticError) -> Int {
        var product = ExactProduct(part)
        try product.divide(by: whole)
        let nearest = try product.rounded(toPlaces: 2)
        let back = try whole.multiplied(by: ExactDecimal(significand: nearest, places: 2))
        let step: Int128 = rounding == .down && back > part ? -1 : rounding == .up && back < part ? 1 : 0
        return Int(clamping: nearest + step)
    }
}
