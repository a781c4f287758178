import Numerics

/// Whether a printed figure follows from its inputs. It is decided by the decimals the figure is printed with.
package enum Verdict: String, Sendable, Hashable, CaseIterable, Comparable {
    /// The recomputed figure, rounded to the printed decimals, is the printed one.
    case exact
    /// Rounded to the printed decimals, the two are one unit of the last decimal apart.
    case rounding
    /// At most one per cent of the printed figure apart.
    case withinOnePercent = "within 1%"
    /// At most ten per cent of the printed figure apart.
    case withinTenPercent = "within 10%"
    case differs
    /// The inputs are not published, or do not give this figure.
    case notRecomputable = "not recomputable"

    /// From the best to the worst.
    package static func < (left: Verdict, right: Verdict) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// Whether the figure follows from its inputs as printed.
    package var reproduces: Bool { self <= .rounding }

    /// Compares a recomputed figure with a printed one.
    ///
    /// - Parameter decimals: those of the printed figure; negative for tens, hundreds and so on.
    /// - Throws: `ArithmeticError.overflow` where a difference does not fit.
    package init(recomputed: ExactDecimal, printed: ExactDecimal, decimals: Int) throws(ArithmeticError) {
        let rounded = recomputed.roundedToPrinted(decimals)
        if rounded == printed {
            self = .exact
            return
        }
        if try rounded.subtracting(printed).magnitude == ExactDecimal.lastPrinted(decimals) {
            self = .rounding
            return
        }
        let apart = try recomputed.subtracting(printed).magnitude
        let hundred = ExactDecimal(100)
        if try apart.multiplied(by: hundred) <= printed.magnitude {
            self = .withinOnePercent
        } else if try apart.multiplied(by: hundred) <= printed.magnitude.multiplied(by: ExactDecimal(10)) {
            self = .withinTenPercent
        } else {
            self = .differs
        }
    }
}
