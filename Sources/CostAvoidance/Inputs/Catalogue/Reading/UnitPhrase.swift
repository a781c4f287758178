/// A unit as people write it, and the stretch of time that it is: `wk`, `7 days`, `client week`, `week of care`, `weekly cost`,
/// `per person per week`, `cost per week`, `week (7 days)`.
///
/// It is read as English is: the head of each part is its last word, and the first head that is no person, no price and nobody's
/// service is what is counted. Whose it is and what is given in it say nothing about how long it lasts.
struct UnitPhrase {
    /// The words without capitals, an article or `per` before them and the `s` of the plural.
    let words: [String]
    /// What stands before a bracket or a comma: the rest explains it.
    private let main: [String]

    init(_ unit: String) {
        words = Self.words(of: unit)
        let end = unit.indices.first { unit[$0...].hasPrefix(" - ") || Self.endings.contains(unit[$0]) }
        let before = end.map { Self.words(of: String(unit[..<$0])) } ?? words
        main = before.isEmpty ? words : before
    }

    /// The word for what is counted: `attendance` of an A&E attendance, `visit` of a visit to a home.
    var head: String {
        main.split(whereSeparator: { Self.links.contains($0) }).first?.last ?? words.last ?? ""
    }

    /// Whether it is somebody, without a time.
    var isPerson: Bool { Self.persons.contains(words.joined(separator: " ")) }

    /// The stretch of time that it is, as one word: `day` for a bed night; nil where it is none.
    var length: String? {
        if let length = Self.length(of: main) { return length }
        // `resident (per week)`: what is explained is nobody's visit.
        return main != words && !main.contains(where: Self.events.contains) ? Self.length(of: words) : nil
    }

    // MARK: Grammar

    private static func length(of words: [String]) -> String? {
        let parts = words.split(whereSeparator: { links.contains($0) }).map(Array.init)
        let times = parts.map(time)
        guard let first = times.firstIndex(where: { $0 != nil }), let found = times[first] else { return nil }
        // `hour per week` is neither, and a `visit per week` is a visit.
        guard times[first...].compactMap({ $0 }).allSatisfy({ $0 == found }),
            parts[..<first].allSatisfy({ part in !(part.last.map(events.contains) ?? false) })
        else { return nil }
        return found
    }

    /// The stretch of time that is the head of one part.
    private static func time(_ part: [String]) -> String? {
        guard let first = part.first, let last = part.last else { return nil }
        if let time = times[last] {
            guard part.count > 1 else { return time }
            let before = part[part.count - 2]
            if let count = Int(before) ?? numbers[before] { return multiples["\(count) \(time)"] ?? "\(count) \(time)" }
            return before == "half" ? "half \(time)" : time
        }
        // `weekly cost`, `week residential care`: what follows says whose it is. A `day case` is none.
        guard let time = times[first], part.dropFirst().allSatisfy({ qualifiers.contains($0) || isNoEvent($0) }) else {
            return nil
        }
        return time
    }

    private static func isNoEvent(_ word: String) -> Bool { persons.contains(word) || prices.contains(word) }

    // MARK: Time

    /// Words for a stretch of time with what they are as long as.
    private static let times = [
        "minute": "minute", "min": "minute", "hour": "hour", "hr": "hour", "hourly": "hour", "day": "day",
        "daily": "day", "night": "day", "nightly": "day", "week": "week", "wk": "week", "weekly": "week", "pw": "week",
        "pppw": "week", "fortnight": "fortnight", "month": "month", "mth": "month", "mnth": "month", "monthly": "month",
        "pcm": "month", "quarter": "quarter", "qtr": "quarter", "quarterly": "quarter", "year": "year", "yr": "year",
        "annum": "year", "annual": "year", "annually": "year", "yearly": "year", "pa": "year",
    ]
    /// Stretches of time that have a name of their own.
    private static let multiples = [
        "1 minute": "minute", "30 minute": "half hour", "60 minute": "hour", "1 hour": "hour", "24 hour": "day",
        "1 day": "day", "7 day": "week", "14 day": "fortnight", "1 week": "week", "2 week": "fortnight",
        "1 month": "month", "13 week": "quarter", "3 month": "quarter", "52 week": "year", "12 month": "year",
        "365 day": "year", "1 year": "year", "4 quarter": "year",
    ]
    private static let numbers = ["two": 2, "three": 3, "seven": 7, "twelve": 12, "fourteen": 14]

    // MARK: Words

    private static let persons: Set<String> = [
        "client", "claimant", "customer", "person", "people", "patient", "service user", "user", "household", "family",
        "case", "place", "placement", "child", "resident", "tenant", "adult", "individual",
    ]
    /// What somebody pays, which is for what comes behind it.
    private static let prices: Set<String> = ["cost", "price", "rate", "fee", "charge", "gbp", "pound", "amount"]
    /// Words behind a stretch of time that leave it as long as it is.
    private static let qualifiers: Set<String> = [
        "bed", "care", "support", "service", "stay", "occupied", "calendar", "contact", "treatment", "supported",
        "home", "hospital", "inpatient", "residential", "foster", "fostering", "accommodation", "housing", "full",
        "whole",
    ]
    /// What happens once, however often in a time.
    private static let events: Set<String> = [
        "visit", "episode", "attendance", "admission", "appointment", "session", "call", "callout", "out", "incident",
        "offence", "crime", "arrest", "spell", "discharge", "referral", "assessment", "application", "eviction",
        "procedure", "operation", "test", "scan", "event", "meeting", "review", "consultation", "conviction",
        "prosecution", "journey", "trip", "delivery", "meal", "item", "prescription", "dose", "birth", "death",
        "exclusion", "claim", "complaint", "repair", "intervention", "contact", "detection", "conveyance",
    ]
    private static let links: Set<String> = ["of", "per", "in", "for", "a", "an", "each", "every", "at", "with", "by"]
    private static let endings: Set<Character> = ["(", ",", ";", ":", "["]

    private static func words(of unit: String) -> [String] {
        var unit = unit.lowercased()
        // To look for what is not there takes longer than all else.
        if unit.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") }) {
            unit = unit.replacing("p.a.", with: "pa").replacing("p/w", with: "pw").replacing("/", with: " per ")
        }
        var words = unit.split { !$0.isLetter && !$0.isNumber }.flatMap(numberApart)
        while let first = words.first, words.count > 1, ["a", "an", "per", "each", "one", "1"].contains(first) {
            words.removeFirst()
        }
        return words.map { $0.count > 2 && $0.hasSuffix("s") && !$0.hasSuffix("ss") ? String($0.dropLast()) : $0 }
    }

    /// `7days` in two.
    private static func numberApart(_ word: Substring) -> [String] {
        let digits = word.prefix(while: \.isNumber)
        let rest = word[digits.endIndex...]
        return [digits, rest].filter { !$0.isEmpty }.map(String.init)
    }
}
