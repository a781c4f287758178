import Numerics

/// One printed number beside the recomputed one.
package struct FigureComparison: Sendable {
    /// The row of `published.csv`.
    package var published: PublishedFigure
    /// The end of the recomputed figure that the number is compared with.
    package var bound: Bound
    /// The printed number; nil where none is published in readable text.
    package var printed: ExactDecimal?
    /// The recomputed figure in the printed unit, not rounded to the printed decimals; nil where it cannot be recomputed.
    package var recomputed: ExactDecimal?
    /// The recomputed low, central and high, where the figure has all three.
    package var range: Estimate<ExactDecimal>?
    /// Recomputed less printed.
    package var difference: ExactDecimal?
    /// Whether the printed number follows from its inputs.
    package var verdict: Verdict
    /// Why it cannot be recomputed, is not tested or never comes about, in words; empty otherwise.
    package var reason: String
    /// Why there is no recomputed number; nil where there is one.
    package var absence: Absence?

    /// Why there is no recomputed number.
    package enum Absence: Sendable, Hashable {
        /// It cannot be worked out.
        case notKnown
        /// It is about too few people.
        case withheld
        /// It never comes about.
        case never
    }

    /// The figure with the end that is compared.
    package var figure: ReportFigure { published.figure.at(bound) ?? published.figure }

    /// Whether it counts: it is printed by the publication, and could have come out otherwise.
    package var isTested: Bool { published.status == .printed && verdict != .entered }

    /// Whether the printed number lies between the recomputed low and high.
    package var liesWithinRange: Bool {
        guard let printed, let range, range.low < range.high else { return false }
        return range.low <= printed && printed <= range.high
    }

    /// The difference in per cent of the printed number, to two decimals; nil where that is nought or not known.
    package var differencePercent: ExactDecimal? {
        guard let difference, let printed, !printed.isZero else { return nil }
        do throws(ArithmeticError) {
            var percent = ExactProduct(difference)
            try percent.multiply(by: ExactDecimal(100))
            try percent.divide(by: printed.magnitude)
            return ExactDecimal(significand: try percent.rounded(toPlaces: 2), places: 2)
        } catch {
            return nil
        }
    }
}
