/// Words that a number format shows beside its number.
enum FormatWords {
    /// Words that leave a number what it is: what is counted, and how it came about. Any other may be a currency, a multiple or a limit
    /// that nobody has listed.
    private static let harmless: Set<String> = [
        "visit", "visits", "night", "nights", "hour", "hours", "hr", "hrs", "h", "minute", "minutes", "min", "mins",
        "day", "days",
        "week", "weeks", "wk", "wks", "month", "months", "mth", "mths", "year", "years", "yr", "yrs", "quarter",
        "quarters",
        "session", "sessions", "appointment", "appointments", "appt", "appts", "call", "calls", "callout", "callouts",
        "contact",
        "contacts", "attendance", "attendances", "admission", "admissions", "bed", "beds", "stay", "stays", "episode",
        "episodes",
        "incident", "incidents", "event", "events", "case", "cases", "client", "clients", "patient", "patients",
        "participant",
        "participants", "person", "persons", "people", "user", "users", "household", "households", "family", "families",
        "child",
        "children", "adult", "adults", "home", "homes", "place", "places", "package", "packages", "referral",
        "referrals", "order",
        "orders", "eviction", "evictions", "tenancy", "tenancies", "unit", "units", "item", "items", "count", "counts",
        "time", "times",
        "trip", "trips", "journey", "journeys", "mile", "miles", "offence", "offences", "arrest", "arrests", "point",
        "points", "pts",
        "wte", "fte", "staff", "post", "posts", "worker", "workers", "coordinator", "coordinators", "gp", "a", "e",
        "ed",
        "gbp", "pound", "pounds", "sterling", "uk", "no", "nr", "n", "number", "of", "the", "and", "in", "out", "per",
        "pa", "pm", "pcm",
        "pw", "ppw", "each", "annum", "monthly", "weekly", "daily", "yearly", "annually", "net", "gross", "total",
        "actual", "est",
        "estimate", "estimated", "minus", "less", "negative", "vat", "incl", "excl", "inc", "ex", "including",
        "excluding", "nil",
        "none",
    ]
    /// Those that say that the number is money.
    private static let ofPounds: Set<String> = ["gbp", "pound", "pounds", "sterling", "vat"]

    /// Whether words beside the number make an amount of pounds of it.
    static func sayPounds(_ tokens: [FormatTokens.Token]) -> Bool {
        FormatDisguise.words(in: tokens).contains { ofPounds.contains($0.text.lowercased()) }
    }

    /// Letters that stand for times behind a stroke: `/yr`, `/w`.
    private static let behindStroke: Set<String> = ["m", "mo", "y", "w", "d", "q", "qtr", "p"]

    /// Whether every word beside the number is known to leave it what it is.
    static func areHarmless(_ tokens: [FormatTokens.Token]) -> Bool {
        FormatDisguise.words(in: tokens).allSatisfy { word in
            let text = word.text.lowercased()
            let isBehindStroke = word.place > 0 && tokens[word.place - 1] == .literal("/")
            return harmless.contains(text) || isBehindStroke && (behindStroke.contains(text) || isFigure(text))
        }
    }

    private static let months: Set<String> = ["month", "months", "mth", "mths"]
    private static let otherTimes: Set<String> = [
        "night", "nights", "hour", "hours", "hr", "hrs", "h", "minute", "minutes", "min", "mins", "day", "days", "week",
        "weeks", "wk", "wks", "year", "years", "yr", "yrs", "quarter", "quarters",
    ]

    /// Which times words beside the number say that it counts.
    static func times(_ tokens: [FormatTokens.Token]) -> CellTraits {
        let words = Set(FormatDisguise.words(in: tokens).map { $0.text.lowercased() })
        var times: CellTraits = []
        if !words.isDisjoint(with: months) { times.insert(.inMonths) }
        if !words.isDisjoint(with: otherTimes) { times.insert(.inOtherTime) }
        return times
    }

    private static let habits: Set<String> = [
        "n", "a", "c", "x", "z", "na", "yes", "no", "y", "not", "known", "unknown", "missing", "tbc", "fewer", "than",
        "under", "over",
        "less", "more", "suppressed", "withheld", "week",
    ]

    /// Whether words in the place of a number or a text are such as anybody writes there.
    static func areByHabit(_ text: String) -> Bool {
        text.lowercased().split { !$0.isLetter }.map(String.init).allSatisfy {
            habits.contains($0) || harmless.contains($0)
        }
    }

    /// What a fraction is of, `# ?/12`.
    private static func isFigure(_ text: String) -> Bool { text.allSatisfy(\.isNumber) }

    /// Words and signs by which a number is known to be below nought.
    private static let belowNought: Set<String> = [
        "minus", "less", "negative", "neg", "below", "cr", "credit", "loss", "down", "fell", "fall", "deficit",
        "reduction", "decrease",
        "under",
    ]
    private static let signsBelowNought: Set<Character> = [
        "-", "(", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2212}", "\u{2013}", "\u{2014}", "\u{25BC}", "\u{25BE}",
        "\u{2193}",
        "\u{25B2}", "\u{25B3}",
    ]

    /// Whether tokens show that a number is below nought, whatever it is.
    static func sayBelowNought(_ tokens: [FormatTokens.Token]) -> Bool {
        FormatDisguise.words(in: tokens).contains { belowNought.contains($0.text.lowercased()) }
            || tokens.contains { if case .literal(let sign) = $0 { signsBelowNought.contains(sign) } else { false } }
    }
}
