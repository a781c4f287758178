/// An amount of money in pounds, held exactly as whole pence.
///
/// Never binary floating point: rows add to their totals to the penny, in any order.
public struct Money: Sendable, Hashable, Comparable {
    /// A pound has a hundred pence.
    public static let places = 2
    /// Nothing.
    public static let zero = Money(pence: 0)

    /// The amount in pence.
    public let pence: Int128

    /// An amount in pence.
    ///
    /// - Precondition: not `Int128.min`, whose negative does not exist.
    @inlinable
    public init(pence: Int128) {
        // Never traps: reading and arithmetic throw before they give it.
        precondition(pence != .min)
        self.pence = pence
    }

    /// Reads pounds with at most two decimal places, such as `1234.50`.
    ///
    /// - Throws: a `DecimalError` that names what was written instead.
    public init(parsing text: some StringProtocol) throws(DecimalError) {
        self = try text.parsed { bytes throws(DecimalError) in try Money(parsing: bytes) }
    }

    /// Reads pounds with at most two decimal places from UTF-8 bytes, without allocating.
    ///
    /// - Throws: a `DecimalError` that names what was written instead.
    public init(parsing bytes: UnsafeRawBufferPointer) throws(DecimalError) {
        let pounds = try ExactDecimal(parsing: bytes, placesLimit: Self.places)
        let (pence, overflowed) = pounds.significand.multipliedReportingOverflow(
            by: PowerOfTen.wide(Self.places - pounds.places))
        guard !overflowed, pence != .min else { throw .tooLarge }
        self.init(pence: pence)
    }

    /// Whether the amount is below zero.
    public var isNegative: Bool { pence < 0 }
    /// The amount with its sign turned: what was saved, seen as a cost.
    public var negated: Money { Money(pence: -pence) }
    /// The amount without its sign.
    public var magnitude: Money { pence < 0 ? negated : self }
    /// The amount in pounds as an exact decimal.
    public var decimal: ExactDecimal { ExactDecimal(significand: pence, places: Self.places) }
    /// The amount in pounds as the nearest binary floating-point number, for ratios, charts and simulation only.
    public var doublePounds: Double { decimal.doubleValue }

    /// The smaller amount, a loss below a gain.
    @inlinable
    public static func < (left: Money, right: Money) -> Bool { left.pence < right.pence }

    /// The sum of two amounts.
    ///
    /// - Throws: `overflow` beyond 127 bits of pence.
    @inlinable
    public static func + (left: Money, right: Money) throws(ArithmeticError) -> Money {
        let (sum, overflowed) = left.pence.addingReportingOverflow(right.pence)
        guard !overflowed, sum != .min else { throw .overflow }
        return Money(pence: sum)
    }

    /// The first amount less the second.
    ///
    /// - Throws: `overflow` beyond 127 bits of pence.
    @inlinable
    public static func - (left: Money, right: Money) throws(ArithmeticError) -> Money {
        try left + right.negated
    }

    /// The sum of many amounts, the same whatever their order.
    ///
    /// - Throws: `overflow` where the sum itself, not merely a sum on the way to it, is beyond 127 bits of pence.
    public static func sum(_ amounts: some Sequence<Money>) throws(ArithmeticError) -> Money {
        // The wrapped total is right but for multiples of 2^128; counting the wraps settles whether there are any.
        var total: Int128 = 0
        var wraps = 0
        for amount in amounts {
            let (sum, overflowed) = total.addingReportingOverflow(amount.pence)
            if overflowed { wraps += amount.isNegative ? -1 : 1 }
            total = sum
        }
        guard wraps == 0, total != .min else { throw .overflow }
        return Money(pence: total)
    }

    /// The amount times a factor, rounded once, half to even, to the penny.
    ///
    /// - Throws: `overflow` beyond 127 bits of pence.
    public func scaled(by factor: ExactDecimal) throws(ArithmeticError) -> Money {
        var product = ExactProduct(self)
        try product.multiply(by: factor)
        return try product.roundedToPenny()
    }
}

extension Money: CustomStringConvertible {
    /// Pounds with two decimals and no separators: `-1234.50`.
    public var description: String { DecimalText.written(pence, places: Self.places) }
}
