/// Whether two prices are for the same thing: an hour is no week, and a visit is no hour. Words for one event are many, and of two
/// of them nobody can say that they differ.
enum UnitLikeness {
    /// How two units stand to each other.
    enum Verdict {
        case same, doubtful, different
    }

    private enum Kind: Equatable {
        /// A stretch of time, by its length: a night in a bed is a day, and so is a day of one client.
        case time(String)
        /// Somebody, for a time that is not said.
        case person
        case event
    }

    /// Compares the units of a price and of the one it replaces.
    static func compare(_ unit: String, with other: String) -> Verdict {
        let (one, two) = (words(of: unit), words(of: other))
        switch (kind(of: one), kind(of: two)) {
        case _ where one == two, (.event, .event), (.person, .person), (.person, .event), (.event, .person):
            return .same
        case (.time(let first), .time(let second)): return first == second ? .same : .different
        // What a client costs is most often what one costs in a year.
        case (.person, .time("year")), (.time("year"), .person): return .same
        case (.person, .time), (.time, .person): return .doubtful
        case (.event, .time), (.time, .event): return .different
        }
    }

    /// The stretch of time that a unit is, as one word: `day` for a bed night; nil where it is none.
    static func length(of unit: String) -> String? { length(of: words(of: unit)) }

    /// Whether a unit is somebody, without a time.
    static func isPerson(_ unit: String) -> Bool { persons.contains(words(of: unit).joined(separator: " ")) }

    private static func kind(of words: [String]) -> Kind {
        if let length = length(of: words) { return .time(length) }
        return persons.contains(words.joined(separator: " ")) ? .person : .event
    }

    // MARK: Time

    /// The stretch of time that words are about, however it is written: `wk`, `7 days`, `client week`, `week of care`, `weekly`.
    private static func length(of words: [String]) -> String? {
        var rest = words
        if let only = rest.first, rest.count == 1 { return times[only] }
        // `hour of support`, `week per client`.
        if let first = rest.first, let time = times[first] {
            return rest.dropFirst().allSatisfy { qualifiers.contains($0) || persons.contains($0) || links.contains($0) }
                ? time : nil
        }
        guard let last = rest.popLast(), let time = times[last] else { return nil }
        if let first = rest.first, let count = Int(first) ?? numbers[first], rest.count == 1 {
            return multiples["\(count) \(time)"] ?? "\(count) \(time)"
        }
        if rest == ["half"] { return "half \(time)" }
        return rest.allSatisfy { qualifiers.contains($0) || persons.contains($0) } ? time : nil
    }

    /// Words for a stretch of time with what they are as long as.
    private static let times = [
        "minute": "minute", "min": "minute", "hour": "hour", "hr": "hour", "hourly": "hour", "day": "day",
        "daily": "day",
        "night": "day", "nightly": "day", "week": "week", "wk": "week", "weekly": "week", "pw": "week",
        "fortnight": "fortnight", "month": "month", "mth": "month", "mnth": "month", "monthly": "month", "pcm": "month",
        "quarter": "quarter", "qtr": "quarter", "quarterly": "quarter", "year": "year", "yr": "year", "annum": "year",
        "annual": "year", "annually": "year", "yearly": "year", "pa": "year",
    ]
    /// Stretches of time that have a name of their own.
    private static let multiples = [
        "1 minute": "minute", "30 minute": "half hour", "60 minute": "hour", "1 hour": "hour", "24 hour": "day",
        "1 day": "day", "7 day": "week", "14 day": "fortnight", "1 week": "week", "2 week": "fortnight",
        "1 month": "month",
        "13 week": "quarter", "3 month": "quarter", "52 week": "year", "12 month": "year", "365 day": "year",
        "1 year": "year", "4 quarter": "year",
    ]
    private static let numbers = ["two": 2, "three": 3, "seven": 7, "twelve": 12, "fourteen": 14]

    // MARK: Words

    private static let persons: Set<String> = [
        "client", "claimant", "customer", "person", "people", "patient", "service user", "user", "household", "family",
        "case", "place",
        "placement", "child", "resident", "tenant", "adult", "individual",
    ]
    /// Words beside a stretch of time that leave it as long as it is.
    private static let qualifiers: Set<String> = [
        "bed", "care", "support", "service", "stay", "occupied", "calendar", "contact", "treatment", "supported",
        "home",
        "hospital", "inpatient", "residential", "foster", "fostering", "accommodation", "housing", "full", "whole",
    ]
    private static let links: Set<String> = ["of", "per", "in", "for", "a", "each"]

    /// The words of a unit without capitals, an article or `per` before them and the `s` of the plural.
    private static func words(of unit: String) -> [String] {
        var words = unit.lowercased().replacing("p.a.", with: "pa").replacing("p/w", with: "pw")
            .split { !$0.isLetter && !$0.isNumber }.flatMap(numberApart)
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
