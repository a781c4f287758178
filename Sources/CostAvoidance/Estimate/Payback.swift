import Numerics

/// When discounted savings so far have made good the discounted cost of the whole programme.
public enum Payback: Sendable, Hashable {
    /// By the end of this month, counted from 1, and from then on.
    case month(Int)
    /// Not while effects last.
    case notWithinHorizon
}

/// Why there is no payback.
public enum PaybackAbsence: Sendable, Hashable {
    /// No cost was given.
    case noCost
    /// The programme's cost is nothing centrally, or at every end, so that there is nothing to make good.
    case nothingSpent
    /// The programme's cost is nothing at its low end alone: a payback centrally and at the cautious end, and none at the generous
    /// one, where there is nothing to make good.
    case nothingSpentAtBest(central: Payback, cautious: Payback)
    /// Use was observed without `start`: nobody knows when it changed.
    case undatedUse
}

extension PaybackAbsence {
    /// Why, to follow "there is no payback: ".
    package var reason: String {
        switch self {
        case .noCost: "no cost is given"
        case .nothingSpent: "the programme cost nothing centrally, so there is nothing to pay back"
        case .nothingSpentAtBest(let central, let cautious):
            "at its low end the programme costs nothing, so there is nothing to pay back; "
                + (central == cautious
                    ? "centrally and at the cautious end the cost is \(central.madeGood)"
                    : "centrally the cost is \(central.madeGood), and at the cautious end \(cautious.madeGood)")
        case .undatedUse:
            "the inputs do not say when all of the observed use took place"
        }
    }

    /// Why, and what to give where that would help.
    package var reasonAndRemedy: String {
        self == .undatedUse
            ? reason
                + "; give, in a column start of service-use.csv, the month from which each row's time after is counted"
            : reason
    }
}

extension PaybackAbsence {
    /// The payback at the central estimate, where there is one.
    package var central: Payback? {
        if case .nothingSpentAtBest(let central, _) = self { return central }
        return nil
    }
}

extension Payback {
    /// To follow "the cost is ".
    fileprivate var madeGood: String {
        switch self {
        case .month(let month): "made good by the end of month \(month)"
        case .notWithinHorizon: "not made good while effects are counted"
        }
    }
}

/// Payback in each world, or why there is none.
package enum PaybackFinding: Sendable, Hashable {
    /// Low is the cautious month: low savings against the greatest cost.
    case known(Estimate<Payback>)
    case absent(PaybackAbsence)

    /// The months; nil where there are none.
    package var months: Estimate<Payback>? {
        if case .known(let months) = self { return months }
        return nil
    }

    /// Why there are none; nil where there are.
    package var absence: PaybackAbsence? {
        if case .absent(let absence) = self { return absence }
        return nil
    }
}

extension PaybackFinding {
    /// Looks for the month in which the savings of an evaluation have made good its cost.
    ///
    /// - Parameters:
    ///   - lines: every line; only fiscal ones are savings.
    ///   - cost: discounted cost of the whole programme, from least to greatest; nil without a cost.
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    init(_ lines: some Sequence<DatedLine>, cost: Estimate<Money>?) throws(ArithmeticError) {
        let fiscal = lines.filter { $0.benefitType == .fiscal }
        guard let cost else {
            self = .absent(.noCost)
            return
        }
        guard cost.central > .zero, cost.high > .zero else {
            self = .absent(.nothingSpent)
            return
        }
        guard fiscal.allSatisfy({ $0.dating == .known }) else {
            self = .absent(.undatedUse)
            return
        }
        var months = Estimate(exactly: Payback.notWithinHorizon)
        for bound in Bound.allCases where cost[bound.mirrored] > .zero {
            let savings = try DatedLine.running(fiscal, .presentValue, at: bound)
            months[bound] = Payback(of: cost[bound.mirrored], by: savings)
        }
        self =
            cost.low > .zero
            ? .known(months) : .absent(.nothingSpentAtBest(central: months.central, cautious: months.low))
    }
}

extension Payback {
    /// The first month by whose end the savings so far reach the cost, and below which they do not fall again: where use rises
    /// later, what was reached for a while and lost again was not made good. So there is a month exactly where the savings of
    /// the whole horizon are at least the cost.
    ///
    /// - Parameter cost: above nothing.
    init(of cost: Money, by savings: RunningTotal) {
        guard savings.whole >= cost else {
            self = .notWithinHorizon
            return
        }
        let lastBelow = savings.months.last { savings.through($0) < cost }
        self = .month((lastBelow ?? savings.first - 1) + 2)
    }
}
