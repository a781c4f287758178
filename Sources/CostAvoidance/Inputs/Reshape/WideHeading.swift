/// What the heading of a column says: what is counted, and in which time.
struct WideHeading: Sendable {
    /// The time that a heading names.
    enum Time: Hashable, Sendable {
        case before, after
        /// The first, the second and so on of several, in one way of numbering: `T1`, `2023`.
        case step(Int, Numbering)
    }

    /// How times are numbered.
    enum Numbering: Hashable, Sendable { case points, years }

    /// The pair of words that a time is named by. The two columns of a service have one.
    enum Pair: Hashable, Sendable { case before, pre, baseline, previous, current }

    /// All words of the heading, in small letters, without the event that a time is before or after.
    let words: [String]
    /// The words that name what is counted.
    let counted: [String]
    private(set) var time: Time?
    private(set) var pair: Pair?
    /// How long the time is, where the heading says so: 12 of `A&E (12m before)`.
    private(set) var months: Int?

    init(_ heading: String) {
        words = Self.withoutEvents(Self.words(of: heading))
        let text = heading.lowercased()
        let isOne = text.contains(
            /\ban? (day|wk|week|mth|month|qtr|quarter|yr|year) (before|after|prior|post|pre|since|following)\b/)
        isRate =
            words.contains("per")
            || text.contains(/(\/ ?|\b(each|every|by) )(day|wk|week|mth|month|qtr|quarter|yr|year)\b/)
            || !isOne && text.contains(/\ban? (day|wk|week|mth|month|qtr|quarter|yr|year)\b/)
        mayBeRate = isOne
        var rest: [String] = []
        var number: Int?
        for word in words {
            if let known = Self.times[word] {
                (time, pair) = (known.time, known.pair)
            } else if let length = Self.length(word) {
                months = length
            } else if let count = number, Self.lengths[word] != nil || Self.weeks.contains(word) {
                months = Self.months(count, of: word)
                rest.removeLast()
            } else if time == nil, let step = Self.step(word, after: rest.last) {
                if Self.namesPoint(rest.last) { rest.removeLast() }
                time = step
            } else {
                rest.append(word)
                number = (Int(word) ?? Self.numerals[word]).flatMap { $0 <= Self.mostMonths ? $0 : nil }
                continue
            }
            number = nil
        }
        // Between two words they belong to a name, `days in hospital`, and else to how much of it there was when.
        let named = rest.filter { !Self.counting.contains($0) || Self.joining.contains($0) }
        let first = named.firstIndex { !Self.joining.contains($0) } ?? named.endIndex
        let last = named.lastIndex { !Self.joining.contains($0) } ?? first
        counted = first < named.endIndex ? Array(named[first...last]) : []
        if months == nil, !counted.isEmpty, Self.namesYear(words) { months = Self.lengths["year"] }
    }

    /// Whether a year without a number stands beside the time: `in the year after`, `previous year`.
    private static func namesYear(_ words: [String]) -> Bool {
        words.indices.contains { place in
            guard ["year", "yr"].contains(words[place]) else { return false }
            let beside = [place - 1, place + 1].filter(words.indices.contains).map { words[$0] }
            return beside.contains { times[$0] != nil } && !beside.contains { Int($0) != nil }
        }
    }

    /// Whether it is so much a week or a month, which is no count over the whole of a time.
    let isRate: Bool
    /// Whether it may be that, or how much in the one month beside the time: `A&E a month before`.
    let mayBeRate: Bool

    /// Whether it names a time and nothing that is counted.
    var isTimeAlone: Bool { time != nil && counted.isEmpty }

    /// Whether it is the length of a time: `Months before`.
    var isLength: Bool { counted.isEmpty && months == nil && words.contains { Self.lengths[$0] == 1 } }

    // MARK: Words

    private static func words(of heading: String) -> [String] {
        let text = heading.lowercased().replacing("follow-up", with: "followup").replacing(
            "follow up", with: "followup"
        )
        .replacing(/([12][0-9]{3})\/([0-9]{2})/) { "\($0.1)-\($0.2)" }
        return text.split { $0.isWhitespace || "_()[],:;/?!".contains($0) }.flatMap { word -> [Substring] in
            let parts = word.split(separator: "-")
            // `Pre-GP`, `A&E-before`, `12-month`; other names keep their hyphen.
            let isParted = parts.contains {
                times[String($0)] != nil || lengths[String($0)] != nil || weeks.contains(String($0))
            }
            return isParted ? parts : [word]
        }.map(String.init).filter { $0.contains { $0.isLetter || $0.isNumber || $0 == "£" || $0 == "%" } }
    }

