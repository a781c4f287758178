import Numerics

/// A number format under which a reader takes the number for another: it shows a currency that is none of pounds, or so many
/// thousands or millions.
package enum FormatDisguise: Sendable, Hashable {
    /// Another currency, by its sign or letters.
    case currency(String)
    /// A part or a multiple of the number, by the word or the sign that says so.
    case scale(String)
    /// A minus that the number has not, by the sign or the word for it.
    case minus(String)
    /// No minus of a number below nought: `0;0`.
    case unsigned
    /// Nothing at all: `;;;`.
    case nothing
    /// Words in the place of the number: `"<5"`.
    case words(String)
    /// The number as a limit of what is not told, by the sign that says so: `"<"0`.
    case limit(String)
    /// Words beside the number of which nobody knows what they make of it: `"KSh "0`, `"up to "0`.
    case besides
    /// Other words in the place of a text, or nothing where these are empty: `0;-0;0;"n/a"`.
    case otherText(String)

    /// Whether it is another currency.
    package var isCurrency: Bool { if case .currency = self { true } else { false } }

    /// What tokens show.
    init?(_ tokens: [FormatTokens.Token]) {
        if let sign = Self.currency(of: tokens) {
            self = .currency(sign)
        } else if let word = Self.scale(of: tokens) {
            self = .scale(word)
        } else if let sign = Self.limit(in: tokens) {
            self = .limit(sign)
        } else if tokens.contains(where: Self.showsNumber), !FormatWords.areHarmless(tokens) {
            self = .besides
        } else {
            return nil
        }
    }

    /// Whether tokens show nothing of a number and no word in its place, but space.
    static func showNothing(_ tokens: [FormatTokens.Token]) -> Bool {
        tokens.allSatisfy { token in
            switch token {
            case .literal(let character): character.isWhitespace
            case .condition, .comma, .colour: true
            default: false
            }
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
        "000", "000s", "p", "pence", "\u{2030}", "hundred", "hundreds", "thou", "grand", "mil", "mill", "lakh", "lakhs",
        "lac", "lacs", "crore", "crores", "trillion", "trillions", "dozen", "dozens", "doz",
    ]

    private static func scale(of tokens: [FormatTokens.Token]) -> String? {
        if scales(tokens) { return "," }
        if let sign = signAmongDigits(tokens) { return sign }
        let firstDigit = tokens.firstIndex(of: .digit) ?? tokens.endIndex
        return words(in: tokens).first { word in
            // `p.a.` is no pence.
            let isAbbreviated =
                word.text.count == 1 && word.place + 1 < tokens.count && tokens[word.place + 1] == .literal(".")
            return isFactor(word, in: tokens)
                || !isAbbreviated && multiples.contains(word.text.lowercased())
                    && (word.place > firstDigit || isBehindCurrency(word.place, tokens))
        }?.text
    }

    /// Whether a word says by what the number is to be multiplied wherever it stands: `'000`, `x 1000`, `×10³`.
    private static func isFactor(_ word: (place: Int, text: String), in tokens: [FormatTokens.Token]) -> Bool {
        let text = word.text.lowercased()
        if ["000", "000s"].contains(text) { return true }
        let isTimes = ["x", "×"].contains { text.hasPrefix($0 + "10") }
        let before = tokens[..<word.place].last { $0 != .literal(" ") }
        return isTimes || text.hasPrefix("10") && [.literal("x"), .literal("X"), .literal("×")].contains(before)
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

    private static let group = 3

    /// A point that is only shown, or a comma that parts no thousands, between places for digits: `0\.00` shows 3200 as 32.00.
    private static func signAmongDigits(_ tokens: [FormatTokens.Token]) -> String? {
        for (place, token) in tokens.enumerated() where place > 0 && tokens[place - 1] == .digit {
            let behind = tokens[(place + 1)...].prefix { $0 == .digit }.count
            if token == .literal("."), behind > 0 { return "." }
            if token == .literal(","), behind > 0, behind != group { return "," }
        }
        return figureAmongDigits(tokens)
    }

    /// A figure that is only shown, before or behind places for digits: `0"0"` shows 5 as 50. Behind a stroke it is what a fraction is
    /// of, `# ?/12`.
    private static func figureAmongDigits(_ tokens: [FormatTokens.Token]) -> String? {
        for (place, token) in tokens.enumerated() {
            guard isFigure(token) else { continue }
            let run = tokens[place...].prefix { isFigure($0) }
            let before = place > 0 ? tokens[place - 1] : nil
            let behind = run.endIndex < tokens.endIndex ? tokens[run.endIndex] : nil
            if before == .literal("/") || before.map(isFigure) == true { continue }
            let isBehind = before.map(isOfNumber) ?? false
            let isBefore = behind.map(isOfNumber) ?? false
            if isBehind || isBefore { return text(of: run) }
        }
        return nil
    }

    private static func isFigure(_ token: FormatTokens.Token) -> Bool {
        if case .literal(let character) = token { character.isNumber } else { false }
    }

    private static func isOfNumber(_ token: FormatTokens.Token) -> Bool { token == .digit || token == .point }

    // MARK: Limits

    private static let limitSigns: Set<Character> = ["<", ">", "\u{2264}", "\u{2265}"]

    /// The sign by which a number is shown as what another lies below or above: before it `<` and `≥`, or behind it a plus, `5+`.
    private static func limit(in tokens: [FormatTokens.Token]) -> String? {
        guard let first = tokens.firstIndex(where: { isOfNumber($0) || $0 == .general }),
            let last = tokens.lastIndex(where: { isOfNumber($0) || $0 == .general })
        else { return nil }
        for case .literal(let sign) in tokens[..<first] where limitSigns.contains(sign) { return String(sign) }
        return tokens[(last + 1)...].first { $0 != .literal(" ") } == .literal("+") ? "+" : nil
    }

    // MARK: Words alone

    /// Whether any of a number is shown: its digits, or a day or a time of it.
    private static func showsNumber(_ token: FormatTokens.Token) -> Bool {
        switch token {
        case .digit, .nought, .general, .text, .exponent, .elapsed, .halfDay: true
        case .date(let letter, let count): letter != "d" || count <= 2
        case .point, .comma, .percent, .condition, .colour, .currency, .literal: false
        }
    }

    /// What is shown in the place of any number; nil where its digits are shown. A day of the week alone is no day.
    static func wordsAlone(_ tokens: [FormatTokens.Token]) -> String? {
        guard !tokens.contains(where: showsNumber) else { return nil }
        let shown = tokens.map { token in
            switch token {
            case .literal(let character): String(character)
            case .currency(let sign): sign
            case .date: "a day of the week"
            case .percent: "%"
            default: ""
            }
        }.joined()
        return shown.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// What the part of a format for texts shows one as, where that is something else. A sign of a limit stands before its place.
    static func ofText(_ tokens: [FormatTokens.Token]) -> FormatDisguise? {
        guard let place = tokens.firstIndex(where: { $0 == .text || $0 == .general }) else {
            return .otherText(wordsAlone(tokens) ?? "")
        }
        for case .literal(let sign) in tokens[..<place] where limitSigns.contains(sign) { return .limit(String(sign)) }
        return nil
    }

    /// What accounts show in the place of nought.
    private static let noughts: Set<String> = [
        "-", "\u{2010}", "\u{2212}", "\u{2013}", "\u{2014}", "nil", "none", "nought", "zero", "0", "0%",
    ]

    /// Whether words are a habit of showing nought.
    static func isNought(_ words: String) -> Bool {
        noughts.contains(words.drop { "\u{a3} ".contains($0) }.lowercased())
    }

    /// The minus that is shown before the number whatever it is: `-`, `minus`, or an account's brackets; nil where there is none.
    static func minus(in tokens: [FormatTokens.Token]) -> String? {
        guard let first = tokens.firstIndex(where: { $0 == .digit || $0 == .general }) else { return nil }
        let before = text(of: tokens[..<first])
        if minuses.contains(before) { return before }
        let last = tokens.lastIndex { isOfNumber($0) || $0 == .general } ?? first
        let behind = text(of: tokens[(last + 1)...])
        if minuses.contains(behind) || ["cr", "dr"].contains(behind) { return behind }
        return before == "(" && text(of: tokens[first...]).hasSuffix(")") ? "(" : nil
    }

    private static let minuses: Set<String> = [
        "-", "\u{2010}", "\u{2212}", "\u{2013}", "\u{2014}", "minus", "less", "negative",
    ]

    /// Whether a part for numbers below nought shows that they are, or shows no number.
    static func marksMinus(_ tokens: [FormatTokens.Token]) -> Bool {
        tokens.allSatisfy { !isOfNumber($0) } || tokens.contains(.general) || FormatWords.sayBelowNought(tokens)
    }

    /// All that is shown beside the number, in small letters.
    static func shown(_ tokens: [FormatTokens.Token]) -> String { text(of: tokens[...]) }

    private static func text(of tokens: ArraySlice<FormatTokens.Token>) -> String {
        String(tokens.compactMap { if case .literal(let character) = $0 { character } else { nil } }).lowercased()
            .split(separator: " ").joined(separator: " ")
    }

    private static let rates: Set<String> = [
        "per", "hourly", "quarterly", "nightly", "pa", "pm", "pcm", "pw", "ppw", "each", "annum", "monthly", "weekly",
        "daily", "yearly", "annually",
    ]
    private static let times: Set<String> = [
        "m", "mo", "mth", "month", "y", "yr", "year", "w", "wk", "week", "d", "day", "q", "qtr", "quarter", "h", "hr",
        "hour",
    ]

    /// Whether the words beside the number say that it is so much a month, a year, a person.
    static func isRate(_ tokens: [FormatTokens.Token]) -> Bool {
        let words = words(in: tokens)
        return words.indices.contains { index in
            let text = words[index].text.lowercased()
            let before = tokens[..<words[index].place].last { $0 != .literal(" ") }
            let isOfEach = index > 0 && articles.contains(words[index - 1].text.lowercased()) && before != .literal("&")
            return rates.contains(text) || times.contains(text) && text.count > 1 && isOfEach
                || isOfEach && heads.contains(text)
                || before == .literal("/") && text.allSatisfy(\.isLetter)
        }
    }

    private static let articles: Set<String> = ["a", "an", "every", "each", "one", "in", "by"]
    private static let heads: Set<String> = [
        "person", "people", "client", "case", "patient", "participant", "user", "household", "family", "child", "adult",
        "head",
        "visit", "session", "night", "bed", "place", "unit", "contact", "appointment",
    ]

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
