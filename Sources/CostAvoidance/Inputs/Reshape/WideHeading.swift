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
    /// How long the time is.
    let length: HeadingLength

    init(_ heading: String) {
        words = Self.withoutEvents(Self.words(of: heading))
        length = HeadingLength(heading)
        let text = heading.lowercased()
        let isOne = text.contains(
            /\ban? (day|wk|week|mth|month|qtr|quarter|yr|year) (before|after|prior|post|pre|since|following)\b/)
        isRate =
            words.contains("per")
            || text.contains(/(\/ ?|\b(each|every|by) )(day|wk|week|mth|month|qtr|quarter|yr|year)\b/)
            || !isOne && text.contains(/\ban? (day|wk|week|mth|month|qtr|quarter|yr|year)\b/)
        mayBeRate = isOne
        var rest: [String] = []
        var isNumber = false
        for word in words {
            if let known = Self.times[word] {
                (time, pair) = (known.time, known.pair)
            } else if isNumber, HeadingLength.isUnit(word) {
                rest.removeLast()
                // `2 years and 6 months` is one length.
                if rest.last == "and" { rest.removeLast() }
            } else if time == nil, let step = Self.step(word, after: rest.last) {
                if Self.namesPoint(rest.last) { rest.removeLast() }
                time = step
            } else if !HeadingLength.isWhole(word) {
                rest.append(word)
                isNumber = HeadingLength.isNumber(word)
                continue
            }
            isNumber = false
        }
        // Between two words they belong to a name, `days in hospital`, and else to how much of it there was when.
        let named = rest.filter { !Self.counting.contains($0) || Self.joining.contains($0) }
        let first = named.firstIndex { !Self.joining.contains($0) } ?? named.endIndex
        let last = named.lastIndex { !Self.joining.contains($0) } ?? first
        counted = first < named.endIndex ? Array(named[first...last]) : []
    }

    /// Whether it is so much a week or a month, which is no count over the whole of a time.
    let isRate: Bool
    /// Whether it may be that, or how much in the one month beside the time: `A&E a month before`.
    let mayBeRate: Bool

    /// Whether it names a time and nothing that is counted.
    var isTimeAlone: Bool { time != nil && counted.isEmpty }

    /// Whether a heading above others names when they were counted: a time alone, or with the event that it is before or after, as
    /// in `Before support`.
    static func groups(_ heading: String) -> Bool {
        let own = WideHeading(heading)
        return own.isTimeAlone || own.words.first.map(namesTime) ?? false
    }

    /// Whether it is the length of a time: `Months before`.
    var isLength: Bool { counted.isEmpty && length.months == nil && words.contains(where: HeadingLength.isMonth) }

    // MARK: Words

    private static func words(of heading: String) -> [String] {
        let joined = heading.lowercased().replacing("follow-up", with: "followup").replacing(
            "follow up", with: "followup")
        // A pattern takes long to look for, and few headings have a stroke.
        let text =
            joined.utf8.contains(UInt8(ascii: "/"))
            ? joined.replacing(/([12][0-9]{3})\/([0-9]{2})/) { "\($0.1)-\($0.2)" } : joined
        return text.split { $0.isWhitespace || "_()[],:;/?!".contains($0) }.flatMap { word -> [Substring] in
            let parts = word.split(separator: "-")
            // `Pre-GP`, `A&E-before`, `12-month`; other names keep their hyphen.
            let isParted = parts.contains {
                namesTime(String($0)) || HeadingLength.isUnit(String($0))
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

    /// Whether a word, in small letters, names the time before or after.
    static func namesTime(_ word: String) -> Bool { times[word] != nil }

    /// Words that count and say nothing of what is counted.
    private static let counting: Set<String> = [
        "number", "no", "no.", "of", "count", "n", "total", "in", "the", "use", "used", "avoided", "prevented", "times",
        "intervention", "programme", "program", "project", "month", "months", "mths", "year", "years", "yr", "period",
        "window", "h1", "h2", "q1", "q2", "q3", "q4", "observed", "length", "this", "last", "now", "over", "within",
        "subsequent",
    ]

    /// Those of them that join others.
    private static let joining: Set<String> = ["of", "in", "the"]

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
                end.isEmpty && kept.contains { times[$0] == nil && !counting.contains($0) && !HeadingLength.isUnit($0) }
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
