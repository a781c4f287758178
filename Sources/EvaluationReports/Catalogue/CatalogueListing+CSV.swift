import CostAvoidance
import DelimitedText

extension CatalogueListing {
    /// The columns of `unit-costs.csv`.
    static let columns = [
        "service", "label", "unit", "low", "central", "high", "distribution", "price_year", "bearer", "benefit_type",
        "cashable", "cost_basis", "excludes", "max_per_year", "source", "source_ref", "url", "note",
        "contribution", "vat", "original", "original_price_year", "licence",
    ]

    /// The entries as a `unit-costs.csv` that an evaluation can bring.
    package var csv: String { Self.csv(of: entries) }

    /// Unit costs as a `unit-costs.csv`.
    static func csv(of entries: [UnitCost]) -> String {
        var writer = CSVWriter(header: Self.columns)
        for entry in entries { writer.append(Self.row(entry)) }
        return writer.text
    }

    private static func row(_ entry: UnitCost) -> [CSVValue] {
        let given = entry.range == .given
        return [
            .text(entry.service.name), .text(entry.label), .text(entry.unit),
            given ? .number(entry.amount(.low)) : .empty, .number(entry.amount(.central)),
            given ? .number(entry.amount(.high)) : .empty,
            entry.spread.shape.map { .text($0.rawValue) } ?? .empty, .text(entry.priceYear.description),
            .text(entry.bearer.name), .text(entry.benefitType.rawValue),
            entry.cashableShare.map { .number($0.description) } ?? .empty,
            entry.costBasis.map { .text($0.rawValue) } ?? .empty,
            .text(entry.excludes.map(\.name).joined(separator: ";")),
            entry.maxPerYear.map { .number($0.description) } ?? .empty, .text(entry.source), .text(entry.sourceRef),
            .text(entry.url), .text(entry.note), entry.contribution.map { .text($0.rawValue) } ?? .empty,
            entry.valueAddedTax.map { .text($0.rawValue) } ?? .empty,
            entry.original.map { .number($0.amount.pounds) } ?? .empty,
            entry.original.map { .text($0.priceYear.description) } ?? .empty, .text(entry.licence ?? ""),
        ]
    }
}
