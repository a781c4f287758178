import DelimitedText
import Numerics

/// The price of the catalogue that a row of another name is compared with through the calendar: an hour's price in a row that says
/// week, where label and unit are the list's own words.
struct NearTimePrice {
    let entry: UnitCost
    /// Which way the row's price is unlike it: `as much as for two weeks`.
    let comparison: String

    /// How many of the entries found are held against the row, which is told where it fits none of them.
    private static let mostFound = 6
    /// The search knows the words and not the service: only what is far from all of them is told.
    private static let farFrom = 3.0
    /// Lengths of which one is made of a known number of others.
    private static let calendar: Set<String> = ["week", "fortnight", "month", "quarter", "year"]
    private static let timeWords: Set<String> = [
        "hour", "day", "week", "fortnight", "month", "quarter", "year", "hours", "days", "weeks", "hourly", "daily",
        "weekly", "monthly", "yearly", "annual", "annually", "per", "place", "places",
    ]

    /// - Returns: nil where the search finds nothing of the row's kind with a unit of time, or something that the row fits.
    init?(_ row: PriceListRow, in known: Catalogue, _ prices: OneYearPrices) {
        guard let length = UnitLikeness.length(of: row.unit), let amount = row.amount, let year = row.priceYear
        else { return nil }
        let found = Self.entries(row, in: known)
        var unlike: [(entry: UnitCost, comparison: String)] = []
        for entry in found {
            guard let other = UnitLikeness.length(of: entry.unit),
                let ratio = prices.ratio(amount, year, to: entry.cost.central, entry.priceYear)
            else { return nil }
            guard let comparison = Self.comparison(ratio, length, other) else { return nil }
            unlike.append((entry, comparison))
        }
        // Of the same unit the price itself is compared elsewhere.
        guard let first = unlike.first(where: { UnitLikeness.length(of: $0.entry.unit) != length }) else { return nil }
        (entry, comparison) = first
    }

    private static func entries(_ row: PriceListRow, in known: Catalogue) -> [UnitCost] {
        let words = row.label.lowercased().split { !$0.isLetter }.map(String.init)
        let question = words.filter { !timeWords.contains($0) }.joined(separator: " ")
        guard !question.isEmpty, question.utf8.count <= NearMatch.longestSought else { return [] }
        let found = known.answer(to: question)
        guard found.leftAside.isEmpty else { return [] }
        let ofKind = found.unitCosts.filter {
            $0.benefitType == row.benefitType && $0.bearer == row.bearer && UnitLikeness.length(of: $0.unit) != nil
        }
        return Array(ofKind.prefix(mostFound))
    }

    /// How a price for one time stands to one for another; nil where they fit.
    private static func comparison(_ ratio: Double, _ length: String, _ other: String) -> String? {
        guard let count = UnitLikeness.calendar(length, in: other) else { return nil }
        let units = (count.lowerBound * count.upperBound).squareRoot()
        let one = "\(Wording.article(other)) \(other)"
        if calendar.contains(length) && calendar.contains(other) || length == other {
            let fit = ratio / units
            guard fit > farFrom || fit < 1 / farFrom else { return nil }
            return fit > 1 ? "\(Wording.times(fit)) times as much for the time" : "\(part(fit)) of that for the time"
        }
        // Nobody knows how many hours of help a week has; yet an hour is never dearer than the week.
        if units < 1 { return ratio > 1 ? "more for \(Wording.article(length)) \(length) than for \(one)" : nil }
        return ratio < 1 ? "less for \(Wording.article(length)) \(length) than for \(one)" : nil
    }

    private static func part(_ ratio: Double) -> String {
        let percent = Int(nearest: ratio * 100)
        return percent > 0 ? "\(percent)%" : "less than 1%"
    }
}
