import DelimitedText
import Numerics

/// Words that a cell for a number or a month may hold by habit, so that a message may repeat them. Any other may be somebody's name.
enum PlainWords {
    private static let known: Set<String> = [
        "na", "nan", "nil", "none", "null", "unknown", "known", "not", "tbc", "tba", "tbd", "missing", "inf",
        "infinity", "yes", "no",
        "true", "false", "ref", "value", "div", "num", "name", "err", "gbp", "usd", "eur", "pounds", "pence", "per",
        "cent", "percent",
        "st", "nd", "rd", "th", "of", "and", "or", "to", "about", "approx", "circa", "est", "zero", "one", "two",
        "three", "four", "five",
        "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty", "thirty", "forty", "fifty", "hundred",
        "perhaps", "maybe", "much", "many", "some", "several", "few", "lots", "once",
        "twice", "hours",
        "hour", "visits", "visit", "nights", "night", "days", "day", "weeks", "week", "months", "month", "years",
        "year", "times", "thousand",
        "million", "mid", "early", "late", "soon", "start", "end", "quarter", "spring", "summer", "autumn", "winter",
        "low",
        "medium", "high", "likely", "unlikely", "certain",
        "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "date",
    ]
    private static let fewestLettersOfMonth = 3

    /// A column with its cell's text, as far as that may be repeated.
    static func told(_ column: String, _ text: String) -> String {
        areAll(in: text)
            ? "\(column) is \(Diagnostic.quoted(text))" : "\(column) has words in it that do not belong there"
    }

    /// The same where words are understood too: one that is nearly one of these is nobody's name.
    static func told(_ column: String, _ text: String, orNearly words: [String]) -> String {
        NearMatch.suggestion(for: text, among: words) == nil
            ? told(column, text) : "\(column) is \(Diagnostic.quoted(text))"
    }

    /// The same with what is wrong, to follow `which`; that alone where the text may not be repeated.
    static func told(_ column: String, _ text: String, which explanation: String) -> String {
        areAll(in: text)
            ? "\(column) is \(Diagnostic.quoted(text)), which \(explanation)" : "\(column) \(explanation)"
    }

    /// The same for a share.
    static func told(_ column: String, _ text: String, notAShare error: ShareError) -> String {
        areAll(in: text)
            ? "\(column) is \(Diagnostic.quoted(text))\(error.complaint(of: text))"
            : "\(column) is no share: words stand in it"
    }

    /// Whether a text holds no run of letters but such words, months and one letter by itself.
    static func areAll(in text: String) -> Bool {
        let runs = text.lowercased().split { !$0.isLetter }
        return runs.count { $0.count == 1 } <= 2
            && runs.allSatisfy { $0.count == 1 || known.contains(String($0)) || isMonth(String($0)) }
    }

    private static func isMonth(_ word: String) -> Bool {
        word.count >= fewestLettersOfMonth && MonthText.months.contains { $0.hasPrefix(word) } || word == "sept"
    }
}
