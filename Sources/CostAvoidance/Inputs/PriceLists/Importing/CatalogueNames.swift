/// How the names of the catalogue fared in an import: which have a price of the list now, and which keep the built-in one.
package struct CatalogueNames: Sendable {
    /// A service with what there is to say of it.
    package struct Told: Sendable {
        package let service: ServiceID
        package let words: String
    }

    /// Services that a row stands for, by the code or the label that the publication gives them.
    package private(set) var byRow: [ServiceID] = []
    /// Services whose price is a mean over rows, or the one row of their currency.
    package private(set) var byCurrency: [ServiceID] = []
    /// Services that a row has the catalogue's own label of, or that the list names itself.
    package private(set) var byLabel: [ServiceID] = []
    /// Means of which a currency is missing that the catalogue's own has.
    package private(set) var partial: [Told] = []
    /// Services whose built-in price is of the same publication and which no row stands for.
    package private(set) var withoutRow: [ServiceID] = []
    /// Services that a row names whose built-in price stays, with the reason.
    package private(set) var kept: [Told] = []

    /// How many built-in prices the list replaces.
    package var replaced: Int { byRow.count + byCurrency.count + byLabel.count }

    mutating func take(_ means: ScheduleMeans) {
        byCurrency = means.prices.map(\.service)
        partial = means.partial.map { Told(service: $0.service, words: $0.words) }
        kept = means.objections.map { Told(service: $0.service, words: $0.words) }
    }

    mutating func settle(
        _ services: ServiceNames, _ targets: [CatalogueTarget], _ taken: [UnitCost], _ known: Catalogue
    ) {
        byRow = services.matched
        let found = Set(byRow + byCurrency)
        byLabel = taken.map(\.service).filter { known.contains($0) && !found.contains($0) }
        for objection in services.objections where !found.contains(objection.service) {
            kept.append(Told(service: objection.service, words: objection.words))
        }
        let told = found.union(kept.map(\.service)).union(byLabel)
        withoutRow = targets.filter { $0.isCurrent && !told.contains($0.entry.service) }.map(\.entry.service)
    }
}
