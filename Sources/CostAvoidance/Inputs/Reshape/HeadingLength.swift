/// How long a heading says that a time is: 12 months of `A&E (12m before)`, 18 of `A&E 1 year 6 months before`.
///
/// One length of whole months is taken, and no other: what says several, a part of a year, a range or an age is not certain, and
/// somebody has to say what is meant.
enum HeadingLength: Hashable, Sendable {
    case unsaid
    case months(Int)
    /// Said in words of which no whole number of months follows for certain.
    case unclear

    init(_ heading: String) {
        let text = heading.lowercased().replacing("follow-up", with: "followup").replacing(
            "follow up", with: "followup"
        )
        .replacing("twenty-four", with: "24")
        let tokens = Self.tokens(of: text)
        var lengths: [Int?] = []
        var place = 0
        while place < tokens.count {
            guard let said = Self.length(at: place, in: tokens) else {
                place += 1
                continue
            }
            lengths.append(said.months)
            place = said.end
        }
        let distinct = Set(lengths)
        switch (distinct.count, distinct.first) {
        case (0, _): self = .unsaid
        case (1, .some(.some(let months))): self = .months(months)
        default: self = .unclear
        }
    }

    /// The months, where they are certain.
    var months: Int? {
        if case .months(let months) = self { months } else { nil }
    }

    // MARK: Words of it

    /// Whether a word, in small letters, is a unit of time.
    static func isUnit(_ word: String) -> Bool {
        monthsOf[word] != nil || weeks.contains(word) || others.contains(word)
    }

    static func isMonth(_ word: String) -> Bool { monthsOf[word] == 1 }

    /// Whether a word is a number before its unit.
    static func isNumber(_ word: String) -> Bool { Int(word) != nil || numerals[word] != nil || word == "twenty-four" }

    /// Whether a word is a number and its unit: `12m`, `10wks`.
    static func isWhole(_ word: String) -> Bool {
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        return !digits.isEmpty && isUnit(String(word.dropFirst(digits.count)))
    }

    // MARK: Pieces

    private enum Token: Hashable {
        case word(String)
        case number(Int)
        /// `1.5`, `½`.
        case part
        case mark(Character)

        var word: String? {
            if case .word(let word) = self { word } else { nil }
        }

        var number: Int? {
            switch self {
            case .number(let number): number
            case .word(let word): HeadingLength.numerals[word]
            case .part, .mark: nil
            }
        }
    }

    private static func tokens(of text: String) -> [Token] {
        var tokens: [Token] = []
        var rest = text[...]
        while let first = rest.first {
            let end: String.Index
            if first.isASCII, first.isNumber {
                end = rest.firstIndex { !($0.isASCII && $0.isNumber) } ?? rest.endIndex
                let isPart = rest[end...].first == "." && rest[end...].dropFirst().first?.isNumber == true
                if isPart {
                    let behind = rest.index(after: end)
                    rest = rest[behind...].drop { $0.isNumber }
                    tokens.append(.part)
                    continue
                }
                tokens.append(Int(rest[..<end]).map(Token.number) ?? .part)
            } else if first.isNumber {
                end = rest.index(after: rest.startIndex)
                tokens.append(.part)
            } else if first.isLetter {
                end = rest.firstIndex { !$0.isLetter && $0 != "&" } ?? rest.endIndex
                tokens.append(.word(String(rest[..<end])))
            } else {
                end = rest.index(after: rest.startIndex)
                if !first.isWhitespace { tokens.append(.mark("–—‐‑−".contains(first) ? "-" : first)) }
            }
            rest = rest[end...]
        }
        return tokens
    }

    // MARK: Lengths

    /// A length that begins at a place, nil months where it is not certain, and the place behind it.
    private static func length(at place: Int, in tokens: [Token]) -> (months: Int?, end: Int)? {
        if let one = counted(at: place, in: tokens) {
            guard isApart(place, tokens) else { return (nil, one.end) }
            let whole = joined(one, in: tokens)
            return isOfSomethingElse(place, whole.end, tokens) ? (nil, whole.end) : whole
        }
        if let end = part(at: place, in: tokens) { return (nil, end) }
        return bare(at: place, in: tokens)
    }

    /// `12 months`, `52-week`: a number and its unit. Nil months where they make no whole number of months.
    private static func counted(at place: Int, in tokens: [Token]) -> (months: Int?, end: Int, unit: String)? {
        guard let count = tokens[place].number else { return nil }
        var next = place + 1
        // `6+ months`, `12 (months)`, `0 months`.
        let isOpen = count == 0 || next < tokens.count && [.mark("+"), .mark("(")].contains(tokens[next])
        if next < tokens.count, [.mark("+"), .mark("("), .mark("-")].contains(tokens[next]) { next += 1 }
        guard next < tokens.count, let unit = tokens[next].word else { return nil }
        if isOpen { return isUnit(unit) ? (nil, next + 1, unit) : nil }
        if let each = monthsOf[unit] { return (count * each <= mostMonths ? count * each : nil, next + 1, unit) }
        if weeks.contains(unit) {
            let quarters = count.quotientAndRemainder(dividingBy: weeksOfQuarter)
            return (quarters.remainder == 0 ? quarters.quotient * monthsOfQuarter : nil, next + 1, unit)
        }
        return others.contains(unit) ? (nil, next + 1, unit) : nil
    }

