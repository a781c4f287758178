import CostAvoidance

extension CatalogueListing {
    /// The entries as a JSON list of objects, under the names of the columns of `unit-costs.csv`; what is not known is null.
    ///
    /// `factor` is what the printed amount, `original` at `original_price_year`, was multiplied by.
    package var json: String {
        JSONText.array(
            entries.map { entry in
                let factor = factors[entry.service].map { JSONText.number(Self.shown($0)) } ?? .null
                return JSONText.object(Self.fields(entry) + [("factor", factor)])
            }
        ).document
    }

    /// An entry under the names of the columns.
    static func fields(_ entry: UnitCost) -> [(String, JSONText)] {
        let given = entry.range == .given
        return [
            ("service", .text(entry.service.name)), ("label", .text(entry.label)), ("unit", .text(entry.unit)),
            ("low", given ? .number(entry.amount(.low)) : .null), ("central", .number(entry.amount(.central))),
            ("high", given ? .number(entry.amount(.high)) : .null),
            ("distribution", entry.spread.shape.map { .text($0.rawValue) } ?? .null),
            ("price_year", .text(entry.priceYear.description)), ("bearer", .text(entry.bearer.name)),
            ("benefit_type", .text(entry.benefitType.rawValue)),
            ("cashable", entry.cashableShare.map { .number($0.description) } ?? .null),
            ("cost_basis", entry.costBasis.map { .text($0.rawValue) } ?? .null),
            ("excludes", .array(entry.excludes.map { .text($0.name) })),
            ("max_per_year", entry.maxPerYear.map { .number($0.description) } ?? .null),
            ("source", .text(entry.source)), ("source_ref", .text(entry.sourceRef)), ("url", .text(entry.url)),
            ("note", .text(entry.note)),
            ("contribution", entry.contribution.map { .text($0.rawValue) } ?? .null),
            ("vat", entry.valueAddedTax.map { .text($0.rawValue) } ?? .null),
            ("original", entry.original.map { .number($0.amount.pounds) } ?? .null),
            ("original_price_year", entry.original.map { .text($0.priceYear.description) } ?? .null),
            ("licence", entry.licence.map { .text($0) } ?? .null),
        ]
    }
}
