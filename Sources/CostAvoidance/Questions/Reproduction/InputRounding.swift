import Numerics

/// A printed line that would follow from its inputs if the unit cost had been rounded before it was printed.
///
/// It is a hypothesis: the unit cost that would give the printed amount rounds to the one that is given.
package struct InputRounding: Sendable {
    package var comparison: FigureComparison
    /// The unit cost as given, at its own prices.
    package var given: ExactDecimal
    /// The unit cost that would give the printed amount, to more decimals than are given.
    package var needed: ExactDecimal
}

extension InputRounding {
    /// Decimals that a needed unit cost is shown with beyond those given.
    private static let furtherPlaces = 2

    /// Every printed line of one service that does not follow and would with an unrounded unit cost.
    ///
    /// - Throws: `ArithmeticError` where a number does not fit.
    static func all(
        among comparisons: [FigureComparison], unitCosts: [ServiceID: UnitCost]
    ) throws(ArithmeticError) -> [InputRounding] {
        var roundings: [InputRounding] = []
        for comparison in comparisons where !comparison.verdict.reproduces {
            guard case .row(let column, let row) = comparison.published.figure.measure, row.dimension == .service,
                [.gross, .net].contains(column), let printed = comparison.printed,
                let recomputed = comparison.recomputed, !recomputed.isZero,
                let cost = unitCosts[ServiceID(row.key)]?.cost, cost.low == cost.high
            else { continue }
            let given = cost.central
            let places = max(given.places, 0)
            var product = ExactProduct(given)
            try product.multiply(by: printed)
            try product.divide(by: recomputed)
            let shown = places + furtherPlaces
            let needed = ExactDecimal(significand: try product.rounded(toPlaces: shown), places: shown)
            guard needed != given, needed.rounded(toPlaces: places) == given else { continue }
            roundings.append(InputRounding(comparison: comparison, given: given, needed: needed))
        }
        return roundings
    }
}
