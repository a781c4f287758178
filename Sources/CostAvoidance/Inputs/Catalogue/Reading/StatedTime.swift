/// The one stretch of time that words beside an amount say it is for: `per week`, `£/week`, `Annual cost`, `pw`.
enum StatedTime {
    private static let adverbs = [
        "hourly": "hour", "daily": "day", "weekly": "week", "fortnightly": "fortnight", "monthly": "month",
        "quarterly": "quarter", "annual": "year", "yearly": "year", "annually": "year",
    ]
    private static let nouns: Set<String> = ["hour", "day", "week", "fortnight", "month", "quarter", "year", "annum"]
    private static let prices: Set<String> = ["cost", "costs", "fee", "fees", "charge", "rate", "price", "total"]

    /// Whether a word is a stretch of time.
    static func isNoun(_ word: String) -> Bool { nouns.contains(word) }

    /// The one time that a title says the prices below it are for: `Weekly rates`.
    static func words(ofTitle title: String) -> String? {
        words(ofLabel: title.split { !$0.isLetter }.map { singular(String($0)) }.joined(separator: " "))
    }

    /// The one time that a label says its price is for: `per week`, `weekly cost`, `(weekly)`, `, annual`; nil where it says none, or
    /// speaks of several.
    static func words(ofLabel label: String) -> String? {
        let words = Self.words(of: label)
        let all = Set(words.compactMap { adverbs[$0] ?? (nouns.contains(singular($0)) ? singular($0) : nil) })
        guard all.count == 1 else { return nil }
        for (index, word) in words.enumerated() {
            let next = index + 1 < words.count ? words[index + 1] : nil
            if word == "per", let next, nouns.contains(next) { return next == "annum" ? "year" : next }
            if let time = adverbs[word], next == nil || next.map(prices.contains) == true { return time }
        }
        return nil
    }

    // MARK: Headings

    /// What only headings have, which are about nothing but the amounts below them.
    private static let short = [
        "nightly": "night", "night": "night", "minute": "minute", "min": "minute", "annum": "year", "hr": "hour",
        "wk": "week", "mth": "month", "qtr": "quarter", "yr": "year",
    ]
    /// `per` and a time in one word.
    private static let joined = [
        "ph": "hour", "pd": "day", "pw": "week", "ppw": "week", "pppw": "week", "pcm": "month", "pa": "year",
    ]
    private static let articles: Set<String> = ["per", "a", "an", "each", "every"]

    /// The one time that the heading of a column of amounts says they are for: as a label does, and in the short forms of headings.
    static func words(ofHeading heading: String) -> String? {
        // `p.a.` is one word, and `£/week` is `£ per week`.
        let plain = heading.lowercased().replacing(".", with: "").replacing("p/w", with: "pw")
            .replacing("/", with: " per ")
        let words = Self.words(of: plain)
        let times = words.map { adverbs[$0] ?? joined[$0] ?? time($0) ?? time(singular($0)) }
        guard Set(times.compactMap { $0 }).count == 1 else { return nil }
        if words.count == 1 { return times[0] }
        for (index, word) in words.enumerated() {
            if let time = adverbs[word] ?? joined[word] { return time }
            if articles.contains(word), index + 1 < words.count, let time = time(words[index + 1]) { return time }
        }
        return nil
    }

    private static func time(_ word: String) -> String? { short[word] ?? (nouns.contains(word) ? word : nil) }

    private static func words(of text: String) -> [String] {
        text.lowercased().split { !$0.isLetter }.map(String.init)
    }

    private static func singular(_ word: String) -> String { word.hasSuffix("s") ? String(word.dropLast()) : word }
}
