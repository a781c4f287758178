import Numerics

/// What one unit of each line is worth at the central values, in binary fractions: for shares, rankings and resampling, never
/// for an amount that has to foot.
struct UnitValues {
    /// The worth of one unit.
    struct Value {
        var gross = 0.0
        var net = 0.0
        /// Over the horizon, discounted.
        var presentValue = 0.0
    }

    private let evaluation: Evaluation
    private let discountFactors: [Double]
    private var values: [Key: Value] = [:]

    private struct Key: Hashable {
        var service: ServiceID
        var basis: Basis?
        var year: Int
    }

    /// The worth of a unit of every fiscal line of an evaluation; of other lines it is nothing.
    ///
    /// - Throws: `EvaluationError` where a price or a discount factor is missing.
    init(_ evaluation: Evaluation) throws(EvaluationError) {
        self.evaluation = evaluation
        let keys = evaluation.lines.map(\.key) + evaluation.alternatives.flatMap { $0.accounts.map(\.key) }
        let lastYear = (keys.map(\.year).max() ?? 0) + evaluation.settings.horizonYears
        discountFactors = try evaluation.settings.discountFactors(years: lastYear).map(\.doubleValue)
        for key in keys {
            let short = Key(service: key.service, basis: key.basis, year: key.year)
            if values[short] == nil { values[short] = try value(key) }
        }
    }

    /// The worth of a unit of a line.
    subscript(key: LineKey) -> Value {
        values[Key(service: key.service, basis: key.basis, year: key.year)] ?? Value()
    }

    private func value(_ key: LineKey) throws(EvaluationError) -> Value {
        guard let unitCost = evaluation.unitCosts[key.service] else { throw .noUnitCost(key.service) }
        guard unitCost.benefitType == .fiscal else { return Value() }
        let ratio = try evaluation.priceRatio(from: unitCost.priceYear)
        let subject = AssumptionSubject(service: key.service, bearer: unitCost.bearer, basis: key.basis)
        let assumptions: LineAssumptions
        do { assumptions = try LineAssumptions(evaluation.assumptions, for: subject) } catch {
            throw .assumptionTie(error)
        }
        let gross = unitCost.cost.central.doubleValue * ratio.numerator.doubleValue / ratio.denominator.doubleValue
        let kept: ExactDecimal
        do throws(ArithmeticError) { kept = try assumptions.netFactor(at: .central) } catch {
            throw .arithmetic(error, while: "valuing a unit of \(key.service)")
        }
        let net = gross * kept.doubleValue
        let retained = assumptions.dropOff.share.central.complement.doubleValue
        var factor = 0.0
        var left = 1.0
        for year in 0..<evaluation.settings.horizonYears {
            factor += left * discountFactors[key.year + year]
            left *= retained
        }
        return Value(gross: gross, net: net, presentValue: net * factor)
    }
}
