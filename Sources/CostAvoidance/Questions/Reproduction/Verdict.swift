import Numerics

/// Whether a printed figure follows from its inputs. It is decided by the decimals the figure is printed with, and by how far
/// apart the two are.
package enum Verdict: String, Sendable, Hashable, CaseIterable, Comparable {
    /// The recomputed figure, rounded to the printed decimals, is the printed one.
    case exact
    /// Rounded to the printed decimals the two are one unit of the last decimal apart, and they are within one per cent.
    case rounding
    /// At most one per cent of the printed figure apart.
    case withinOnePercent = "within 1%"
    /// At most ten per cent of the printed figure apart.
    case withinTenPercent = "within 10%"
    /// Further apart.
    case differs
    /// The inputs are not there, or do not give this figure.
    case notRecomputable = "not recomputable"
    /// The figure stands among the inputs, or an input was worked out from it: it cannot fail.
    case entered = "entered, not tested"

    /// From the best to the worst.
    package static func < (left: Verdict, right: Verdict) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// Whether the figure follows from its inputs as printed.
    package var reproduces: Bool { self <= .rounding }

    /// Whether the recomputed figure is another than the printed one, by more than rounding.
    package var isOff: Bool {
        switch self {
        case .withinOnePercent, .withinTenPercent, .differs: true
        case .exact, .rounding, .notRecomputable, .entered: false
        }
    }

    /// Compares a recomputed figure with a printed one.
    ///
    /// - Parameter decimals: those of the printed figure; negative for tens, hundreds and so on.
    /// - Throws: `ArithmeticError.overflow` where a difference does not fit.
    package init(recomputed: ExactDecimal, printed: ExactDecimal, decimals: Int) throws(ArithmeticError) {
        let unit = ExactDecimal.lastPrinted(decimals)
        let apart = try recomputed.subtracting(printed).magnitude
        // A number halfway between two printed ones is printed as either, by whoever rounds it.
        if try apart.multiplied(by: ExactDecimal(2)) <= unit {
            self = .exact
            return
        }
        let isWithinOnePercent = try apart.multiplied(by: Self.hundred) <= printed.magnitude
        let rounded = recomputed.roundedToPrinted(decimals)
        if isWithinOnePercent {
            self = try rounded.subtracting(printed).magnitude == unit ? .rounding : .withinOnePercent
            return
        }
        let isWithinTenPercent =
            try apart.multiplied(by: Self.hundred) <= printed.magnitude.multiplied(by: ExactDecimal(10))
        self = isWithinTenPercent ? .withinTenPercent : .differs
    }

    private static let hundred = ExactDecimal(100)
}
