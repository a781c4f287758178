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

    private let worlds: Estimate<World>
    private var formulas: FormulaBook
    /// By amount, at the ends that were asked for.
    private var known: [PricingKey: Estimate<[UnitWeight]?>] = [:]

    /// - Parameter worlds: what each input is at the low, the centre and the high.
    init(_ evaluation: Evaluation, in worlds: Estimate<World>) {
        self.worlds = worlds
        formulas = FormulaBook(evaluation)
    }

    /// Pounds that a unit counts for.
    ///
    /// - Throws: `EvaluationError` as `Evaluation.formula(of:)` does.
    mutating func weight(of key: PricingKey, in amount: Amount, at bound: Bound) throws(EvaluationError) -> UnitWeight {
        if let weights = known[key]?[bound] { return weights[amount.rawValue] }
        let formula = try formulas.formula(of: key)
        let weights = try EvaluationError.naming("weighing \(key.service)") { () throws(ArithmeticError) in
            Self.weights(try LinePrice(formula, in: worlds[bound]))
        }
        known[key, default: Estimate(exactly: nil)][bound] = weights
        return weights[amount.rawValue]
    }

    /// The same after only so many of the shares between gross and net are taken off, at the centre.
    ///
    /// - Throws: `EvaluationError` as `Evaluation.formula(of:)` does.
    mutating func weight(of key: PricingKey, afterShares count: Int) throws(EvaluationError) -> UnitWeight {
        let gross = try weight(of: key, in: .gross, at: .central)
        return try formulas.formula(of: key).netFactor.parts.prefix(count).reduce(gross) {
            $0 * UnitWeight($1.kept(in: worlds.central))
        }
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
