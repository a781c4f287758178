import CostAvoidance
import Numerics

extension UnitCostSheet {
    /// The sheet for a screen of 100 columns.
    package var text: String {
        let facts = facts.map { name, value in
            let lines = PlainText.wrapped(value, indent: Self.valueColumn)
            return "  " + PlainText.left(name, Self.valueColumn - 2) + lines.dropFirst(Self.valueColumn)
        }
        let heading = PlainText.wrapped("\(entry.service): \(entry.label)", hanging: 2)
        return ([heading, ""] + facts + [""] + history).joined(separator: "\n") + "\n"
    }

    private static let valueColumn = 18

    private var facts: [(name: String, value: String)] {
        let given = entry.range == .given
        var facts: [(String, String)] = [
            ("Price", "£\(amount(.central)) for one \(entry.unit), at \(entry.priceYear) prices"),
            ("Low to high", given ? "£\(amount(.low)) to £\(amount(.high))" : "none given by the source"),
            ("Borne by", entry.bearer.name),
            ("Kind of value", entry.benefitType.description),
            ("Kind of cost", entry.costBasis?.description ?? "not said"),
            ("Clients' part", UnitCostWords.contribution(entry.contribution) ?? "not said"),
            ("VAT", entry.valueAddedTax?.description ?? "not said"),
            ("Cashable", entry.cashableShare?.description ?? "not known"),
            (
                "Not beside",
                entry.excludes.isEmpty ? "nothing said" : entry.excludes.map(\.name).joined(separator: ", ")
            ),
            ("Most in a year", entry.unitsInAYear.map { "\($0), one person" } ?? "not known"),
            ("Source", entry.source),
        ]
        if !entry.sourceRef.isEmpty { facts.append(("Where in it", entry.sourceRef)) }
        if let original = entry.originalSource { facts.append(("It quotes", original)) }
        if !entry.url.isEmpty { facts.append(("Link", entry.url)) }
        facts.append(("Licence", entry.licence ?? "not known"))
        if let attribution { facts.append(("To be written", attribution)) }
        if !entry.note.isEmpty { facts.append(("Note", entry.note)) }
        return facts
    }

    /// The service in every edition, and under its other names.
    private var history: [String] {
        let rows = editions.map(row) + otherNames.map { row($0.service.name, $0) }
        let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
        let header = ["EDITION", "PRICE", "PRICES OF", "AT \(year)"]
        let lines = ([header] + rows).map { cells in
            let first = PlainText.left(cells[0], max(widths[0], header[0].count))
            let price = PlainText.right(cells[1], max(widths[1], header[1].count))
            return "  \(first)  \(price)  \(PlainText.left(cells[2], max(widths[2], header[2].count)))  \(cells[3])"
        }
        let note = """
            Carried to \(year) by the GDP deflator (\(deflators.name)), which follows prices and not how a service has \
            changed.
            """
        return lines.map(Self.trimmed) + ["", PlainText.wrapped(note)]
    }

    private func row(_ price: EditionPrice) -> [String] {
        guard let entry = price.entry else { return [price.edition.rawValue, "not in it", "", ""] }
        if let since = price.since { return [price.edition.rawValue, "as in \(since)", "", ""] }
        return row(price.edition.rawValue, entry)
    }

    private func row(_ name: String, _ entry: UnitCost) -> [String] {
        [
            name, "£" + PlainText.grouped(entry.amount(.central)), entry.priceYear.description,
            carried(entry).map(Pounds.exact) ?? "outside the index",
        ]
    }

    private func amount(_ bound: Bound) -> String { PlainText.grouped(entry.amount(bound)) }

    private static func trimmed(_ line: String) -> String {
        var line = line
        while line.last == " " { line.removeLast() }
        return line
    }
}
