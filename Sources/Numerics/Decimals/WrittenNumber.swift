/// Numbers as people and spreadsheets write them into cells: `£1,200.50`, `-£20`, `(£1,200.50)`, `1,234,567`.
///
/// What is written in one way alone is read: the sign of the pound, commas between groups of three digits, an account's brackets
/// about a minus, its dash for nought behind a pound sign, a point with digits on one side of it (`.5`, `1.`), and space at both ends.
/// What may be read in two ways is refused with both.
package enum WrittenNumber {
    /// What a number is of, which settles what may stand beside its digits.
    package enum Kind: Sendable {
        /// Pounds and pence. No more than two digits stand behind a point, so that a comma before three is one of thousands.
        case pounds
        /// Pounds to more decimal places than the penny, as unit costs are.
        case exactPounds
        /// A number of anything else.
        case number

        fileprivate var isMoney: Bool { self != .number }
    }

    /// The number as digits with a point and a hyphen, or nil where it is written in no such way.
    ///
    /// - Throws: `twoReadings` where a comma may stand between thousands or for the point.
    static func plain(_ bytes: UnsafeRawBufferPointer, as kind: Kind) throws(DecimalError) -> String? {
        let characters = Array(String(decoding: bytes, as: UTF8.self))
        guard characters.count <= longest else { return nil }
        var rest = trimmed(characters[...])
        if kind.isMoney, isNoughtOfAccounts(rest) { return "0" }
        var hasPound = false
        let isInBrackets = kind.isMoney && takeBrackets(&rest, &hasPound)
        var isNegative = takeMinus(&rest)
        if kind.isMoney, takePound(&rest) {
            guard !hasPound else { return nil }
            hasPound = true
            if !isNegative { isNegative = takeMinus(&rest) }
        }
        guard !(isInBrackets && isNegative), let digits = try grouped(rest, kind, hasPound: hasPound) else {
            return nil
        }
        return (isNegative || isInBrackets ? "-" : "") + digits
    }

    /// Characters of the longest number that is looked at.
    private static let longest = 80
    private static let group = 3
    private static let zero: [Character] = ["0"]
    private static let spaces: Set<Character> = [" ", "\u{A0}", "\u{202F}", "\u{2009}"]
    private static let code = Array("GBP")

    private static func trimmed(_ text: ArraySlice<Character>) -> ArraySlice<Character> {
        var text = text.drop(while: spaces.contains)
        while let last = text.last, spaces.contains(last) { text.removeLast() }
        return text
    }

    /// `£ -`, as the format for accounts shows nought. A dash without the sign of the pound may be a gap as well.
    private static func isNoughtOfAccounts(_ text: ArraySlice<Character>) -> Bool {
        text.first == "£" && trimmed(text.dropFirst()).elementsEqual("-")
    }

    private static func takeBrackets(_ text: inout ArraySlice<Character>, _ hasPound: inout Bool) -> Bool {
        var rest = text
        let pound = takePound(&rest)
        guard rest.first == "(", rest.last == ")", rest.count > 2 else { return false }
        (text, hasPound) = (trimmed(rest.dropFirst().dropLast()), pound)
        return true
    }

    private static func takeMinus(_ text: inout ArraySlice<Character>) -> Bool {
        guard text.first == "-" else { return false }
        text = trimmed(text.dropFirst())
        return true
    }

    /// Takes the sign or the letters of the pound off one end.
    private static func takePound(_ text: inout ArraySlice<Character>) -> Bool {
        if text.first == "£" {
            text = trimmed(text.dropFirst())
        } else if text.starts(with: code) {
            text = trimmed(text.dropFirst(code.count))
        } else if text.suffix(code.count).elementsEqual(code) {
            text = trimmed(text.dropLast(code.count))
        } else {
            return false
        }
        return true
    }

    private static func grouped(
        _ text: ArraySlice<Character>, _ kind: Kind, hasPound: Bool
    ) throws(DecimalError) -> String? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.contains(where: { !$0.isEmpty }), let whole = parts.first else { return nil }
        let fraction = parts.dropFirst().first ?? []
        guard fraction.allSatisfy(isDigit) else { return nil }
        let groups = whole.isEmpty ? [zero[...]] : whole.split(separator: ",", omittingEmptySubsequences: false)
        guard groups.allSatisfy(isDigits), let first = groups.first else { return nil }
        let digits = groups.joined() + (fraction.isEmpty ? [] : ["."] + fraction)
        guard groups.count > 1 else {
            if hasPound || kind == .pounds { try checkPlaces(whole, fraction) }
            return String(digits)
        }
        guard first.count <= group, first.first != "0", groups.dropFirst().allSatisfy({ $0.count == group }) else {
            return nil
        }
        let isCertain = groups.count > 2 || parts.count == 2 || kind == .pounds || (kind.isMoney && hasPound)
        guard isCertain else {
            throw .twoReadings(String(digits), String(first + ["."] + groups[1]))
        }
        return String(digits)
    }

    /// Three digits behind the point of an amount are thousands where a point parts those.
    ///
    /// - Throws: `threePlaces`.
    private static func checkPlaces(
        _ whole: ArraySlice<Character>, _ fraction: ArraySlice<Character>
    ) throws(DecimalError) {
        guard fraction.count == group, (1...group).contains(whole.count), whole.first != "0" else { return }
        let pounds = fraction.last == "0" ? fraction.dropLast() : fraction
        throw .threePlaces(thousands: String(whole + fraction), pounds: String(whole + ["."] + pounds))
    }

    private static func isDigits(_ text: ArraySlice<Character>) -> Bool {
        !text.isEmpty && text.allSatisfy(isDigit)
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}