    private static let times: [String: (time: Time, pair: Pair)] = [
        "before": (.before, .before), "after": (.after, .before), "since": (.after, .before),
        "pre": (.before, .pre), "post": (.after, .pre),
        "baseline": (.before, .baseline), "followup": (.after, .baseline),
        "previous": (.before, .previous), "prior": (.before, .previous), "following": (.after, .previous),
        "current": (.after, .current),
    ]

    /// Units of time, each with its months; 0 for one that no whole number of months is made of.
    private static let lengths: [String: Int] = [
        "m": 1, "mo": 1, "mth": 1, "mths": 1, "month": 1, "months": 1, "y": 12, "yr": 12, "yrs": 12, "year": 12,
        "years": 12,
    ]
    private static let weeks: Set<String> = ["w", "wk", "wks", "week", "weeks"]
    private static let weeksOfQuarter = 13
    private static let monthsOfQuarter = 3
    private static let numerals = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "nine": 9, "ten": 10, "twelve": 12,
        "eighteen": 18, "twenty-four": 24,
    ]
    private static let mostMonths = 60

    /// Words that count and say nothing of what is counted.
    private static let counting: Set<String> = [
        "number", "no", "no.", "of", "count", "n", "total", "in", "the", "use", "used", "avoided", "prevented", "times",
        "intervention", "programme", "program", "project", "month", "months", "mths", "year", "years", "yr", "period",
        "window", "observed", "length", "this", "last", "now", "over", "within", "subsequent",
    ]

    /// Those of them that join others.
    private static let joining: Set<String> = ["of", "in", "the"]

    /// 12 of `12m`, `12months` or `1yr`.
    private static func length(_ word: String) -> Int? {
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, digits.count < word.count, let count = Int(digits) else { return nil }
        return months(count, of: String(word.dropFirst(digits.count)))
    }

    private static func months(_ count: Int, of unit: String) -> Int? {
        if weeks.contains(unit), count > 0 {
            // A quarter of a year is 13 weeks; of other weeks no whole number of months is made.
            let isWhole = count % weeksOfQuarter == 0
            return isWhole ? count / weeksOfQuarter * monthsOfQuarter : nil
        }
        guard let each = lengths[unit], count > 0, count * each <= mostMonths else { return nil }
        return count * each
    }

    // MARK: Events

    /// Words without the event that a time is counted from: of `A&E in year before referral` nobody counted referrals.
    private static func withoutEvents(_ words: [String]) -> [String] {
        var kept: [String] = []
        var place = 0
        while place < words.count {
            let word = words[place]
            kept.append(word)
            place += 1
            guard times[word] != nil else { continue }
            let event = words[place...].drop { beforeEvents.contains($0) }
            guard let first = event.first else { continue }
            let end = event.drop { events.contains($0) || services.contains($0) }
            let isLast =
                end.isEmpty && kept.contains { times[$0] == nil && !counting.contains($0) && lengths[$0] == nil }
            if isLast {
                place = words.count
            } else if events.contains(first), event.dropFirst().first != "to" {
                place = event.startIndex + 1
            }
        }
        return kept
    }

    private static let beforeEvents: Set<String> = ["the", "their", "a", "an", "to", "of", "date", "first", "being"]
    /// Events that are no service themselves.
    private static let events: Set<String> = [
        "referral", "referred", "enrolment", "enrollment", "enrolled", "enrolling", "joining", "joined", "starting",
        "started", "start", "date", "entry", "entering", "intake", "index", "registration", "recruitment",
        "randomisation", "intervention", "programme", "program", "project", "scheme", "pilot", "engagement",
    ]
    /// Events where they end a heading, and what is counted, or part of it, anywhere else.
    private static let services: Set<String> = [
        "support", "service", "treatment", "contact", "discharge", "release", "admission", "diagnosis", "move",
        "moving",
        "in", "home", "housing", "housed", "tenancy", "assessment", "case", "opening", "closure", "end", "ending",
        "ended", "completion", "exit", "help",
    ]

    // MARK: Steps

    private static func namesPoint(_ word: String?) -> Bool {
        word.map(["time", "wave", "point", "year", "yr"].contains) ?? false
    }
    private static let years = 1990...2099

    private static func step(_ word: String, after last: String?) -> Time? {
        if let year = Int(word.prefix(4)), years.contains(year) {
            let rest = word.dropFirst(4)
            let isYear = rest.isEmpty || rest.wholeMatch(of: /-([0-9]{2}|[0-9]{4})/) != nil
            return isYear ? .step(year, .years) : nil
        }
        if word.count == 2, word.hasPrefix("t"), let number = Int(word.dropFirst()) { return .step(number, .points) }
        guard namesPoint(last), let number = Int(word), word.count == 1 else { return nil }
        return .step(number, .points)
    }
}
