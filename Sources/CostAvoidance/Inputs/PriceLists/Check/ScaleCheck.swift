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

    /// A label or a name that says the price is for one time, beside a unit that is another.
    private mutating func checkTime(_ row: PriceListRow, _ known: Catalogue) {
        // A price that replaces one of the catalogue is told by its unit.
        guard let unit = UnitLikeness.length(of: row.unit), !Self.isMixed(row, known) else { return }
        let label = StatedTime.words(ofLabel: row.label)
        let name = (row.service?.name).flatMap { $0.split(separator: "-").last.map(String.init) }
        let ending = name.flatMap { StatedTime.isNoun($0) ? $0 : nil }
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
}
