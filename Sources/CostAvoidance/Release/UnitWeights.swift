import Numerics

/// What one unit of rows that are priced alike counts for in a figure: its unit cost, index, assumptions and discount factors multiplied.
/// Anyone can work it out, because all of these are published.
struct UnitWeights {
    /// What of rows is told at three ends.
    enum Amount: Int, CaseIterable {
        case gross
        case net
        case presentValue
        /// The part of the present value that could leave a budget.
        case cashable
        /// The part of which no share is known that could.
        case shareUnknown
        /// The present value before anything is taken off.
        case grossOverHorizon
    }

    private let evaluation: Evaluation
    private let pricings: LinePricings
    private let worlds: Estimate<World>
    /// By end, then by what lines are priced by, then by amount, where they were asked for.
    private var known: [[[UnitWeight]?]] = Array(repeating: [], count: Bound.allCases.count)

    /// - Parameters:
    ///   - pricings: those of the lines that are asked about.
    ///   - worlds: what each input is at the low, the centre and the high.
    init(_ evaluation: Evaluation, of pricings: LinePricings, in worlds: Estimate<World>) {
        self.evaluation = evaluation
        self.pricings = pricings
        self.worlds = worlds
    }

    /// Pounds that a unit of a line counts for.
    ///
    /// - Throws: `EvaluationError` as `Evaluation.formula(of:)` does.
    mutating func weight(ofLine line: Int, in amount: Amount, at bound: Bound) throws(EvaluationError) -> UnitWeight {
        let pricing = pricings.ofLine[line]
        if known[bound.place].isEmpty { known[bound.place] = Array(repeating: nil, count: pricings.keys.count) }
        if let weights = known[bound.place][pricing] { return weights[amount.rawValue] }
        let key = pricings.keys[pricing]
        let formula = try evaluation.formula(of: key)
        let weights = try EvaluationError.naming("weighing \(key.service)") { () throws(ArithmeticError) in
            Self.weights(try LinePrice(formula, in: worlds[bound]))
        }
        known[bound.place][pricing] = weights
        return weights[amount.rawValue]
    }

    /// The same after only so many of the shares between gross and net are taken off, at the centre.
    ///
    /// - Throws: `EvaluationError` as `Evaluation.formula(of:)` does.
    mutating func weight(ofLine line: Int, afterShares count: Int) throws(EvaluationError) -> UnitWeight {
        let gross = try weight(ofLine: line, in: .gross, at: .central)
        let formula = try evaluation.formula(of: pricings.keys[pricings.ofLine[line]])
        return formula.netFactor.parts.prefix(count).reduce(gross) { $0 * UnitWeight($1.kept(in: worlds.central)) }
    }

    /// By amount.
    private static func weights(_ price: LinePrice) -> [UnitWeight] {
        let index = UnitWeight(price.uprating.numerator) * UnitWeight(price.uprating.denominator).inverse
        let gross = UnitWeight(price.unitCost) * index
        let net = gross * UnitWeight(price.netFactor)
        let years = price.yearFactors.reduce(UnitWeight.zero) { $0 + UnitWeight($1) }
        let presentValue = net * years
        return Amount.allCases.map { amount in
            switch amount {
            case .gross: gross
            case .net: net
            case .presentValue: presentValue
            case .cashable:
                price.cashable.map { presentValue * UnitWeight($0.decimal) } ?? .zero
            case .shareUnknown: price.cashable == nil ? presentValue : .zero
            case .grossOverHorizon: gross * years
            }
        }
    }
}
