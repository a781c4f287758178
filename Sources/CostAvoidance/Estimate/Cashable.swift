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

    /// The share in a world; nil where it is not known.
    package func share(in world: World) -> Share? {
        switch self {
        case .assumed(let assumption): share(at: assumption.end(in: world))
        case .stated, .unknown: share(at: world.bound)
        }
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

    /// The part of a present value, rounded once to the penny in each world.
    ///
    /// - Throws: `ArithmeticError.overflow` where it does not fit.
    init(of presentValue: Estimate<Money>, shares: Estimate<Share?>) throws(ArithmeticError) {
        guard let low = shares.low, let central = shares.central, let high = shares.high else {
            self = .unknown
            return
        }
        self = .known(
            Estimate(
                low: try presentValue.low.scaled(by: low.decimal),
                central: try presentValue.central.scaled(by: central.decimal),
                high: try presentValue.high.scaled(by: high.decimal)))
    }
}
