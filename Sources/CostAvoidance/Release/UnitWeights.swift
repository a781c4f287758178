import Numerics

/// What one unit of rows that are priced alike counts for in a figure: its unit cost, index, assumptions and discount factors multiplied,
/// as residues. Anyone can work it out, because all of these are published.
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
    private var known: [PricingKey: Estimate<[UInt64]>] = [:]

    /// - Parameter worlds: what each input is at the low, the centre and the high.
    init(_ evaluation: Evaluation, in worlds: Estimate<World>) {
        self.worlds = worlds
        formulas = FormulaBook(evaluation)
    }

    /// Pounds that a unit counts for.
    ///
    /// - Throws: `EvaluationError` as `Evaluation.formula(of:)` does.
    mutating func weight(of key: PricingKey, in amount: Amount, at bound: Bound) throws(EvaluationError) -> UInt64 {
        if let weights = known[key] { return weights[bound][amount.rawValue] }
        let formula = try formulas.formula(of: key)
        let weights = try EvaluationError.naming("weighing \(key.service)") { () throws(ArithmeticError) in
            try worlds.map { world throws(ArithmeticError) in Self.weights(try LinePrice(formula, in: world)) }
        }
        known[key] = weights
        return weights[bound][amount.rawValue]
    }

    /// The same after only so many of the shares between gross and net are taken off, at the centre.
    ///
    /// - Throws: `EvaluationError` as `Evaluation.formula(of:)` does.
    mutating func weight(of key: PricingKey, afterShares count: Int) throws(EvaluationError) -> UInt64 {
        let gross = try weight(of: key, in: .gross, at: .central)
        return try formulas.formula(of: key).netFactor.parts.prefix(count).reduce(gross) {
            ModularBasis.times($0, ModularBasis.residue($1.kept(in: worlds.central)))
        }
    }

    /// By amount.
    private static func weights(_ price: LinePrice) -> [UInt64] {
        let carried = ModularBasis.times(
            ModularBasis.residue(price.unitCost), ModularBasis.residue(price.uprating.numerator))
        let gross = ModularBasis.times(carried, ModularBasis.inverse(ModularBasis.residue(price.uprating.denominator)))
        let net = ModularBasis.times(gross, ModularBasis.residue(price.netFactor))
        let years = price.yearFactors.reduce(0) { ModularBasis.plus($0, ModularBasis.residue($1)) }
        let presentValue = ModularBasis.times(net, years)
        return Amount.allCases.map { amount in
            switch amount {
            case .gross: gross
            case .net: net
            case .presentValue: presentValue
            case .cashable:
                price.cashable.map { ModularBasis.times(presentValue, ModularBasis.residue($0.decimal)) } ?? 0
            case .shareUnknown: price.cashable == nil ? presentValue : 0
            case .grossOverHorizon: ModularBasis.times(gross, years)
            }
        }
    }
}
