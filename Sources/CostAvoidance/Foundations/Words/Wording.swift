import Numerics

/// Lists of words as a sentence has them.
enum Wording {
    /// `a, b and c`; beyond so many, `a, b and 4 more`.
    static func list(_ words: [String], atMost limit: Int = 6) -> String {
        guard words.count > limit else {
            guard let last = words.last, words.count > 1 else { return words.first ?? "" }
            return words.dropLast().joined(separator: ", ") + " and " + last
        }
        let shown = words.prefix(limit - 1)
        return shown.joined(separator: ", ") + " and \(words.count - shown.count) more"
    }

    /// The article that a word is spoken with: an hour, a year, an offence.
    static func article(_ word: String) -> String {
        guard let first = word.lowercased().first else { return "a" }
        return "aeio".contains(first) || word.lowercased().hasPrefix("hour") ? "an" : "a"
    }

    /// `1 row`, `2 rows`.
    static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
        "\(number) \(number == 1 ? singular : plural ?? singular + "s")"
    }

    /// How many times as much as another an amount is: `1.7`, `25`, `1,200`.
    static func times(_ ratio: Double) -> String {
        let million = 1_000_000.0
        guard ratio < million else { return "more than a million" }
        return ratio < 10 ? String((ratio * 10).rounded() / 10) : grouped(Int(nearest: ratio))
    }

    static func grouped(_ number: Int) -> String {
        var digits = String(number)
        var place = digits.count - 3
        while place > 0 {
            digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
            place -= 3
        }
        return digits
    }

    /// `£1,234.50`: to the penny, half to even.
    static func poundsAndPence(_ amount: ExactDecimal) -> String {
        let rounded = (amount.isNegative ? amount.negated : amount).rounded(toPlaces: Money.places)
        let parts = rounded.description.split(separator: ".", maxSplits: 1)
        let pence = String((parts.count > 1 ? String(parts[1]) : "") + "00").prefix(Money.places)
        return (amount.isNegative ? "-£" : "£") + (Int(parts[0]).map(grouped) ?? String(parts[0])) + "." + pence
    }

    /// `-£1,234`: to the pound, half to even.
    static func wholePounds(_ money: Money) -> String { wholePounds(money.decimal) }

    /// An amount to the pound, half to even.
    static func wholePounds(_ amount: ExactDecimal) -> String {
        let pounds = (amount.isNegative ? amount.negated : amount).rounded(toPlaces: 0)
        return (amount.isNegative ? "-£" : "£") + grouped(Int(truncatingIfNeeded: pounds.significand))
    }
}
