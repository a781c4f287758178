/// A fraction, for arithmetic as it is done with a pencil: nothing of the library is asked.
struct Exact: Sendable, Equatable, ExpressibleByIntegerLiteral {
    let numerator: Int128
    let denominator: Int128

    init(_ numerator: Int128, over denominator: Int128 = 1) {
        let common = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        let divisor = Int128(common) * (denominator < 0 ? -1 : 1)
        self.numerator = numerator / divisor
        self.denominator = denominator / divisor
    }

    init(integerLiteral value: Int) { self.init(Int128(value)) }

    /// A number as it stands in a file: `0.35`, `-14`, `358.80`.
    init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard let first = parts.first, parts.count <= 2 else { return nil }
        let decimals = parts.count == 2 ? parts[1] : ""
        guard let digits = Int128(String(first) + decimals) else { return nil }
        self.init(digits, over: decimals.reduce(1) { scale, _ in scale * 10 })
    }

    private static func greatestCommonDivisor(_ one: UInt128, _ other: UInt128) -> UInt128 {
        var (larger, smaller) = (one, other)
        while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
        return max(larger, 1)
    }

    static func + (one: Exact, other: Exact) -> Exact {
        Exact(
            one.numerator * other.denominator + other.numerator * one.denominator,
            over: one.denominator * other.denominator)
    }

    static func - (one: Exact, other: Exact) -> Exact { one + other * -1 }

    static func * (one: Exact, other: Exact) -> Exact {
        // Each numerator against the other's denominator first, so that the product stays small.
        let left = Exact(one.numerator, over: other.denominator)
        let right = Exact(other.numerator, over: one.denominator)
        return Exact(left.numerator * right.numerator, over: left.denominator * right.denominator)
    }

    static func / (one: Exact, other: Exact) -> Exact { one * Exact(other.denominator, over: other.numerator) }

    /// The nearest whole number of 1 over `scale`, a half to the even one: 100 for pence.
    func rounded(to scale: Int128) -> Int128 {
        let scaled = self * Exact(scale)
        let below =
            scaled.numerator >= 0
            ? scaled.numerator / scaled.denominator
            : (scaled.numerator - scaled.denominator + 1) / scaled.denominator
        let twice = 2 * (scaled.numerator - below * scaled.denominator)
        if twice == scaled.denominator { return below % 2 == 0 ? below : below + 1 }
        return twice > scaled.denominator ? below + 1 : below
    }

    /// The same to a million-millionth, so that a long sum of them does not outgrow its denominators.
    var nearly: Exact {
        let scale: Int128 = 1_000_000_000_000
        return Exact(rounded(to: scale), over: scale)
    }

    /// Pounds to whole pence.
    var pence: Int128 { rounded(to: 100) }
}

/// Low, central or high.
enum End: Int, Sendable, CaseIterable {
    case low, central, high

    /// The other end: the least of what is left takes the greatest cost.
    var mirrored: End {
        switch self {
        case .low: .high
        case .central: .central
        case .high: .low
        }
    }
}
