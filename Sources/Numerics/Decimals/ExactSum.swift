/// A sum of exact products that is rounded once.
///
/// The services that fell and those that rose within one line carry different unit costs but one price index:
/// rounding the two apart could move the line by a penny. Terms over one divisor, the usual case, add directly;
/// terms over different divisors are brought to a common one first.
public struct ExactSum: Sendable {
    private var total = ExactProduct(ExactDecimal.zero)

    /// Starts at zero.
    public init() {}

    /// Adds a product, exactly.
    ///
    /// - Throws: `overflow` beyond 576 bits.
    public mutating func add(_ product: ExactProduct) throws(ArithmeticError) {
        if product.isZero { return }
        if total.isZero {
            total = product
            return
        }
        var (left, right) = (total, product)
        if !(left.denominator == right.denominator) {
            let leftDenominator = left.denominator
            try left.expand(by: right.denominator)
            try right.expand(by: leftDenominator)
        }
        if left.places < right.places {
            try left.extend(toPlaces: right.places)
        } else {
            try right.extend(toPlaces: left.places)
        }
        total = try Self.sum(left, right)
    }

    /// Multiplies the whole sum by a decimal, exactly.
    ///
    /// - Throws: `overflow` beyond 576 bits.
    public mutating func multiply(by factor: ExactDecimal) throws(ArithmeticError) {
        try total.multiply(by: factor)
    }

    /// The sum as a whole number of units of the last of `wanted` places, rounded once, half to even.
    ///
    /// - Throws: `overflow` where that needs more than 127 bits.
    public func rounded(toPlaces wanted: Int) throws(ArithmeticError) -> Int128 {
        try total.rounded(toPlaces: wanted)
    }

    /// The sum as money, rounded once, half to even, to the penny.
    ///
    /// - Throws: `overflow` where that needs more than 127 bits of pence.
    public func roundedToPenny() throws(ArithmeticError) -> Money {
        try total.roundedToPenny()
    }

    /// The sum of two products that already share their denominator and places.
    private static func sum(_ left: ExactProduct, _ right: ExactProduct) throws(ArithmeticError) -> ExactProduct {
        var numerator = left.numerator
        var isNegative = left.isNegative
        if left.isNegative == right.isNegative {
            try numerator.add(right.numerator)
        } else if numerator < right.numerator {
            numerator = right.numerator
            numerator.subtract(left.numerator)
            isNegative = right.isNegative
        } else {
            numerator.subtract(right.numerator)
        }
        return ExactProduct(
            numerator: numerator, denominator: left.denominator, places: left.places, isNegative: isNegative)
    }
}
