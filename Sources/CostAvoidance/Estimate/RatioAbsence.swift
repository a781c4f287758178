import Numerics

/// Why there is no range of benefit-cost ratios.
package enum RatioAbsence: Sendable, Hashable {
    /// No cost was given.
    case noCost
    /// The programme's cost is nothing centrally, or at every end.
    case nothingSpent
    /// The programme's cost is nothing at its low end alone: the ratio centrally, and of the low amount to the high cost, which is
    /// nil where that amount is below nought.
    case nothingSpentAtBest(central: ExactDecimal, cautious: ExactDecimal?)

    /// Decimals of a ratio within a sentence.
    private static let places = 2

    /// Why there is none of an amount to a cost, an end of which is zero.
    ///
    /// - Parameters:
    ///   - savings: discounted.
    ///   - cost: discounted, from least to greatest; nil without a cost.
    package init(of savings: Estimate<Money>, to cost: Estimate<Money>?) {
        guard let cost else {
            self = .noCost
            return
        }
        func ratio(_ bound: Bound) -> ExactDecimal? {
            let divisor = cost[bound.mirrored]
            guard divisor > .zero else { return nil }
            return try? roundedQuotient(savings[bound].pence, divisor.pence, places: Self.places)
        }
        guard let central = ratio(.central) else {
            self = .nothingSpent
            return
        }
        // Below nought the lowest ratio is that over the least cost.
        self = .nothingSpentAtBest(central: central, cautious: savings.low < .zero ? nil : ratio(.low))
    }

    /// To follow "there is none: " or "because ".
    package var reason: String {
        switch self {
        case .noCost: PaybackAbsence.noCost.reason
        case .nothingSpent: "an end of the programme's cost is zero, and nothing is divided by that"
        case .nothingSpentAtBest(let central, let cautious):
            "the programme's cost is zero at its low end, and nothing is divided by that; centrally the ratio is \(central)"
                + (cautious.map { ", and of the low amount to the high cost \($0)" } ?? "")
        }
    }
}
