import Numerics

extension WithheldRest {
    /// An evaluation in which the services have one range of prices, or of assumptions too, where their own would tell some of them and one
    /// range tells fewer; nil where not.
    ///
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    func pooled(_ evaluation: Evaluation) throws(EvaluationError) -> Evaluation? {
        var (told, best) = (try found(besideEndsOf: evaluation), Evaluation?.none)
        guard told > 0 else { return nil }
        let prices = services.compactMap { evaluation.unitCosts[$0] }.filter { !$0.cost.central.isZero }
        let widest: Estimate<Int>
        do throws(ArithmeticError) { widest = try Self.widest(prices.map(\.cost)) } catch {
            throw .arithmetic(error, while: "finding one range for services that are withheld")
        }
        let ofPrices = PooledRange(services: services, percent: widest)
        let ofBoth: PooledRange
        do { ofBoth = try ofPrices.withAssumptions(evaluation.assumptions, of: subjects(in: evaluation)) } catch {
            throw .assumptionTie(error)
        }
        let stated = try Evaluator.headline(evaluation).savings
        for range in [ofPrices, ofBoth] where told > 0 {
            let alike = evaluation.pooling(range)
            let left = try found(besideEndsOf: alike)
            guard left < told else { continue }
            // Where use rose, an end that saves least of one service alone can save more in all.
            if try Evaluator.headline(alike).savings.isAsWide(as: stated) { (told, best) = (left, alike) }
        }
        guard told > 0, hasRises else { return best }
        for range in [ofPrices, ofBoth] where told > 0 {
            guard let alike = try together(range, evaluation, asWideAs: stated) else { continue }
            let left = try found(besideEndsOf: alike)
            if left < told { (told, best) = (left, alike) }
        }
        return best
    }

    /// An evaluation in which the services stand at one end of a range together, as wide as it takes that no total is narrower than was
    /// stated; nil where no range is.
    ///
    /// How much wider tells how much of it rose, between one step and the next: so each step is twice the last.
    private func together(
        _ range: PooledRange, _ evaluation: Evaluation, asWideAs stated: SavingsAmounts
    ) throws(EvaluationError) -> Evaluation? {
        for percent in [0, 1, 2, 4, 8, 16, 32, 64] {
            guard let wider = range.together(widerBy: percent) else { return nil }
            let alike = evaluation.pooling(wider)
            if try Evaluator.headline(alike).savings.isAsWide(as: stated) { return alike }
        }
        return nil
    }

    /// The rows of the services, as assumptions cover them.
    private func subjects(in evaluation: Evaluation) -> [AssumptionSubject] {
        evaluation.pricingLines.map(\.key).filter { services.contains($0.service) }.compactMap(evaluation.subject(of:))
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

extension SavingsAmounts {
    /// Whether no low is above that of other amounts, and no high below.
    fileprivate func isAsWide(as other: SavingsAmounts) -> Bool {
        zip([gross, net, presentValue, cashable], [other.gross, other.net, other.presentValue, other.cashable])
            .allSatisfy { $0.low <= $1.low && $0.high >= $1.high }
    }
}
