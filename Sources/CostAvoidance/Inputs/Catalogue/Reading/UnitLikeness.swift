/// Whether two prices are for the same thing: an hour is no week, and a visit is no hour. Words for one event are many, and of two
/// of them nobody can say that they differ.
enum UnitLikeness {
    /// How two units stand to each other.
    enum Verdict {
        case same, doubtful, different
    }

    private enum Kind: Equatable {
        /// A stretch of time, by its length: a night in a bed is a day.
        case time(String)
        /// Somebody, for a time that is not said.
        case person
        case event
    }

    /// Units of time with what they are as long as.
    private static let times = [
        "minute": "minute", "half hour": "half hour", "hour": "hour", "hr": "hour", "day": "day", "bed day": "day",
        "night": "day", "bed night": "day", "week": "week", "fortnight": "fortnight", "month": "month",
        "quarter": "quarter", "year": "year", "annum": "year", "bed week": "week", "placement week": "week",
        "placement year": "year",
    ]
    private static let persons: Set<String> = [
        "client", "claimant", "customer", "person", "people", "patient", "service user", "user", "household", "family",
        "case", "place",
        "placement",
    ]

    /// Compares the units of a price and of the one it replaces.
    static func compare(_ unit: String, with other: String) -> Verdict {
        let (one, two) = (plain(unit), plain(other))
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
    static func length(of unit: String) -> String? { times[plain(unit)] }

    /// Whether a unit is somebody, without a time.
    static func isPerson(_ unit: String) -> Bool { persons.contains(plain(unit)) }

    private static func kind(of plain: String) -> Kind {
        if let length = times[plain] { return .time(length) }
        return persons.contains(plain) ? .person : .event
    }

    /// A unit without capitals, an article or `per` before it and the `s` of the plural.
    private static func plain(_ unit: String) -> String {
        var words = unit.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        while let first = words.first, words.count > 1, ["a", "an", "per", "each", "one", "1"].contains(first) {
            words.removeFirst()
        }
        return words.map { $0.count > 3 && $0.hasSuffix("s") && !$0.hasSuffix("ss") ? String($0.dropLast()) : $0 }
            .joined(separator: " ")
    }
}
