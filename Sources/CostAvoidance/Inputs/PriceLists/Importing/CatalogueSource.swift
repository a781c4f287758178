/// A publication that prices of the catalogue are taken from. Rows of a newer edition of it stand for the same services.
enum CatalogueSource: Sendable {
    case unitCostDatabase, nationalSchedule, adultSocialCare

    /// How its citation begins, whatever the edition.
    private var citation: String {
        switch self {
        case .unitCostDatabase: "Greater Manchester Combined Authority"
        case .nationalSchedule: "NHS England, National Cost Collection"
        case .adultSocialCare: "Health and Social Care Information Centre, Personal Social Services"
        }
    }

    /// Whether an entry of the catalogue is taken from it.
    func isSource(of entry: UnitCost) -> Bool { entry.source.hasPrefix(citation) }

    /// The services that it has prices of, each with its entry in a catalogue, in the catalogue's order.
    ///
    /// A name that ends with a price year keeps the price of that year, and is none of them. Places are those of the newest
    /// edition that took the service from this source.
    func targets(in known: Catalogue) -> [CatalogueTarget] {
        var places: [ServiceID: CatalogueTarget.Place] = [:]
        for edition in CatalogueEdition.allCases {
            for entry in Catalogue.builtIn(edition).byTopic where isSource(of: entry) {
                places[entry.service] = place(of: entry)
            }
        }
        return known.byTopic.compactMap { entry in
            guard entry.service.withoutPriceYear == entry.service, let place = places[entry.service] else { return nil }
            return CatalogueTarget(entry: entry, place: place, isCurrent: isSource(of: entry))
        }
    }

    private func place(of entry: UnitCost) -> CatalogueTarget.Place? {
        switch self {
        case .unitCostDatabase: return .code(entry.sourceRef)
        case .nationalSchedule: return CurrencySelection(entry.sourceRef).map { .currencies($0) }
        case .adultSocialCare:
            guard let colon = entry.sourceRef.firstIndex(of: ":") else { return nil }
            return .label(LabelWords(String(entry.sourceRef[colon...])))
        }
    }
}
