import CostAvoidance

extension UnitCostSheet {
    /// The sheet as one JSON object: the columns of `unit-costs.csv`, and a list of the editions.
    package var json: String {
        let more: [(String, JSONText)] = [
            ("original_source", entry.originalSource.map { .text($0) } ?? .null),
            ("attribution", attribution.map { .text($0) } ?? .null),
            ("edition", .text(edition.rawValue)),
            ("deflator", .text(deflators.name)),
            ("editions", .array(editions.map(object))),
            ("other_names", .array(otherNames.map { .object([("service", .text($0.service.name))] + prices($0)) })),
        ]
        return JSONText.object(CatalogueListing.fields(entry) + more).document
    }

    private func object(_ price: EditionPrice) -> JSONText {
        .object([("edition", .text(price.edition.rawValue))] + prices(price.entry))
    }

    /// Its prices under their names, each null where there is no entry.
    private func prices(_ entry: UnitCost?) -> [(String, JSONText)] {
        guard let entry else {
            return ["low", "central", "high", "price_year", "carried_to", "carried"].map { ($0, .null) }
        }
        let given = entry.range == .given
        return [
            ("low", given ? .number(entry.amount(.low)) : .null), ("central", .number(entry.amount(.central))),
            ("high", given ? .number(entry.amount(.high)) : .null), ("price_year", .text(entry.priceYear.description)),
            ("carried_to", .text(year.description)),
            ("carried", carried(entry).map { .number($0.description) } ?? .null),
        ]
    }
}
