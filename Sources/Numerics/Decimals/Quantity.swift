/// How many units of a service: visits, nights, months.
///
/// Held exactly at twelve decimal places, because a written quantity and a written likelihood have at most six
/// each, so that their product and every sum of such products is exact.
public struct Quantity: Sendable, Hashable, Comparable {
    /// Decimal places held.
    public static let places = 12
    /// Decimal places a quantity may be written with.
    public static let writtenPlaces = 6
    /// None.
    public static let zero = Quantity(scaled: 0)

    /// The quantity in units of the twelfth decimal place.
    public let scaled: Int128

    /// A quantity in units of the twelfth decimal place.
    ///
    /// - Precondition: not `Int128.min`, whose negative does not exist.
    @inlinable
    public init(scaled: Int128) {
        // Never traps: reading and arithmetic throw before they give it.
        precondition(scaled != .min)
        self.scaled = scaled
    }

    /// A whole number of units.
    public init(_ units: Int) {
        self.init(scaled: Int128(units) * PowerOfTen.wide(Self.places))
    }

    /// Reads a number of at most six decimal places.
    ///
    /// - Throws: a `DecimalError` that names what was written instead.
    public init(parsing text: some StringProtocol) throws(DecimalError) {
        self = try text.parsed { bytes throws(DecimalError) in try Quantity(parsing: bytes) }
    }

    /// Reads a number of at most six decimal places from UTF-8 bytes, without allocating.
    ///
    /// - Throws: a `DecimalError` that names what was written instead.
    public init(parsing bytes: UnsafeRawBufferPointer) throws(DecimalError) {
        let number = try ExactDecimal(parsing: bytes, placesLimit: Self.writtenPlaces)
        let (scaled, overflowed) = number.significand.multipliedReportingOverflow(
            by: PowerOfTen.wide(Self.places - number.places))
        guard !overflowed, scaled != .min else { throw .tooLarge }
        self.init(scaled: scaled)
    }

    /// A product as a quantity, rounded once, half to even, to the twelfth decimal place.
    ///
    /// - Throws: `overflow` where it does not fit.
    public init(rounding product: ExactProduct) throws(ArithmeticError) {
        self.init(scaled: try product.rounded(toPlaces: Self.places))
    }

    /// Whether the use of the service rose: a quantity avoided that is below zero.
    public var isNegative: Bool { scaled < 0 }
    /// Whether there is none of it.
    public var isZero: Bool { scaled == 0 }
    /// The quantity with its sign turned.
    public var negated: Quantity { Quantity(scaled: -scaled) }
    /// The quantity as an exact decimal.
    public var decimal: ExactDecimal { ExactDecimal(significand: scaled, places: Self.places) }
    /// The quantity as the nearest binary floating-point number, for charts and simulation only.
    public var doubleValue: Double {
        // Both are exact in a Double up to here, so that one division rounds once.
        guard let narrow = Int64(exactly: scaled), narrow.magnitude <= 1 << 53 else { return decimal.doubleValue }
        return Double(narrow) / 1e12
    }

    /// The smaller quantity.
    @inlinable
    public static func < (left: Quantity, right: Quantity) -> Bool { left.scaled < right.scaled }

    /// The share of the quantity that counts: quantity times likelihood, exact.
    ///
    /// - Throws: `overflow` where the product is too large or needs more than twelve places, which a written
    ///   quantity times a written share never does.
    public func times(_ share: Share) throws(ArithmeticError) -> Quantity {
        let (product, overflowed) = scaled.multipliedReportingOverflow(by: Int128(share.millionths))
        let whole = Int128(Share.millionthsInWhole)
        // A share is at most one, so that the quotient always fits.
        let (quotient, remainder) =
            overflowed
            ? whole.dividingFullWidth(scaled.multipliedFullWidth(by: Int128(share.millionths)))
            : product.quotientAndRemainder(dividingBy: whole)
        guard remainder == 0 else { throw .overflow }
        return Quantity(scaled: quotient)
    }

    /// The sum.
    ///
    /// - Throws: `overflow` where it does not fit.
    @inlinable
    public func adding(_ other: Quantity) throws(ArithmeticError) -> Quantity {
        let (sum, overflowed) = scaled.addingReportingOverflow(other.scaled)
        guard !overflowed, sum != .min else { throw .overflow }
        return Quantity(scaled: sum)
    }

    /// The difference.
    ///
    /// - Throws: `overflow` where it does not fit.
    @inlinable
    public func subtracting(_ other: Quantity) throws(ArithmeticError) -> Quantity {
        try adding(other.negated)
    }
}

extension Quantity: CustomStringConvertible {
    /// The quantity written out in full, without zeros at the end: `-12.5`.
    public var description: String { decimal.description }
}
