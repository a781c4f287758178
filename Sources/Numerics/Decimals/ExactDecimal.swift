/// A decimal number held exactly: a whole number of up to 38 digits and where its point stands.
///
/// Always normalised, without zeros at the end of the fraction, so that `0.5` and `0.50` are equal and hash alike.
/// At most `maximumPlaces` decimal places; an operation whose exact result needs more throws rather than rounds.
public struct ExactDecimal: Sendable, Hashable {
    /// The most decimal places a number can have.
    public static let maximumPlaces = 30
    /// Nothing.
    public static let zero = ExactDecimal(0)
    /// One.
    public static let one = ExactDecimal(1)

    /// The digits as one whole number.
    public let significand: Int128
    /// How many of the digits stand behind the point; the last of those is never zero.
    public let places: Int

    /// A whole number.
    public init(_ integer: Int) {
        significand = Int128(integer)
        places = 0
    }

    /// The number `significand` divided by ten to the power of `places`.
    ///
    /// - Precondition: `places` is from 0 to `maximumPlaces`, and `significand` is not `Int128.min`, whose
    ///   negative does not exist.
    public init(significand: Int128, places: Int) {
        // Never traps: what reads a number keeps to both; arithmetic throws before it gives either.
        precondition((0...Self.maximumPlaces).contains(places) && significand != .min)
        (self.significand, self.places) = Self.withoutTrailingZeros(significand, places)
    }

    /// Reads `1234.50` or `-0.5`.
    ///
    /// - Throws: a `DecimalError` that names what was written instead.
    public init(parsing text: some StringProtocol) throws(DecimalError) {
        self = try text.parsed { bytes throws(DecimalError) in try ExactDecimal(parsing: bytes) }
    }

    /// Reads `1234.50` or `-0.5` from UTF-8 bytes, without allocating.
    ///
    /// - Throws: a `DecimalError` that names what was written instead.
    public init(parsing bytes: UnsafeRawBufferPointer) throws(DecimalError) {
        self = try ExactDecimal(parsing: bytes, placesLimit: Self.maximumPlaces)
    }

    /// Reads a number of at most `placesLimit` decimal places.
    init(parsing bytes: UnsafeRawBufferPointer, placesLimit: Int) throws(DecimalError) {
        let scanned = try DecimalScanner(bytes, placesLimit: placesLimit)
        significand = scanned.significand
        places = scanned.places
    }

    /// The decimal nearest to a binary floating-point number, half to even on its exact binary value.
    ///
    /// - Throws: `notFinite`; `tooLarge`; `tooManyPlaces` where more than `maximumPlaces` are asked for.
    public init(rounding value: Double, places: Int) throws(DecimalError) {
        guard value.isFinite else { throw .notFinite }
        guard (0...Self.maximumPlaces).contains(places) else { throw .tooManyPlaces(limit: Self.maximumPlaces) }
        do throws(ArithmeticError) {
            let rounded = try ExactProduct(value).rounded(toPlaces: places)
            self.init(significand: rounded, places: places)
        } catch {
            throw .tooLarge
        }
    }

    /// Whether the number is below zero.
    public var isNegative: Bool { significand < 0 }
    /// Whether the number is zero.
    public var isZero: Bool { significand == 0 }
    /// The number with its sign turned.
    public var negated: ExactDecimal { ExactDecimal(normalised: -significand, places: places) }

    /// The binary floating-point number nearest to this one.
    public var doubleValue: Double {
        // Both are exact in a Double up to here, so that one division rounds once.
        let exactIntegers = Int128(1) << 53
        if significand.magnitude <= exactIntegers, places <= 19 {
            // Never traps: at most 2^53.
            return Double(Int64(significand)) / Double(PowerOfTen.word(places))
        }
        return Double(description) ?? .nan
    }

    /// The sum.
    ///
    /// - Throws: `overflow` where the exact sum has more than 38 digits.
    public func adding(_ other: ExactDecimal) throws(ArithmeticError) -> ExactDecimal {
        let common = max(places, other.places)
        let left = try significand(atPlaces: common)
        let right = try other.significand(atPlaces: common)
        let (sum, overflowed) = left.addingReportingOverflow(right)
        guard !overflowed, sum != .min else { throw .overflow }
        return ExactDecimal(significand: sum, places: common)
    }

    /// The difference.
    ///
    /// - Throws: `overflow` where the exact difference has more than 38 digits.
    public func subtracting(_ other: ExactDecimal) throws(ArithmeticError) -> ExactDecimal {
        try adding(other.negated)
    }

    /// The product, exact.
    ///
    /// - Throws: `overflow` where the exact product has more than 38 digits or more than `maximumPlaces` places.
    public func multiplied(by other: ExactDecimal) throws(ArithmeticError) -> ExactDecimal {
        let (product, overflowed) = significand.multipliedReportingOverflow(by: other.significand)
        guard !overflowed, product != .min else { throw .overflow }
        let (digits, behindPoint) = Self.withoutTrailingZeros(product, places + other.places)
        guard behindPoint <= Self.maximumPlaces else { throw .overflow }
        return ExactDecimal(normalised: digits, places: behindPoint)
    }

    /// The nearest number of at most `limit` places, half to even.
    public func rounded(toPlaces limit: Int) -> ExactDecimal {
        // Never traps: the places of a unit or of a printed figure, which are counted.
        precondition(limit >= 0)
        guard places > limit else { return self }
        let (quotient, remainder) = significand.quotientAndRemainder(dividingBy: PowerOfTen.wide(places - limit))
        let twice = remainder.magnitude * 2
        let unit = PowerOfTen.wide(places - limit).magnitude
        let movesAway = twice > unit || (twice == unit && quotient & 1 != 0)
        let step: Int128 = significand < 0 ? -1 : 1
        return ExactDecimal(significand: movesAway ? quotient + step : quotient, places: limit)
    }

    private init(normalised significand: Int128, places: Int) {
        self.significand = significand
        self.places = places
    }

    private func significand(atPlaces wanted: Int) throws(ArithmeticError) -> Int128 {
        let (scaled, overflowed) = significand.multipliedReportingOverflow(by: PowerOfTen.wide(wanted - places))
        guard !overflowed else { throw .overflow }
        return scaled
    }

    private static func withoutTrailingZeros(_ significand: Int128, _ places: Int) -> (Int128, Int) {
        if significand == 0 { return (0, 0) }
        var (digits, left) = (significand, places)
        // A number that ends in k decimal zeros ends in at least k binary zeros: most numbers stop here at once.
        while left > 0, digits & 1 == 0 {
            let (quotient, remainder) = digits.quotientAndRemainder(dividingBy: 10)
            guard remainder == 0 else { break }
            digits = quotient
            left -= 1
        }
        return (digits, left)
    }
}

extension ExactDecimal: Comparable {
    /// Whether one number is the smaller, whatever their places.
    public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
        if left.places == right.places { return left.significand < right.significand }
        let common = max(left.places, right.places)
        let wideLeft = left.significand.multipliedFullWidth(by: PowerOfTen.wide(common - left.places))
        let wideRight = right.significand.multipliedFullWidth(by: PowerOfTen.wide(common - right.places))
        return (wideLeft.high, wideLeft.low) < (wideRight.high, wideRight.low)
    }
}

extension ExactDecimal: CustomStringConvertible {
    /// The number written out in full: `-1234.5`, never with an exponent.
    public var description: String { DecimalText.written(significand, places: places) }
}
