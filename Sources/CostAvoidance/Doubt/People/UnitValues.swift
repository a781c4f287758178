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
        var value = Value()
        for (formula, whole) in try evaluation.formulas(of: key.pricing) {
            let own = try self.value(formula)
            let share = whole.doubleValue
            value.gross += own.gross * share
            value.net += own.net * share
            value.presentValue += own.presentValue * share
        }
        return value
    }

    private func value(_ formula: LineFormula) throws(EvaluationError) -> Value {
        do throws(ArithmeticError) {
            let gross = formula.unitCost.central.doubleValue * formula.uprating.doubleValue
            let net = gross * (try formula.netFactor.product(in: .central).doubleValue)
            let years = try formula.presentValue.yearFactors(in: .central).reduce(0) { $0 + $1.doubleValue }
            return Value(gross: gross, net: net, presentValue: net * years)
        } catch {
            throw .arithmetic(error, while: "valuing a unit of \(formula.service)")
        }
    }
}
