/// A share of a whole, from 0 to 1: a likelihood, deadweight, attribution, displacement, drop-off.
///
/// Held exactly in millionths, the six decimal places a share may be written with.
public struct Share: Sendable, Hashable, Comparable {
    /// Decimal places a share may be written with.
    public static let writtenPlaces = 6
    static let millionthsInWhole = 1_000_000
    /// 0: nothing of it.
    public static let none = Share(unchecked: 0)
    /// 1: all of it.
    public static let whole = Share(unchecked: millionthsInWhole)

    /// The share in millionths, from 0 to 1,000,000.
    public let millionths: Int

    /// A share from an exact decimal.
    ///
    /// - Throws: `outsideRange` below 0 or above 1; `tooManyPlaces` beyond six.
    public init(_ decimal: ExactDecimal) throws(ShareError) {
        guard decimal >= .zero, decimal <= .one else { throw .outsideRange }
        guard decimal.places <= Self.writtenPlaces else { throw .tooManyPlaces(limit: Self.writtenPlaces) }
        // Never traps: not above one and at most six places, so that this is at most a million.
        self.init(unchecked: Int(decimal.significand * PowerOfTen.wide(Self.writtenPlaces - decimal.places)))
    }

    /// Reads `0.35` or `35%`.
    ///
    /// - Throws: a `ShareError` that names what was written instead.
    public init(parsing text: some StringProtocol) throws(ShareError) {
        self = try text.parsed { bytes throws(ShareError) in try Share(parsing: bytes) }
    }

    /// Reads `0.35` or `35%` from UTF-8 bytes, without allocating.
    ///
    /// - Throws: a `ShareError` that names what was written instead.
    public init(parsing bytes: UnsafeRawBufferPointer) throws(ShareError) {
        let isPercentage = bytes.last == UInt8(ascii: "%")
        let number = isPercentage ? UnsafeRawBufferPointer(rebasing: bytes.dropLast()) : bytes
        let decimal: ExactDecimal
        do throws(DecimalError) {
            decimal = try ExactDecimal(parsing: number)
        } catch {
            throw .decimal(error)
        }
        guard isPercentage else {
            self = try Share(decimal)
            return
        }
        let placesOfPercentage = Self.writtenPlaces - 2
        guard decimal >= .zero, decimal <= ExactDecimal(100) else { throw .outsideRange }
        guard decimal.places <= placesOfPercentage else { throw .tooManyPlaces(limit: placesOfPercentage) }
        // Never traps: not above a hundred per cent and at most four places, so that this is at most a million.
        self.init(unchecked: Int(decimal.significand * PowerOfTen.wide(placesOfPercentage - decimal.places)))
    }

    /// What is left of the whole: 1 less the share.
    public var complement: Share { Share(unchecked: Self.millionthsInWhole - millionths) }
    /// The share as an exact decimal.
    public var decimal: ExactDecimal { ExactDecimal(significand: Int128(millionths), places: Self.writtenPlaces) }
    /// The share as the nearest binary floating-point number, for charts and simulation only.
    public var doubleValue: Double { Double(millionths) / Double(Self.millionthsInWhole) }

    /// The smaller share.
    public static func < (left: Share, right: Share) -> Bool { left.millionths < right.millionths }

    private init(unchecked millionths: Int) { self.millionths = millionths }

    /// A share in millionths; nil for more than all of it.
    public init?(millionths: Int) {
        guard (0...Self.millionthsInWhole).contains(millionths) else { return nil }
        self.init(unchecked: millionths)
    }
}

extension Share: CustomStringConvertible {
    /// The share as a decimal: `0.35`.
    public var description: String { decimal.description }
}
