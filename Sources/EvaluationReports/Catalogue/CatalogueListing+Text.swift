import CostAvoidance

extension CatalogueListing {
    /// The entries for a screen of 100 columns: two lines an entry, and the sources below.
    package var text: String {
        guard !entries.isEmpty else { return "" }
        let sources = sources
        let numbers = Dictionary(uniqueKeysWithValues: sources.enumerated().map { ($1.citation, $0 + 1) })
        let nameWidth = max("SERVICE".count, entries.map(\.service.name.count).max() ?? 0)
        let costs = entries.map { PlainText.grouped($0.amount(.central)) }
        let costWidth = max("£".count, costs.map(\.count).max() ?? 0)
        var lines = [
            [
                PlainText.left("SERVICE", nameWidth), PlainText.right("£", costWidth),
                PlainText.left("PRICES", Self.yearWidth), "BEARER",
            ].joined(separator: "  ")
        ]
        for (entry, cost) in zip(entries, costs) {
            lines.append(
                [
                    PlainText.left(entry.service.name, nameWidth), PlainText.right(cost, costWidth),
                    PlainText.left(entry.priceYear.description, Self.yearWidth), entry.bearer.name,
                ].joined(separator: "  "))
            if let carried = carried[entry.service] { lines.append("    " + Self.way(carried, to: entry)) }
            lines.append(PlainText.wrapped(Self.details(entry, source: numbers[entry.source]), indent: 4))
        }
        lines.append("")
        lines.append("Sources")
        for (index, source) in sources.enumerated() {
            let address = source.url.isEmpty ? "" : " \(source.url)"
            lines.append(PlainText.wrapped("[\(index + 1)] \(source.citation)\(address)", hanging: 4))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// `109.00 (2011-12) x 1.4219 = 154.99 (2024-25)`.
    private static func way(_ carried: Carried, to entry: UnitCost) -> String {
        let original = PlainText.grouped(carried.original.amount(.central))
        let result = PlainText.grouped(entry.amount(.central))
        return "\(original) (\(carried.original.priceYear)) x \(carried.shownFactor) = \(result) (\(entry.priceYear))"
    }

    /// The width of `2013-14`.
    private static let yearWidth = 7

    private static func details(_ entry: UnitCost, source: Int?) -> String {
        var parts = ["\(entry.label), for one \(entry.unit)"]
        if entry.range == .given {
            parts.append(
                "from \(PlainText.grouped(entry.amount(.low))) to \(PlainText.grouped(entry.amount(.high)))")
        }
        if entry.benefitType != .fiscal { parts.append("\(entry.benefitType) value, not a saving") }
        if let basis = entry.costBasis { parts.append("\(basis) cost") }
        if !entry.excludes.isEmpty { parts.append("not beside \(entry.excludes.map(\.name).joined(separator: ", "))") }
        if !entry.note.isEmpty { parts.append(entry.note) }
        let place = entry.sourceRef.isEmpty ? "" : " \(entry.sourceRef)"
        return parts.joined(separator: "; ") + (source.map { " [\($0)]" } ?? "") + place
    }
}
