/// A product and quotient of decimals that is exact until it is rounded, once.
///
/// One line of an evaluation is quantity x unit cost x price index / price index x the shares that are left of it.
/// Rounding in between would make the result depend on the order of the factors. The value is kept as
/// numerator / denominator x 10^-places on the stack; nothing is allocated.
public struct ExactProduct: Sendable {
    private(set) var numerator: WideMagnitude
    private(set) var denominator: WideMagnitude
    private(set) var places: Int
    private(set) var isNegative: Bool

    /// Starts from a decimal.
    @inline(__always)
    public init(_ value: ExactDecimal) {
        self.init(significand: value.significand, places: value.places)
    }

    /// Starts from a quantity.
    @inline(__always)
    public init(_ quantity: Quantity) {
        self.init(significand: quantity.scaled, places: Quantity.places)
    }

    /// Starts from an amount of money, in pounds.
    @inline(__always)
    public init(_ money: Money) {
        self.init(significand: money.pence, places: Money.places)
    }

    @inline(__always)
    init(significand: Int128, places: Int) {
        numerator = WideMagnitude(significand.magnitude)
        denominator = WideMagnitude(1)
        self.places = places
        isNegative = significand < 0
    }

    /// Starts from the exact value of a finite binary floating-point number.
    ///
    /// - Throws: `overflow` for magnitudes over 2^500 or so.
    init(_ value: Double) throws(ArithmeticError) {
        self.init(significand: Int128(value.significandBitPattern | (value.isNormal ? 1 << 52 : 0)), places: 0)
        isNegative = value < 0
        // Never traps: eleven bits.
        let exponent = Int(max(value.exponentBitPattern, 1)) - 1075
        // Below this the value is nothing at any number of places a decimal can have.
        let vanishing = -400
        if exponent < vanishing {
            numerator = WideMagnitude(0)
        } else if exponent < 0 {
            try denominator.multiplyByPowerOfTwo(-exponent)
        } else {
            try numerator.multiplyByPowerOfTwo(exponent)
        }
    }

    /// Whether the product is zero.
    public var isZero: Bool { numerator.isZero }

    /// Multiplies by a decimal, exactly.
    ///
    /// - Throws: `overflow` beyond 576 bits.
    @inline(__always)
    public mutating func multiply(by factor: ExactDecimal) throws(ArithmeticError) {
        try numerator.multiply(by: factor.significand.magnitude)
        places += factor.places
        if factor.isNegative { isNegative.toggle() }
    }

    /// Divides by a decimal, exactly.
    ///
    /// - Throws: `divisionByZero`; `overflow` beyond 576 bits.
    @inline(__always)
    public mutating func divide(by divisor: ExactDecimal) throws(ArithmeticError) {
        guard !divisor.isZero else { throw .divisionByZero }
        try denominator.multiply(by: divisor.significand.magnitude)
        places -= divisor.places
        if divisor.isNegative { isNegative.toggle() }
    }

    /// The value as a whole number of units of the last of `wanted` places, rounded once, half to even.
    ///
    /// - Throws: `overflow` where that needs more than 127 bits.
    public func rounded(toPlaces wanted: Int) throws(ArithmeticError) -> Int128 {
        if numerator.isZero { return 0 }
        var (upper, lower) = (numerator, denominator)
        if wanted >= places {
            try upper.multiplyByPowerOfTen(wanted - places)
        } else {
            try lower.multiplyByPowerOfTen(places - wanted)
        }
        let magnitude = try upper.roundedQuotient(dividedBy: lower)
        return isNegative ? -magnitude : magnitude
    }

    /// The value as money, rounded once, half to even, to the penny.
    ///
    /// - Throws: `overflow` where that needs more than 127 bits of pence.
    public func roundedToPenny() throws(ArithmeticError) -> Money {
        Money(pence: try rounded(toPlaces: Money.places))
    }

    /// The value of a sum of products, not yet rounded.
    init(numerator: WideMagnitude, denominator: WideMagnitude, places: Int, isNegative: Bool) {
        self.numerator = numerator
        self.denominator = denominator
        self.places = places
        self.isNegative = isNegative
    }

    /// Rewrites the value with more decimal places, without changing it.
    mutating func extend(toPlaces wanted: Int) throws(ArithmeticError) {
        try numerator.multiplyByPowerOfTen(wanted - places)
        places = wanted
    }

    /// Rewrites the value over a denominator that is `factor` times as large, without changing it.
    mutating func expand(by factor: WideMagnitude) throws(ArithmeticError) {
        try numerator.multiply(by: factor)
        try denominator.multiply(by: factor)
    }
}
