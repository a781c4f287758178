/// A number that was refused for how it is written, and the same as it may be written: what an error shows as its example.
struct DecimalExample {
    /// As it stands, without space at its ends.
    let written: String
    /// The same number in digits with a point and a hyphen.
    let plain: String

    /// Digits of the longest number that is repeated: those by which people are found have more.
    private static let mostDigits = 7
    /// Characters of the longest text that is looked at.
    private static let longest = 16

    /// Nil where the text is not one number, or is longer than what may be repeated.
    init?(_ text: some StringProtocol, refusedFor error: DecimalError) {
        let characters = String(text).filter { !$0.isWhitespace }
        guard characters.count <= Self.longest, let plain = Self.plain(characters.lowercased(), error),
            plain.count(where: \.isNumber) <= Self.mostDigits
        else { return nil }
        (written, self.plain) = (characters, plain)
    }

    private static func plain(_ text: String, _ error: DecimalError) -> String? {
        switch error {
        case .brackets: digits(text.filter { !"£()-".contains($0) }).map { "-" + $0 }
        case .minusBehind: digits(text.filter { $0.isNumber || $0 == "." || $0 == "," }).map { "-" + $0 }
        case .fraction: quotient(text)
        case .thousandsSeparator: number(text.filter { !"£,'\u{2019}".contains($0) })
        case .currencySign: digits(text.replacing("gbp", with: "").filter { $0 != "£" })
        case .exponent: power(text)
        case .decimalComma: number(text.filter { $0 != "." }.replacing(",", with: "."))
        case .pence: shifted(text.prefix { $0 != "p" }, by: -2)
        case .typographicMinus: number("-" + text.dropFirst())
        case .otherDigits: number(String(text.map(Self.keyboardDigit)))
        case .thousandsByLetter: multiplied(text)
        default: nil
        }
    }

    private static func keyboardDigit(_ character: Character) -> Character {
        let digits = Array("0123456789")
        return character.wholeNumberValue.flatMap { digits.indices.contains($0) ? digits[$0] : nil } ?? character
    }

    /// A number with commas between its thousands, or without.
    private static func digits(_ text: String) -> String? {
        (try? ExactDecimal(written: text)) == nil ? nil : number(text.filter { $0 != "," })
    }

    /// The text where it is a number as it may be written.
    private static func number(_ text: String) -> String? { (try? ExactDecimal(parsing: text)) == nil ? nil : text }

    /// The number times a power of ten.
    private static func shifted(_ text: some StringProtocol, by places: Int) -> String? {
        let greatest = 9
        guard abs(places) <= greatest, let number = try? ExactDecimal(written: text) else { return nil }
        let factor =
            places < 0
            ? ExactDecimal(significand: 1, places: -places)
            : ExactDecimal(significand: PowerOfTen.wide(places), places: 0)
        return (try? number.multiplied(by: factor))?.description
    }

    private static func power(_ text: String) -> String? {
        let parts = text.split(separator: "e", omittingEmptySubsequences: false)
        guard parts.count == 2, let places = Int(parts[1]) else { return nil }
        return shifted(parts[0], by: places)
    }

    private static func multiplied(_ text: String) -> String? {
        let amount = text.filter { $0 != "£" }
        let words = ["thousand": 3, "million": 6, "mn": 6, "bn": 9, "k": 3, "m": 6]
        guard
            let (word, places) = words.first(where: { word, _ in
                amount.hasSuffix(word) && amount.dropLast(word.count).allSatisfy { $0.isNumber || ".-".contains($0) }
            })
        else { return nil }
        return shifted(amount.dropLast(word.count), by: places)
    }

    /// A half, a quarter or another fraction that has three decimals at the most.
    private static func quotient(_ text: String) -> String? {
        let parts = text.split(separator: "/").compactMap { Int($0) }
        let whole = 1000
        guard parts.count == 2, parts[1] > 0, (parts[0] * whole).isMultiple(of: parts[1]) else { return nil }
        return ExactDecimal(significand: Int128(parts[0] * whole / parts[1]), places: 3).description
    }
}
