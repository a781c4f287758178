import Numerics

/// The share of a saving that could leave a budget, as far as anybody says.
package enum CashableShare: Sendable, Hashable {
    /// Assumed for the rows.
    case assumed(ResolvedAssumption)
    /// Stated with the unit cost of the service, where no assumption covers the rows.
    case stated(Share)
    /// Not known; it counts as nothing, and is said.
    case unknown

    /// What is assumed of some rows, or where nothing is what is stated with the unit cost.
    init(_ assumption: ResolvedAssumption, else stated: Share?) {
        if assumption.isDefault {
            self = stated.map { .stated($0) } ?? .unknown
        } else {
            self = .assumed(assumption)
        }
    }

    /// The share at one end of the savings; nil where it is not known.
    package func share(at end: Bound) -> Share? {
        switch self {
        case .assumed(let assumption): assumption.value[end].share
        case .stated(let share): share
        case .unknown: nil
        }
    }

    /// The part of an amount that could leave a budget, rounded once to the penny; nil where it is not known.
    ///
    /// - Throws: `ArithmeticError.overflow` where it does not fit.
    package func part(of amount: Money, at end: Bound) throws(ArithmeticError) -> Money? {
        try share(at: end).map { share throws(ArithmeticError) in try amount.scaled(by: share.decimal) }
    }
}

extension CashableShare: Comparable {
    /// By the central share, the unknown last.
    package static func < (left: Self, right: Self) -> Bool {
        guard let share = left.share(at: .central) else { return false }
        guard let other = right.share(at: .central) else { return true }
        if share != other { return share < other }
        return (left.rank, left.index) < (right.rank, right.index)
    }

    private var rank: Int {
        switch self {
        case .assumed: 0
        case .stated: 1
        case .unknown: 2
        }
    }

    private var index: Int {
        if case .assumed(let assumption) = self { return assumption.declaredIndex ?? 0 }
        return 0
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
        guard let low = try share.part(of: presentValue.low, at: .low),
            let central = try share.part(of: presentValue.central, at: .central),
            let high = try share.part(of: presentValue.high, at: .high)
        else {
            self = .unknown
            return
        }
        self = .known(Estimate(low: low, central: central, high: high))
    }
}
