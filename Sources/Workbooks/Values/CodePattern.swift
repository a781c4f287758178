/// The places of a number format of noughts alone, such as `000` or `00-00-00`: it shows a code and not an amount, so that what is
/// shown is what the cell says. A program that saves the sheet as CSV writes it so.
struct CodePattern: Sendable, Hashable {
    /// A nought for each place of a digit, and what stands between them.
    private let places: [Character]

    private static let separators: Set<Character> = ["-", "/"]

    /// Nil where the tokens hold anything but noughts and what parts them, or a single nought.
    init?(_ tokens: [FormatTokens.Token]) {
        var places: [Character] = []
        for token in tokens {
            switch token {
            case .nought: places.append("0")
            case .literal(let character) where places.last == "0" && Self.separators.contains(character):
                places.append(character)
            default: return nil
            }
        }
        guard places.count > 1, places.last == "0" else { return nil }
        self.places = places
    }

    /// A whole number in its places, with noughts where it has no digit: `007` of 7; nil of one that is not whole.
    func text(of number: PlainDecimal) -> String? {
        let plain = number.text()
        guard !plain.contains("."), !(number.isNegative && places.contains(where: Self.separators.contains)) else {
            return nil
        }
        var digits = Array(plain.drop { $0 == "-" })
        var shown: [Character] = []
        for place in places.reversed() { shown.append(place == "0" ? digits.popLast() ?? "0" : place) }
        return (number.isNegative ? "-" : "") + String(digits) + String(shown.reversed())
    }
}
