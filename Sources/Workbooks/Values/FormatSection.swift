/// What one part of a number format says a number is.
struct FormatSection: Sendable, Hashable {
    /// What a number is.
    enum Meaning: Sendable, Hashable {
        /// A number and no more.
        case number
        /// A number that is shown with a percent sign, so many powers of ten larger; the sign in quotes makes it no larger.
        case percentage(places: Int, showsPlus: Plus)
        /// An amount of money, with at least so many places behind the point, and the sign of its currency.
        case money(decimals: Int, sign: String)
        /// A date or a time.
        case date(DateParts)

        /// Whether it is a number of any kind.
        var isAmount: Bool { if case .date = self { false } else { true } }
    }

    /// Whether the format writes a plus sign before the number, as `+0%` does.
    enum Plus: Sendable, Hashable {
        case shown, notShown
    }

    let meaning: Meaning
    /// What it shows otherwise than the number is: nil where the number is what is shown.
    let disguise: FormatDisguise?
    /// Whether it shows words beside the number.
    let hasWords: Bool
    /// The minus that it shows before any number; nil where it shows none.
    let minus: String?
    /// Whether a number below nought is known as one by a sign, a word for it or brackets.
    let marksMinus: Bool
    /// The colours it shows a number in, by their names.
    let colours: Set<String>
    /// Whether it says that the number is so much of each month, year or person.
    let isRate: Bool
    /// What it shows beside the number where that says so: `per day`; nil where it says no such thing.
    let rate: String?
    /// Which times it says that the number counts.
    let times: CellTraits
    /// Whether nothing is shown of a number.
    let showsNothing: Bool
    /// The words that are shown in place of any number; nil where the number is shown.
    let wordsAlone: String?
    /// The places of a number that is shown with all of its noughts, as codes are; nil where it is shown as a number.
    let code: CodePattern?
    private let condition: FormatCondition?

    private static let placesOfPercent = 2

    /// What tokens mean together.
    init(_ written: [FormatTokens.Token]) {
        code = CodePattern(written)
        let tokens = FormatTokens.alike(written)
        condition = tokens.lazy.compactMap { if case .condition(let condition) = $0 { condition } else { nil } }.first
        meaning = Self.meaning(tokens)
        colours = Set(tokens.compactMap { if case .colour(let name) = $0 { name } else { nil } })
        showsNothing = FormatDisguise.showNothing(tokens)
        wordsAlone = showsNothing ? nil : FormatDisguise.wordsAlone(tokens)
        if case .date = meaning {
            (disguise, hasWords, minus, isRate, marksMinus, times, rate) = (nil, false, nil, false, true, [], nil)
        } else {
            disguise = FormatDisguise(tokens)
            minus = FormatDisguise.minus(in: tokens)
            marksMinus = FormatDisguise.marksMinus(tokens)
            // `"n/a"` in the place of a number is no rate.
            isRate = wordsAlone == nil && FormatDisguise.isRate(tokens)
            rate = isRate ? FormatDisguise.shown(tokens) : nil
            times = wordsAlone == nil ? FormatWords.times(tokens) : []
            hasWords = !FormatDisguise.words(in: tokens).isEmpty
        }
    }

    /// Whether its condition holds for numbers below nought alone.
    var isOfNegativesAlone: Bool { condition?.isOfNegativesAlone ?? false }
    /// Whether no condition, or one for all numbers above nought, leaves those below nought to the part behind it.
    var leavesNegatives: Bool { condition?.isOfPositives ?? true }

    /// Whether the part is the one for a number: by its condition, or by where it stands among others.
    func applies(to value: PlainDecimal, at index: Int, of count: Int) -> Bool {
        if let condition { return condition.holds(for: Double(value.text()) ?? 0) }
        switch index {
        case 0: return count == 2 ? !value.isNegative : !value.isNegative && !value.isZero
        default: return value.isNegative
        }
    }

    private static func meaning(_ tokens: [FormatTokens.Token]) -> Meaning {
        guard !tokens.contains(.general), !tokens.contains(.exponent) else { return .number }
        if let parts = DateParts(tokens) { return .date(parts) }
        let percents = tokens.count { $0 == .percent }
        if percents > 0 || tokens.contains(.literal("%")) {
            let firstDigit = tokens.firstIndex(of: .digit) ?? tokens.endIndex
            let plus = tokens[..<firstDigit].contains(.literal("+"))
            return .percentage(places: percents * placesOfPercent, showsPlus: plus ? .shown : .notShown)
        }
        let signs = tokens.lazy.compactMap { token in if case .currency(let sign) = token { sign } else { nil } }
        guard let sign = signs.first ?? (FormatWords.sayPounds(tokens) ? "GBP" : nil) else { return .number }
        let behindPoint = tokens.drop { $0 != .point }
        return .money(decimals: behindPoint.count { $0 == .digit }, sign: sign)
    }
}
