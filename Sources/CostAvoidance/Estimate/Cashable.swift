import Numerics

/// The share of a saving that could leave a budget, as far as anybody says.
package enum CashableShare: Sendable, Hashable {
    /// Stated with the unit cost of the service.
    case known(Share)
    /// Not known; it counts as nothing, and is said.
    case unknown

    /// The share of a service.
    init(of unitCost: UnitCost) { self = unitCost.cashableShare.map { .known($0) } ?? .unknown }

    /// The share; nil where it is not known.
    package var share: Share? {
        switch self {
        case .known(let share): share
        case .unknown: nil
        }
    }

    /// The part of an amount that could leave a budget, rounded once to the penny; nil where it is not known.
    ///
    /// - Throws: `ArithmeticError.overflow` where it does not fit.
    package func part(of amount: Money) throws(ArithmeticError) -> Money? {
        try share.map { share throws(ArithmeticError) in try amount.scaled(by: share.decimal) }
    }
}

/// The part of an amount that could leave a budget.
public enum Cashable: Sendable, Hashable {
    /// The share is known; this is the amount.
    case known(Estimate<Money>)
    /// The share is not known and counts as nothing.
    case unknown

    /// The part of a present value.
    ///
    /// - Throws: `ArithmeticError.overflow` where it does not fit.
    init(of presentValue: Estimate<Money>, share: CashableShare) throws(ArithmeticError) {
        guard let low = try share.part(of: presentValue.low), let central = try share.part(of: presentValue.central),
            let high = try share.part(of: presentValue.high)
        else {
            self = .unknown
            return
        }
        self = .known(Estimate(low: low, central: central, high: high))
    }
}
