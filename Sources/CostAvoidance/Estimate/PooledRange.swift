import Numerics

/// One range for the prices of services whose rows are withheld, as wide as the widest of theirs, each about its own central price.
///
/// The low and the high of a total, less those of the rows shown, are two more sums over the services that are left. Prices and their
/// ranges are published, so that sums in which each service has a range of its own tell what each of them comes to; of one range they
/// tell what the central total does.
package struct PooledRange: Sendable, Hashable {
    /// The services, of which no row is shown.
    package internal(set) var services: Set<ServiceID>
    /// The price at each end, in per cent of the central one.
    package let percent: Estimate<Int>

    /// What one unit costs, in pounds at the prices of its own year: of one of the services with this range.
    ///
    /// - Throws: `ArithmeticError.overflow` where it does not fit.
    func applied(to unitCost: UnitCost) throws(ArithmeticError) -> Estimate<ExactDecimal> {
        guard services.contains(unitCost.service) else { return unitCost.cost }
        let central = unitCost.cost.central
        return try percent.map { percent throws(ArithmeticError) in
            percent == 100 ? central : try central.multiplied(by: ExactDecimal(significand: Int128(percent), places: 2))
        }
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

    /// The evaluation with one range for services that are withheld.
    func pooling(_ range: PooledRange) -> Evaluation {
        var pooling = self
        pooling.pooled = range
        return pooling
    }
}
