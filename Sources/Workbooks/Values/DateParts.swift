/// Which parts of a date and a time a format shows.
struct DateParts: Sendable, Hashable {
    private(set) var hasYear = false
    private(set) var hasMonth = false
    private(set) var hasDay = false
    private(set) var hasTime = false
    private(set) var isElapsed = false

    private static let longestMinute = 2
    private static let longestDayNumber = 2

    /// What the letters of a format show; nil where it shows no date. A format with places for digits is one of numbers, unless
    /// they are fractions of seconds.
    init?(_ tokens: [FormatTokens.Token]) {
        let letters = tokens.filter { token in
            switch token {
            case .literal, .currency, .comma: false
            default: true
            }
        }
        guard !Self.hasDigitsOfItsOwn(letters) else { return nil }
        for (index, token) in letters.enumerated() {
            switch token {
            case .date(let letter, let count):
                note(letter, count, isMinute: Self.isMinute(at: index, in: letters))
            case .halfDay: hasTime = true
            case .elapsed: (hasTime, isElapsed) = (true, true)
            default: break
            }
        }
        guard hasYear || hasMonth || hasDay || hasTime else { return nil }
    }

    private mutating func note(_ letter: Character, _ count: Int, isMinute: Bool) {
        switch letter {
        case "h", "s": hasTime = true
        case "m" where isMinute && count <= Self.longestMinute: hasTime = true
        case "m": hasMonth = true
        case "d": hasDay = hasDay || count <= Self.longestDayNumber
        default: hasYear = true
        }
    }

    /// Whether an `m` means minutes: behind an hour or before a second.
    private static func isMinute(at index: Int, in letters: [FormatTokens.Token]) -> Bool {
        guard case .date("m", _) = letters[index] else { return false }
        let before = letters[..<index].last(where: isDateLetter)
        let behind = letters[(index + 1)...].first(where: isDateLetter)
        return before.map { isLetter($0, "h") } ?? false || behind.map { isLetter($0, "s") } ?? false
    }

    private static func isDateLetter(_ token: FormatTokens.Token) -> Bool {
        switch token {
        case .date, .elapsed: true
        default: false
        }
    }

    private static func isLetter(_ token: FormatTokens.Token, _ wanted: Character) -> Bool {
        switch token {
        case .date(let letter, _), .elapsed(let letter): letter == wanted
        default: false
        }
    }

    /// Whether places for digits stand anywhere but behind the point of seconds.
    private static func hasDigitsOfItsOwn(_ letters: [FormatTokens.Token]) -> Bool {
        var isBehindSeconds = false
        for token in letters {
            switch token {
            case .date("s", _), .elapsed("s"): isBehindSeconds = true
            case .digit where !isBehindSeconds: return true
            case .digit, .point: break
            default: isBehindSeconds = false
            }
        }
        return false
    }
}
