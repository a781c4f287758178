/// A number as it stands in a workbook, rounded to the fifteen digits that a spreadsheet shows.
///
/// Spreadsheets calculate in binary, and write the sum of 0.1 and 0.2 as `0.30000000000000004`. Nobody who looks at the cell sees
/// more than fifteen significant digits, and with fifteen every decimal of up to fifteen digits that was typed in comes back as it
/// was typed (IEEE 754, DBL_DIG). The digits are rounded as they are written, half away from zero; nothing is calculated in binary.
struct PlainDecimal: Hashable {
    /// Whether it is below zero.
    private(set) var isNegative = false
    /// Its digits, 0 to 9, without zeros at either end; none for zero.
    private(set) var digits: [UInt8] = []
    /// The power of ten of the last digit.
    private(set) var exponent = 0

    /// Digits that are kept.
    static let significantDigits = 15

    /// Reads `-1.5`, `0.30000000000000004` or `1.5E+3`; nil for anything that is no number, or is too large or small for one.
    init?(_ text: some Collection<UInt8>) {
        guard text.count <= WorkbookLimits.numberBytes else { return nil }
        var rest = text[...]
        if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            isNegative = sign == UInt8(ascii: "-")
            rest = rest.dropFirst()
        }
        let whole = rest.prefix(while: Self.isDigit)
        rest = rest.dropFirst(whole.count)
        var fraction = rest.prefix(0)
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            fraction = rest.prefix(while: Self.isDigit)
            rest = rest.dropFirst(fraction.count)
        }
        guard !whole.isEmpty || !fraction.isEmpty, let power = Self.power(rest),
            max(whole.count, fraction.count) <= WorkbookLimits.numberPlaces
        else { return nil }
        digits = (Array(whole) + Array(fraction)).map { $0 - UInt8(ascii: "0") }
        exponent = power - fraction.count
        round()
        guard abs(exponent) + digits.count <= WorkbookLimits.numberPlaces else { return nil }
    }

    /// Whether it is zero.
    var isZero: Bool { digits.isEmpty }

    /// Whether it has so many digits that nobody typed them: the value of a formula, put into a cell as it is.
    var isLikelyComputed: Bool { digits.count >= Self.fewestComputedDigits }

    private static let fewestComputedDigits = 12

    /// Whether it is a whole number of more digits than are kept: what stood behind them is lost, or was never there.
    var isOverlong: Bool { exponent >= 0 && digits.count + exponent > Self.significantDigits }

    /// Decimal places that it needs to be written out.
    var places: Int { max(-exponent, 0) }

    /// The number to so many decimal places, half to even.
    func rounded(to kept: Int) -> PlainDecimal {
        let dropped = places - kept
        guard dropped > 0 else { return self }
        var rounded = self
        let all = [UInt8](repeating: 0, count: max(dropped - digits.count, 0)) + digits
        let (whole, rest) = (Array(all.dropLast(dropped)), all.suffix(dropped))
        rounded.digits = whole
        rounded.exponent = -kept
        let isHalf = rest.first == 5 && rest.dropFirst().allSatisfy { $0 == 0 }
        let isOdd = (whole.last ?? 0) % 2 == 1
        if isHalf ? isOdd : (rest.first ?? 0) >= 5 { rounded.increment() }
        rounded.round()
        return rounded
    }

    /// The number times a power of ten.
    func shifted(_ places: Int) -> PlainDecimal {
        var shifted = self
        if !isZero { shifted.exponent += places }
        return shifted
    }

    /// The digits with a point and without an exponent: `-0.3`, `1500`.
    ///
    /// - Parameter decimals: zeros are written up to so many places behind the point; nothing is cut off.
    func text(atLeast decimals: Int = 0) -> String {
        var (whole, fraction) = parts
        while fraction.count < decimals { fraction.append(0) }
        if whole.isEmpty { whole = [0] }
        let point = fraction.isEmpty ? "" : "." + Self.written(fraction)
        return (isNegative ? "-" : "") + Self.written(whole) + point
    }

    /// The whole number below it, or nil where it is too large for one; `-0.5` is below `0`.
    var floor: Int? {
        let (whole, fraction) = parts
        var value = 0
        for digit in whole {
            let (product, overflows) = value.multipliedReportingOverflow(by: 10)
            guard !overflows, product <= Int.max - 9 else { return nil }
            value = product + Int(digit)
        }
        return isNegative ? -value - (fraction.isEmpty ? 0 : 1) : value
    }

    /// What is left of it above `floor`, in so many equal parts, rounded to the nearest: of a day, the second of 86,400.
    func fraction(in parts: Int) -> Int {
        var (numerator, denominator) = (0, 1)
        for digit in self.parts.fraction.prefix(Self.significantDigits) {
            numerator = numerator * 10 + Int(digit)
            denominator *= 10
        }
        if isNegative, numerator > 0 { numerator = denominator - numerator }
        let (high, low) = numerator.multipliedFullWidth(by: parts)
        let (quotient, remainder) = denominator.dividingFullWidth((high, low))
        return quotient + (remainder * 2 >= denominator ? 1 : 0)
    }

    // MARK: Digits

    /// Digits before and behind the point.
    private var parts: (whole: [UInt8], fraction: [UInt8]) {
        if exponent >= 0 { return (digits + [UInt8](repeating: 0, count: isZero ? 0 : exponent), []) }
        let behind = -exponent
        if behind >= digits.count {
            return ([], [UInt8](repeating: 0, count: isZero ? 0 : behind - digits.count) + digits)
        }
        return (Array(digits.dropLast(behind)), Array(digits.suffix(behind)))
    }

    private static func written(_ digits: [UInt8]) -> String {
        String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
    }

    /// Rounds to the digits that are kept, and takes zeros off both ends.
    private mutating func round() {
        digits = Array(digits.drop { $0 == 0 })
        if digits.count > Self.significantDigits {
            let roundsUp = digits[Self.significantDigits] >= 5
            exponent += digits.count - Self.significantDigits
            digits.removeLast(digits.count - Self.significantDigits)
            if roundsUp { increment() }
        }
        while digits.last == 0 {
            digits.removeLast()
            exponent += 1
        }
        if digits.isEmpty { (isNegative, exponent) = (false, 0) }
    }

    private mutating func increment() {
        for place in digits.indices.reversed() {
            guard digits[place] == 9 else {
                digits[place] += 1
                return
            }
            digits[place] = 0
        }
        exponent += digits.count
        digits = [1]
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// The power of ten that `E+3` writes; 0 where nothing stands there.
    private static func power(_ text: some Collection<UInt8>) -> Int? {
        guard let mark = text.first else { return 0 }
        guard mark | 0x20 == UInt8(ascii: "e") else { return nil }
        let rest = text.dropFirst()
        let isSigned = rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+")
        let number = isSigned ? rest.dropFirst() : rest[...]
        let longestPower = 4
        guard (1...longestPower).contains(number.count), number.allSatisfy(isDigit) else { return nil }
        let value = number.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        return rest.first == UInt8(ascii: "-") ? -value : value
    }
}
