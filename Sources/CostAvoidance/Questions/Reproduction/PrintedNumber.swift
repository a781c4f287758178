import Numerics

/// A number that is printed or worked out from printed ones, with all that it may have been before it was rounded.
struct PrintedNumber: Sendable, Hashable {
    /// As it is printed, or what printed numbers give.
    let value: ExactDecimal
    /// What the printed decimals leave.
    let interval: ClosedRange<ExactDecimal>
    /// What it is, or how it is worked out.
    let name: String

    private init(_ value: ExactDecimal, _ interval: ClosedRange<ExactDecimal>, _ name: String) {
        self.value = value
        self.interval = interval
        self.name = name
    }

    /// A number known exactly, such as a count.
    init(exactly value: ExactDecimal, name: String) { self.init(value, value...value, name) }

    /// A number printed with so many decimals.
    ///
    /// - Throws: `ArithmeticError.overflow` where an end does not fit.
    init(_ value: ExactDecimal, decimals: Int, name: String) throws(ArithmeticError) {
        let half = try ExactDecimal.lastPrinted(decimals).multiplied(by: ExactDecimal(significand: 5, places: 1))
        self.init(value, try value.subtracting(half)...value.adding(half), name)
    }

    /// One number less another.
    ///
    /// - Throws: `ArithmeticError.overflow` where it does not fit.
    func less(_ other: PrintedNumber) throws(ArithmeticError) -> PrintedNumber {
        let low = try interval.lowerBound.subtracting(other.interval.upperBound)
        let high = try interval.upperBound.subtracting(other.interval.lowerBound)
        return PrintedNumber(try value.subtracting(other.value), low...high, "\(name) - \(other.name)")
    }

    /// One number times another.
    ///
    /// - Throws: `ArithmeticError.overflow` where it does not fit.
    func times(_ other: PrintedNumber) throws(ArithmeticError) -> PrintedNumber {
        try combined(other, "x") { left, right throws(ArithmeticError) in try left.multiplied(by: right) }
    }

    /// One number over another; nil where that may have been nought.
    ///
    /// - Throws: `ArithmeticError.overflow` where it does not fit.
    func over(_ other: PrintedNumber) throws(ArithmeticError) -> PrintedNumber? {
        guard !other.interval.contains(.zero) else { return nil }
        return try combined(other, "/") { upper, lower throws(ArithmeticError) in
            var quotient = ExactProduct(upper)
            try quotient.divide(by: lower)
            let places = PublishedUnit.carriedPlaces
            return ExactDecimal(significand: try quotient.rounded(toPlaces: places), places: places)
        }
    }

    /// Of an operation that grows or falls in each of its numbers the ends are found among the ends.
    private func combined(
        _ other: PrintedNumber, _ sign: String,
        _ operation: (ExactDecimal, ExactDecimal) throws(ArithmeticError) -> ExactDecimal
    ) throws(ArithmeticError) -> PrintedNumber {
        let central = try operation(value, other.value)
        var (low, high) = (central, central)
        for left in [interval.lowerBound, interval.upperBound] {
            for right in [other.interval.lowerBound, other.interval.upperBound] {
                let end = try operation(left, right)
                low = min(low, end)
                high = max(high, end)
            }
        }
        return PrintedNumber(central, low...high, "\(name) \(sign) \(other.name)")
    }
}
