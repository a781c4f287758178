import Numerics

/// A number format under which a reader takes the number for another: it shows a currency that is none of pounds, or so many
/// thousands or millions.
enum FormatDisguise: Sendable, Hashable {
    /// Another currency, by its sign or letters.
    case currency(String)
    /// A part or a multiple of the number, by the word or the sign that says so.
    case scale(String)

    /// What tokens show.
    init?(_ tokens: [FormatTokens.Token]) {
        if let sign = Self.currency(of: tokens) {
            self = .currency(sign)
        } else if let word = Self.scale(of: tokens) {
            self = .scale(word)
        } else {
            return nil
        }
    }

    // MARK: Currencies

    /// Signs of pounds: of sterling, the older one with two bars, and the sign of whatever country the reader is in.
    private static let pounds: Set<String> = ["£", "\u{20a4}", "GBP", "\u{a4}"]

    private static func currency(of tokens: [FormatTokens.Token]) -> String? {
        for token in tokens {
            if case .currency(let sign) = token, !pounds.contains(sign) { return sign }
        }
        return words(in: tokens).map(\.text).first(where: OtherCurrency.isOne)
    }

    // MARK: Multiples

    private static let multiples: Set<String> = [
        "k", "m", "mn", "mln", "mio", "bn", "tn", "thousand", "thousands", "million", "millions", "billion", "billions",
        "000", "000s", "p", "pence", "\u{2030}",
    ]

    private static func scale(of tokens: [FormatTokens.Token]) -> String? {
        if scales(tokens) { return "," }
        let firstDigit = tokens.firstIndex(of: .digit) ?? tokens.endIndex
        return words(in: tokens).first { word in
            multiples.contains(word.text.lowercased())
                && (word.place > firstDigit || isBehindCurrency(word.place, tokens))
        }?.text
    }

    /// Whether a comma behind the last place for a digit, before the point or behind the number, leaves three digits away.
    private static func scales(_ tokens: [FormatTokens.Token]) -> Bool {
        tokens.indices.contains { place in
            guard tokens[place] == .comma else { return false }
            let before = tokens[..<place].last { $0 != .comma }
            let behind = tokens[place...].first { $0 != .comma }
            return before == .digit && behind != .digit
        }
    }

    private static func isBehindCurrency(_ place: Int, _ tokens: [FormatTokens.Token]) -> Bool {
        if place > 0, case .currency = tokens[place - 1] { true } else { false }
    }

    /// Runs of letters and digits that are shown as they are, each with the place of its first.
    static func words(in tokens: [FormatTokens.Token]) -> [(place: Int, text: String)] {
        var words: [(place: Int, text: String)] = []
        var isInWord = false
        for (place, token) in tokens.enumerated() {
            guard case .literal(let character) = token,
                character.isLetter || character.isNumber || character == "\u{2030}"
            else {
                isInWord = false
                continue
            }
            if isInWord {
                words[words.count - 1].text.append(character)
            } else {
                words.append((place, String(character)))
            }
            isInWord = true
        }
        return words
    }
}
