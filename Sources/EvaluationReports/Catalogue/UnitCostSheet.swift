import CostAvoidance
import Numerics

/// Everything that is known of one unit cost of the catalogue, and what each edition has of the service.
package struct UnitCostSheet: Sendable {
    /// The price of a service in one edition.
    struct EditionPrice: Sendable {
        let edition: CatalogueEdition
        /// Its entry there; nil where the edition does not have the service.
        let entry: UnitCost?
        /// The earlier edition that it stands in already, where it does.
        let since: CatalogueEdition?
        /// The amount at the prices of the sheet's year; nil where the index lacks the entry's.
        let carried: Money?
    }

    /// The entry as the edition asked for has it.
    let entry: UnitCost
    let edition: CatalogueEdition
    /// The service in every edition, the oldest first.
    let editions: [EditionPrice]
    /// The same service under names that carry a price year, or without it.
    let otherNames: [UnitCost]
    /// The year that prices are carried to: the last that the index has measured.
    let year: FinancialYear
    /// The index that carries them.
    let deflators: DeflatorSeries

    /// The sheet of a service in an edition; nil where the edition does not have it.
    package init?(of service: ServiceID, in edition: CatalogueEdition) {
        let deflators = DeflatorSeries.newest
        guard let entry = Catalogue.builtIn(edition)[service], let year = deflators.lastOutturn else { return nil }
        self.entry = entry
        self.edition = edition
        self.year = year
        self.deflators = deflators
        var first: [UnitCost: CatalogueEdition] = [:]
        editions = CatalogueEdition.allCases.map { edition in
            let entry = Catalogue.builtIn(edition)[service]
            let since = entry.flatMap { first[$0] }
            if let entry, since == nil { first[entry] = edition }
            return EditionPrice(
                edition: edition, entry: entry, since: since,
                carried: entry.flatMap { deflators.carried($0.cost.central, from: $0.priceYear, to: year) })
        }
        otherNames = Catalogue.builtIn(edition).byTopic.filter {
            $0.service != service && $0.service.withoutPriceYear == service.withoutPriceYear
        }
    }

    /// An entry's amount at the prices of the sheet's year; nil where the index lacks its own.
    func carried(_ entry: UnitCost) -> Money? {
        deflators.carried(entry.cost.central, from: entry.priceYear, to: year)
    }

    /// What the licence asks to be written wherever the price is used; nil where it asks for nothing beyond the source.
    var attribution: String? {
        entry.licence.flatMap { UnitCostWords.attribution($0) ?? UnitCostWords.credit(entry.source, under: $0) }
    }
}
