import Numerics

extension ExactDecimal {
    /// The number without its sign.
    var magnitude: ExactDecimal { isNegative ? negated : self }

    /// Rounded half to even to the decimals a figure is printed with; negative ones round to tens, hundreds and so on.
    func roundedToPrinted(_ decimals: Int) -> ExactDecimal {
        guard decimals < 0 else { return rounded(toPlaces: decimals) }
        let unit = Self.lastPrinted(decimals)
        do throws(ArithmeticError) {
            var units = ExactProduct(self)
            try units.divide(by: unit)
            let count = ExactDecimal(significand: try units.rounded(toPlaces: 0), places: 0)
            return try count.multiplied(by: unit)
        } catch {
            // Only a number of 38 digits is rounded up out of range; as it is, it equals no printed one.
            return self
        }
    }

    /// One unit of the last printed decimal: 0.01 for 2, 1000 for -3.
    static func lastPrinted(_ decimals: Int) -> ExactDecimal {
        decimals >= 0
            ? ExactDecimal(significand: 1, places: decimals) : ExactDecimal(significand: scale(-decimals), places: 0)
    }

    private static func scale(_ power: Int) -> Int128 { (0..<power).reduce(Int128(1)) { product, _ in product * 10 } }
}