extension WrittenNumber {
    /// A number by its own reader and, where that refuses it, by its digits alone.
    ///
    /// - Throws: what the reader throws of the cell as it is, or `twoReadings`.
    fileprivate static func value<Value>(
        _ bytes: UnsafeRawBufferPointer, as kind: Kind,
        _ read: (UnsafeRawBufferPointer) throws(DecimalError) -> Value
    ) throws(DecimalError) -> Value {
        do throws(DecimalError) { return try read(bytes) } catch {
            guard let plain = try plain(bytes, as: kind) else { throw error }
            return try plain.parsed(by: read)
        }
    }
}

extension Money {
    /// Reads pounds as a cell has them, `1234.50`, `£1,234.50` or `(£1,234.50)` for less than nothing.
    ///
    /// - Throws: a `DecimalError` that names what was written instead.
    public init(written bytes: UnsafeRawBufferPointer) throws(DecimalError) {
        self = try WrittenNumber.value(bytes, as: .pounds) { bytes throws(DecimalError) in try Money(parsing: bytes) }
        if bytes.count(where: { $0 == UInt8(ascii: ".") }) == 1 { _ = try WrittenNumber.plain(bytes, as: .pounds) }
    }
}

extension Quantity {
    /// Reads a number as a cell has it, `1234.5` or `1,234.5`.
    ///
    /// - Throws: a `DecimalError` that names what was written instead.
    public init(written bytes: UnsafeRawBufferPointer) throws(DecimalError) {
        self = try WrittenNumber.value(bytes, as: .number) { bytes throws(DecimalError) in
            try Quantity(parsing: bytes)
        }
    }
}

extension Share {
    /// Reads a share as a cell has it: `0.35`, `.35`, `35%` or `35 %`.
    ///
    /// - Throws: a `ShareError` that names what was written instead.
    package init(written bytes: UnsafeRawBufferPointer) throws(ShareError) {
        do throws(ShareError) { self = try Share(parsing: bytes) } catch {
            guard let plain = Self.plain(bytes) else { throw error }
            self = try Share(parsing: plain)
        }
    }

    /// Reads a share as a cell has it: `0.35`, `.35`, `35%` or `35 %`.
    ///
    /// - Throws: a `ShareError` that names what was written instead.
    package init(written text: some StringProtocol) throws(ShareError) {
        self = try text.parsed { bytes throws(ShareError) in try Share(written: bytes) }
    }

    /// A share of which no sign but that of a percentage stands behind the digits; nil where it is written in no such way.
    private static func plain(_ bytes: UnsafeRawBufferPointer) -> String? {
        let percent = UInt8(ascii: "%")
        let end = bytes.lastIndex { $0 != UInt8(ascii: " ") } ?? bytes.startIndex
        let isPercentage = end < bytes.endIndex && bytes[end] == percent
        let number = isPercentage ? UnsafeRawBufferPointer(rebasing: bytes[..<end]) : bytes
        guard !number.contains(UInt8(ascii: ",")), let digits = try? WrittenNumber.plain(number, as: .number) else {
            return nil
        }
        return digits + (isPercentage ? "%" : "")
    }
}

extension ExactDecimal {
    /// Reads a number as a cell has it: pounds may have their sign and an account's brackets.
    ///
    /// - Throws: a `DecimalError` that names what was written instead.
    package init(written text: some StringProtocol, as kind: WrittenNumber.Kind = .number) throws(DecimalError) {
        self = try text.parsed { bytes throws(DecimalError) in
            try WrittenNumber.value(bytes, as: kind) { bytes throws(DecimalError) in try ExactDecimal(parsing: bytes) }
        }
    }
}
