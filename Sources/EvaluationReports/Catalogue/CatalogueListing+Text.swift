import CostAvoidance
import Numerics

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
            lines.append(PlainText.wrapped(details(entry, source: numbers[entry.source]), indent: 4))
        }
        lines.append("")
        lines.append("Sources")
        for (index, source) in sources.enumerated() {
            let address = source.url.isEmpty ? "" : " \(source.url)"
            lines.append(PlainText.wrapped("[\(index + 1)] \(source.citation)\(address)", hanging: 4))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The width of `2013-14`.
    private static let yearWidth = 7

    /// A factor to six decimals, whichever it was carried with.
    static func shown(_ factor: UpratingFactor) -> String {
        let millionths = factor.doubleValue * 1_000_000
        return ExactDecimal(significand: Int128(nearest: millionths), places: 6).fixed(places: 6)
    }

    private func details(_ entry: UnitCost, source: Int?) -> String {
        var parts = ["\(entry.label), for one \(entry.unit)"]
        if let original = entry.original, let factor = factors[entry.service] {
            parts.append(
                "printed \(PlainText.grouped(original.amount.pounds)) at \(original.priceYear) prices, x \(Self.shown(factor))"
            )
        }
        if entry.range == .given {
            parts.append(
                "from \(PlainText.grouped(entry.amount(.low))) to \(PlainText.grouped(entry.amount(.high)))")
        }
        if entry.benefitType != .fiscal { parts.append("\(entry.benefitType) value, not a saving") }
        if let basis = entry.costBasis { parts.append("\(basis) cost") }
        if let contribution = UnitCostWords.contribution(entry.contribution) { parts.append(contribution) }
        if let tax = UnitCostWords.valueAddedTax(entry.valueAddedTax) { parts.append(tax) }
        if !entry.excludes.isEmpty { parts.append("not beside \(entry.excludes.map(\.name).joined(separator: ", "))") }
        if !entry.note.isEmpty { parts.append(entry.note) }
        let place = entry.sourceRef.isEmpty ? "" : " \(entry.sourceRef)"
        return parts.joined(separator: "; ") + (source.map { " [\($0)]" } ?? "") + place
    }
}
