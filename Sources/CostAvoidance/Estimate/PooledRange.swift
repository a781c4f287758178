import Numerics

/// One range for the prices of services whose rows are withheld, as wide as the widest of theirs, each about its own central price; and
/// one for their assumptions, from the least that any of them keeps to the most.
///
/// The low and the high of a total, less those of the rows shown, are two more sums over the services that are left. Prices, assumptions
/// and their ranges are published, so that sums in which each service has ranges of its own tell what each of them comes to; of one range
/// they tell what the central total does.
package struct PooledRange: Sendable, Hashable {
    /// The services, of which no row is shown.
    package internal(set) var services: Set<ServiceID>
    /// The price at each end, in per cent of the central one.
    package let percent: Estimate<Int>
    /// Rows of theirs, one for each set of assumptions that covers some; empty where each service has the range of its own assumptions.
    private(set) var covered: [AssumptionSubject] = []

    /// What one unit costs, in pounds at the prices of its own year: of one of the services with this range.
    ///
    /// - Throws: `ArithmeticError.overflow` where it does not fit.
    func applied(to unitCost: UnitCost) throws(ArithmeticError) -> Estimate<ExactDecimal> {
        let central = unitCost.cost.central
        // Of a price of nothing no range is a part.
        guard services.contains(unitCost.service), !central.isZero else { return unitCost.cost }
        return try percent.map { percent throws(ArithmeticError) in
            percent == 100 ? central : try central.multiplied(by: ExactDecimal(significand: Int128(percent), places: 2))
        }
    }

    /// What it is, for whoever reads amounts with it.
    package var words: String {
        let prices =
            "one range of prices, \(percent.low)% to \(percent.high)% of the central price, as wide as the widest of theirs"
        let assumptions = "one range of assumptions, from the least that any of them keeps to the most"
        guard !covered.isEmpty else { return prices }
        return percent == Estimate(exactly: 100) ? assumptions : "\(prices), and \(assumptions)"
    }

    /// The same range, and one for the assumptions of some rows of the services.
    ///
    /// - Throws: `AssumptionTie` where two cover a row and neither is narrower.
    func withAssumptions(
        _ assumptions: AssumptionSet, of subjects: [AssumptionSubject]
    ) throws(AssumptionTie) -> PooledRange {
        var pooled = self
        var known: Set<LineAssumptions> = []
        for subject in subjects where known.insert(try LineAssumptions(assumptions, for: subject)).inserted {
            pooled.covered.append(subject)
        }
        return pooled
    }
}

extension Evaluation {
    /// What one unit of a service costs in the amounts that are told, in pounds at the prices of its own year: its unit cost, but for the
    /// range of one that is withheld.
    ///
    /// - Throws: `EvaluationError.arithmetic` where it does not fit.
    func costTold(of unitCost: UnitCost) throws(EvaluationError) -> Estimate<ExactDecimal> {
        guard let pooled else { return unitCost.cost }
        return try EvaluationError.naming("giving \(unitCost.service) the range of services that are withheld") {
            () throws(ArithmeticError) in try pooled.applied(to: unitCost)
        }
    }

    /// The assumption that covers rows in the amounts that are told: that of the evaluation, but for the low and high of a service that is
    /// withheld. Whatever the inputs become, they are never narrower than its own.
    ///
    /// - Throws: `AssumptionTie` where two cover the rows and neither is narrower.
    func assumptionTold(
        _ parameter: AssumptionParameter, for subject: AssumptionSubject
    ) throws(AssumptionTie) -> ResolvedAssumption {
        let own = try assumptions.resolve(parameter, for: subject)
        guard let pooled, pooled.services.contains(subject.service), parameter.movesSavings else { return own }
        var value = own.value
        for other in pooled.covered {
            let covering = try assumptions.resolve(parameter, for: other).value
            if parameter.kept(covering.low) < parameter.kept(value.low) { value.low = covering.low }
            if parameter.kept(covering.high) > parameter.kept(value.high) { value.high = covering.high }
        }
        return own.with(value)
    }

    /// The evaluation with one range for services that are withheld.
    func pooling(_ range: PooledRange) -> Evaluation {
        var pooling = self
        pooling.pooled = range
        return pooling
    }

    /// The evaluation with every service under the range that was stated of it.
    var asStated: Evaluation {
        var stated = self
        stated.pooled = nil
        return stated
    }
}

extension AssumptionParameter {
    /// Whether it decides what is left of gross, or of later years of it.
    fileprivate var movesSavings: Bool { self == .dropOff || Self.betweenGrossAndNet.contains(self) }
}

extension ResolvedAssumption {
    /// The same assumption with another value.
    fileprivate func with(_ value: Estimate<AssumptionValue>) -> ResolvedAssumption {
        switch self {
        case .given(let index, var assumption):
            assumption.value = value
            return .given(index, assumption)
        case .byDefault: return .byDefault(value)
        }
    }
}
