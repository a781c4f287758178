/// The places of a number format that shows noughts before a number, such as `000`, `[Red]00-00-00` or `?000`: it shows a code and not an
/// amount, so that what is shown is what the cell says. A program that saves the sheet as CSV writes it so.
struct CodePattern: Sendable, Hashable {
    private enum Place: Hashable {
        /// A digit, and a nought where the number has none.
        case nought
        /// A digit, where the number has one.
        case digit
        /// What stands between digits.
        case separator(Character)

        var isSeparator: Bool { if case .separator = self { true } else { false } }
    }

    private let places: [Place]

    private static let separators: Set<Character> = [
        " ", "-", "/", "_", ":", "\u{A0}", "\u{2010}", "\u{2011}", "\u{2013}",
    ]

    /// Nil where the tokens show anything else, or fewer than two noughts. A comma parts the thousands of an amount.
    init?(_ tokens: [FormatTokens.Token]) {
        var places: [Place] = []
        for token in tokens {
            switch token {
            case .nought: places.append(.nought)
            case .digit: places.append(.digit)
            case .literal(let character) where Self.separators.contains(character):
                places.append(.separator(character))
            case .colour, .condition: continue
            default: return nil
            }
        }
        while places.first == .separator(" ") { places.removeFirst() }
        while places.last == .separator(" ") { places.removeLast() }
        // A stroke before or behind all digits is a minus.
        guard places.count(where: { $0 == .nought }) > 1, let first = places.first, let last = places.last,
            !first.isSeparator, !last.isSeparator
        else { return nil }
        self.places = places
    }

    private var hasSeparators: Bool { places.contains(where: \.isSeparator) }

    /// A whole number in its places, with noughts where it has no digit: `007` of 7; nil of one that is not whole, or whose minus would be
    /// one of its strokes.
    func text(of number: PlainDecimal) -> String? {
        let plain = number.text()
        guard !plain.contains("."), !(number.isNegative && hasSeparators) else { return nil }
        var digits = Array(plain.drop { $0 == "-" })
        if number.isZero { digits = [] }
        var shown: [Character] = []
        for place in places.reversed() {
            switch place {
            case .nought: shown.append(digits.popLast() ?? "0")
            case .digit: if let digit = digits.popLast() { shown.append(digit) }
            case .separator(let character): shown.append(character)
            }
        }
        return (number.isNegative ? "-" : "") + String(digits + shown.reversed())
    }
}
