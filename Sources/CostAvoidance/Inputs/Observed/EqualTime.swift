import Numerics

/// Use before and after, compared on the length of time that was observed after.
///
/// Avoided = before x months after / months before - after. Use is first summed over everything observed over the same pair of
/// windows, which is exact; where the windows of several pairs meet in one sum, each is carried with twelve decimal places more
/// than a quantity has, so that the one rounding that counts is the last.
struct EqualTime: Sendable {
    private struct Use {
        var before = Quantity.zero
        var after = Quantity.zero
    }

    private var uses: [ObservationWindows: Use] = [:]

    /// Decimal places that a sum is carried with.
    static let carriedPlaces = 24

    /// Adds one row's use; a row without follow-up adds nothing.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    mutating func add(_ entry: ObservedLedger.Entry) throws(ArithmeticError) {
        guard let after = entry.after else { return }
        var use = uses[entry.windows] ?? Use()
        use.before = try use.before.adding(entry.before)
        use.after = try use.after.adding(after)
        uses[entry.windows] = use
    }

    /// Units avoided over the months after, to the carried places.
    ///
    /// - Throws: `ArithmeticError.overflow` where it does not fit.
    func avoided() throws(ArithmeticError) -> ExactDecimal {
        var total = ExactDecimal.zero
        for windows in uses.keys.sorted() {
            guard let use = uses[windows] else { continue }
            var expected = ExactProduct(use.before)
            try expected.multiply(by: windows.afterMonths)
            try expected.divide(by: windows.beforeMonths)
            let carried = ExactDecimal(
                significand: try expected.rounded(toPlaces: Self.carriedPlaces), places: Self.carriedPlaces)
            total = try total.adding(carried).subtracting(use.after.decimal)
        }
        return total
    }
}

extension ObservationWindows: Comparable {
    /// By months before, then months after.
    public static func < (left: Self, right: Self) -> Bool {
        left.beforeMonths != right.beforeMonths
            ? left.beforeMonths < right.beforeMonths : left.afterMonths < right.afterMonths
    }
}

extension Quantity {
    /// A decimal as a quantity, rounded once, half to even.
    init(rounding decimal: ExactDecimal) throws(ArithmeticError) {
        try self.init(rounding: ExactProduct(decimal))
    }
}
