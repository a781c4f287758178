import DelimitedText

/// Amounts that are not pounds for one: thousands of pounds, pence, and prices of a hundred or a thousand, as headings, units and
/// labels say, and a time in the name that is not the unit's.
struct ScaleCheck {
    private(set) var diagnostics = Diagnostics()

    init(_ rows: [PriceListRow], header: [CSVHeaderCell], _ known: Catalogue) {
        for cell in header {
            guard let scale = Self.scale(of: cell.name, bare: []) else { continue }
            diagnostics.add(
                Diagnostic(
                    .warning, at: cell.position, code: "scaled-amount",
                    message: "the heading \(Diagnostic.quoted(cell.name)) says that amounts are in \(scale)",
                    remedy:
                        "Name the column \(UnitCostColumn.central.name), and write its amounts in pounds for one unit."
                ))
        }
        for row in rows {
            checkScale(row)
            checkTime(row, known)
        }
    }

    // MARK: Thousands and pence

    private static let marks: [(words: [String], scale: String)] = [
        (["£000", "£'000", "£000s", "£'000s", "£k", "k£", "£thousand", "gbp000"], "thousands of pounds"),
        (["thousands", "thousand", "'000", "'000s", "000s"], "thousands"),
        (["£m", "£million", "£millions", "million", "millions"], "millions of pounds"),
        (["pence", "penny", "pennies"], "pence"),
    ]

    private mutating func checkScale(_ row: PriceListRow) {
        for (column, bare) in [(UnitCostColumn.unit, ["p"]), (.label, [])] {
            let text = row.record.text(column)
            guard let scale = Self.scale(of: text, bare: bare) else { continue }
            diagnostics.warn(
                row, column, code: "scaled-amount",
                "\(column.name) is \(Diagnostic.quoted(text)), which says that the amount is for or in \(scale)",
                remedy:
                    "Write the amount in pounds for one unit, and name one unit; if it is so already, say it in words "
                    + "that leave no doubt.")
            return
        }
    }

    /// What the amounts are in or for; nil for pounds for one.
    ///
    /// - Parameter bare: words that mean pence where nothing else stands beside them but a bracket or `per`.
    private static func scale(of text: String, bare: [String]) -> String? {
        let small = text.lowercased().replacing("\u{2019}", with: "'").replacing("£ ", with: "£")
            .replacing(#/(?<before>\d),(?=\d{3})/#) { $0.output.before }
        let words = small.split { !($0.isLetter || $0.isNumber || "£'".contains($0)) }.map(String.init)
        if let mark = marks.first(where: { !Set($0.words).isDisjoint(with: words) }) { return mark.scale }
        if let first = words.first, bare.contains(first), words.count == 1 || words[1] == "per" { return "pence" }
        for (index, word) in words.enumerated().dropFirst()
        where ["per", "cost", "price"].contains(words[index - 1]) {
            let number = word.prefix { $0.isNumber }
            if let count = Int(number), hundreds.contains(count), isCount(words, after: index, word) {
                return "\(Wording.grouped(count)) of them"
            }
        }
        return nil
    }

    private static let hundreds: Set<Int> = [10, 100, 1_000, 10_000, 100_000, 1_000_000]
    private static let times: Set<String> = [
        "minutes", "hours", "days", "weeks", "months", "years", "mg", "ml", "miles",
    ]

    private static func isCount(_ words: [String], after index: Int, _ word: String) -> Bool {
        word.allSatisfy(\.isNumber) && (index + 1 == words.count || !times.contains(words[index + 1]))
    }

    // MARK: Times

    private static let adverbs = [
        "hourly": "hour", "daily": "day", "weekly": "week", "fortnightly": "fortnight", "monthly": "month",
        "quarterly": "quarter", "annual": "year", "yearly": "year", "annually": "year",
    ]
    private static let nouns: Set<String> = ["hour", "day", "week", "fortnight", "month", "quarter", "year", "annum"]
    private static let prices: Set<String> = ["cost", "costs", "fee", "fees", "charge", "rate", "price", "total"]

    /// A label or a name that says the price is for one time, beside a unit that is another.
    private mutating func checkTime(_ row: PriceListRow, _ known: Catalogue) {
        // A price that replaces one of the catalogue is told by its unit.
        guard let unit = UnitLikeness.length(of: row.unit), !Self.isMixed(row, known) else { return }
        let label = Self.time(of: row.label)
        let name = (row.service?.name).flatMap { $0.split(separator: "-").last.map(String.init) }
        let ending = name.flatMap { Self.nouns.contains($0) ? $0 : nil }
        for (column, said) in [(UnitCostColumn.label, label), (.service, ending)] {
            guard let said, UnitLikeness.length(of: said) != unit else { continue }
            diagnostics.warn(
                row, .unit, code: "unit-against-label",
                "unit is \(Diagnostic.quoted(row.unit)), and \(column.name) \(Diagnostic.quoted(row.record.text(column))) "
                    + "speaks of \(Wording.article(said)) \(said)",
                remedy: "Look up in the source what the amount is for, and write the same in both.")
            return
        }
    }

    private static func isMixed(_ row: PriceListRow, _ known: Catalogue) -> Bool {
        guard let replaced = row.service.flatMap({ known[$0] }) else { return false }
        return UnitLikeness.compare(row.unit, with: replaced.unit) != .same
    }

    /// The one time that a label says its price is for: `per week`, `weekly cost`, `(weekly)`, `, annual`.
    private static func time(of label: String) -> String? {
        let words = label.lowercased().split { !$0.isLetter }.map(String.init)
        let all = Set(words.compactMap { adverbs[$0] ?? (nouns.contains(singular($0)) ? singular($0) : nil) })
        guard all.count == 1 else { return nil }
        for (index, word) in words.enumerated() {
            let next = index + 1 < words.count ? words[index + 1] : nil
            if word == "per", let next, nouns.contains(next) { return next == "annum" ? "year" : next }
            if let time = adverbs[word], next == nil || next.map(prices.contains) == true { return time }
        }
        return nil
    }

    private static func singular(_ word: String) -> String { word.hasSuffix("s") ? String(word.dropLast()) : word }
}