    /// `1 year 6 months` and `1 year and 6 months` are one length.
    ///
    /// A year is followed by months that it leaves room for, else a header on two lines says two lengths.
    private static func joined(
        _ one: (months: Int?, end: Int, unit: String), in tokens: [Token]
    ) -> (months: Int?, end: Int) {
        guard let years = one.months, monthsOf[one.unit] == monthsOfYear else { return (one.months, one.end) }
        var next = one.end
        if next < tokens.count, [.mark(","), .word("and"), .mark("&")].contains(tokens[next]) { next += 1 }
        guard next < tokens.count, let more = counted(at: next, in: tokens), monthsOf[more.unit] == 1 else {
            // `1 year and a half`, `2 years ½`.
            let goesOn = next < tokens.count && (tokens[next] == .part || next > one.end && isArticle(tokens[next]))
            return (goesOn ? nil : years, one.end)
        }
        let isLess = more.months.map { $0 < monthsOfYear } ?? false
        return (isLess ? more.months.map { $0 + years } : nil, more.end)
    }

    private static func isArticle(_ token: Token) -> Bool { token == .word("a") || token == .word("half") }

    /// Whether a number stands by itself: not behind `/`, in `12 to 18`, in `1 1/2` or as an age.
    private static func isApart(_ place: Int, _ tokens: [Token]) -> Bool {
        guard place > 0 else { return true }
        let before = tokens[place - 1]
        switch before {
        case .part, .number, .mark("/"), .mark("+"), .mark("<"), .mark(">"), .mark("≤"), .mark("≥"): return false
        case .mark("-"), .word("to"), .word("or"), .word("and"):
            return place < 2 || tokens[place - 2].number == nil && isApart(place - 1, tokens)
        case .word(let word): return !hedges.contains(word)
        case .mark: return true
        }
    }

    /// Whether a word behind a length says that it is the length of something else than the time: of the programme in
    /// `after the 6-month programme`, of a wait in brackets, of a course before a colon. `52-week A&E before` is one of the time all the
    /// same. A `6 month follow-up` may be when people were asked.
    private static func isOfSomethingElse(_ start: Int, _ end: Int, _ tokens: [Token]) -> Bool {
        guard end < tokens.count, let next = tokens[end].word else { return false }
        if next == "followup" { return true }
        guard !WideHeading.namesTime(next), !ofTime.contains(next) else { return false }
        if tokens[..<start].contains(where: { $0.word.map(WideHeading.namesTime) ?? false }) { return true }
        for token in tokens[end...] {
            guard let word = token.word else { return true }
            if WideHeading.namesTime(word) { return false }
        }
        return true
    }

    /// Words behind a length that leave it the time's own.
    private static let ofTime: Set<String> = [
        "period", "periods", "window", "windows", "immediately", "directly", "just", "and", "or", "to", "vs", "v",
    ]

    /// `half a year`, `1½ years`, `three quarters of a year`, `quarter year`: behind it.
    private static func part(at place: Int, in tokens: [Token]) -> Int? {
        guard tokens[place] == .part || tokens[place].word.map(parts.contains) ?? false else { return nil }
        var next = place + 1
        while next < tokens.count, [.mark("-"), .word("of"), .word("a"), .word("the")].contains(tokens[next]) {
            next += 1
        }
        guard next < tokens.count, let unit = tokens[next].word, isUnit(unit) else { return nil }
        return next + 1
    }

    /// `year before`, `in the month after`: a unit without a number beside the time is one of it.
    private static func bare(at place: Int, in tokens: [Token]) -> (months: Int?, end: Int)? {
        guard let unit = tokens[place].word, single.contains(unit) else { return nil }
        // `year 2 before` is one of several, and of `before (year)` nobody says which.
        let isNumbered = place + 1 < tokens.count && tokens[place + 1].number != nil
        let isInBrackets =
            place > 1 && tokens[place - 1] == .mark("(") && tokens[place - 2].word.map(WideHeading.namesTime) ?? false
        if isNumbered || isInBrackets { return (nil, place + 1) }
        let beside = [place - 1, place + 1].filter(tokens.indices.contains)
        guard beside.contains(where: { tokens[$0].word.map(WideHeading.namesTime) ?? false }),
            place == 0 || tokens[place - 1].number == nil
        else { return nil }
        return (monthsOf[unit], place + 1)
    }

    /// Units of time, each with its months.
    private static let monthsOf: [String: Int] = [
        "m": 1, "mo": 1, "mth": 1, "mths": 1, "month": 1, "months": 1, "y": 12, "yr": 12, "yrs": 12, "year": 12,
        "years": 12,
    ]
    private static let weeks: Set<String> = ["w", "wk", "wks", "week", "weeks"]
    private static let others: Set<String> = [
        "day", "days", "quarter", "quarters", "qtr", "qtrs", "fortnight", "fortnights",
    ]
    private static let single: Set<String> = [
        "year", "yr", "month", "mth", "week", "wk", "quarter", "qtr", "fortnight",
    ]
    private static let parts: Set<String> = ["half", "quarter", "quarters", "third", "thirds"]
    /// Words before a number by which it is an age, a bound or a point in time, and no length for certain: `after 6 months` may be
    /// when, and `over 12 months` more than a year.
    private static let hedges: Set<String> = [
        "under", "aged", "age", "ages", "older", "younger", "over", "least", "most", "than", "upto", "at", "by",
        "after", "post",
        "since", "following", "followup", "about", "around", "approx", "approximately", "circa", "nearly", "almost",
        "some", "every",
        "average", "mean",
    ]
    private static let numerals = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "fifteen": 15, "eighteen": 18, "twenty": 20,
    ]
    private static let monthsOfYear = 12
    private static let weeksOfQuarter = 13
    private static let monthsOfQuarter = 3
    private static let mostMonths = 60
}
