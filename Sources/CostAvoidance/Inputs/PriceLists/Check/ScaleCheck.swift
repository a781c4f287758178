import DelimitedText

/// Amounts that are not pounds for one: thousands of pounds, pence, and prices of a hundred or a thousand, as units and labels say, and a time in the name that is not the unit's.
struct ScaleCheck {
    private(set) var diagnostics = Diagnostics()

    init(_ rows: [PriceListRow], _ known: Catalogue) {
        for row in rows {
            checkScale(row)
            checkTime(row, known)
        }
    }

    // MARK: Thousands and pence

    private mutating func checkScale(_ row: PriceListRow) {
        for (column, bare) in [(UnitCostColumn.unit, ["p"]), (.label, [])] {
            let text = row.record.text(column)
            guard let scale = AmountScale.words(of: text, bare: bare) else { continue }
            diagnostics.warn(
                row, column, code: "scaled-amount",
                "\(column.name) is \(Diagnostic.quoted(text)), which says that the amount is for or in \(scale)",
                remedy:
                    "Write the amount in pounds for one unit, and name one unit; if it is so already, say it in words "
                    + "that leave no doubt.")
            return
        }
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
