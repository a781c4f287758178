import Numerics

/// The unit costs with which printed figures would follow: an interval at the unit cost's own prices.
package struct UnitCostWindow: Sendable, Hashable {
    /// The least.
    package private(set) var low: ExactDecimal
    /// The greatest.
    package private(set) var high: ExactDecimal
    private let given: ExactDecimal

    /// Decimal places that an end is carried with.
    private static let carriedPlaces = 9
    /// How many decimals beyond those given a unit cost is looked for with.
    private static let furtherPlaces = 6

    /// What every printed line of one service leaves; nil where no unit cost gives them all.
    ///
    /// - Throws: `ArithmeticError` where a number does not fit.
    init?(_ unitCost: UnitCost, lines: [FigureComparison]) throws(ArithmeticError) {
        given = unitCost.cost.central
        low = .zero
        high = try given.multiplied(by: Self.furthest)
        for line in lines {
            guard let recomputed = line.recomputed else { continue }
            // A line of the service alone grows in step with the unit cost.
            try narrow(by: line, recomputed: recomputed, slope: recomputed)
        }
        if isEmpty { return nil }
    }

    /// No printed figure is off by more than this many times its unit cost and still of it.
    private static let furthest = ExactDecimal(1000)

    /// Whether no unit cost is left.
    var isEmpty: Bool { low > high }

    /// Leaves those that give a printed figure as well.
    ///
    /// - Parameters:
    ///   - recomputed: what the figure is at the unit cost given.
    ///   - slope: what a unit cost twice as great adds to it.
    /// - Throws: `ArithmeticError` where a number does not fit.
    mutating func narrow(
        by comparison: FigureComparison, recomputed: ExactDecimal, slope: ExactDecimal
    ) throws(ArithmeticError) {
        guard let printed = comparison.printed, !slope.isZero else { return }
        let half = try ExactDecimal.lastPrinted(comparison.published.decimals)
            .multiplied(by: ExactDecimal(significand: 5, places: 1))
        // A figure that is off by rounding may stay so.
        let freedom = comparison.verdict == .rounding ? try half.multiplied(by: ExactDecimal(3)) : half
        let ends = try [printed.subtracting(freedom), printed.adding(freedom)].map { end throws(ArithmeticError) in
            var moved = ExactProduct(try end.subtracting(recomputed))
            try moved.multiply(by: given)
            try moved.divide(by: slope)
            let places = Self.carriedPlaces
            return try given.adding(ExactDecimal(significand: try moved.rounded(toPlaces: places), places: places))
        }
        low = max(low, ends.min() ?? low)
        high = min(high, ends.max() ?? high)
    }

    /// Both windows together; nil where they have nothing in common.
    func within(_ other: ClosedRange<ExactDecimal>) -> UnitCostWindow? {
        var narrowed = self
        narrowed.low = max(low, other.lowerBound)
        narrowed.high = min(high, other.upperBound)
        return narrowed.isEmpty ? nil : narrowed
    }

    /// The unit cost of the window with the fewest decimals, of those the nearest to what gives a line exactly.
    ///
    /// - Throws: `ArithmeticError` where a number does not fit.
    func plainest(near line: FigureComparison, places: Int) throws(ArithmeticError) -> ExactDecimal? {
        guard let printed = line.printed, let recomputed = line.recomputed, !recomputed.isZero else { return nil }
        var exact = ExactProduct(given)
        try exact.multiply(by: printed)
        try exact.divide(by: recomputed)
        let most = places + Self.furtherPlaces
        let wanted = ExactDecimal(significand: try exact.rounded(toPlaces: most), places: most)
        let inside = min(max(wanted, low), high)
        for places in places...most {
            let plain = inside.rounded(toPlaces: places)
            if low <= plain, plain <= high { return plain }
        }
        return nil
    }
}

extension UnitCost {
    /// What the unit cost may have been before it was rounded to the decimals it is written with.
    ///
    /// - Throws: `ArithmeticError.overflow` where it has no room for another digit.
    func rounding() throws(ArithmeticError) -> ClosedRange<ExactDecimal> {
        let half = ExactDecimal(significand: 5, places: writtenPlaces + 1)
        return try cost.central.subtracting(half)...cost.central.adding(half)
    }
}

extension FigureComparison {
    /// Whether it is an amount of one service, which grows in step with the service's unit cost and with nothing else.
    func dependsOnlyOn(_ service: ServiceID) -> Bool {
        guard case .evaluation(let figure) = published.figure,
            case .row(let column, let row) = figure.measure, row == FigureID.Row(.service, service.name)
        else { return false }
        switch column {
        case .gross, .net, .presentValue, .cashable, .unitCost: return true
        case .people, .quantity: return false
        }
    }
}
