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

/// A service of the catalogue that rows of a published list may have a newer price of.
struct CatalogueTarget: Sendable {
    /// Where the price stands in its publication.
    enum Place: Sendable {
        case currencies(CurrencySelection)
        case code(String)
        case label(LabelWords)
    }

    /// Its entry in the catalogue.
    let entry: UnitCost
    let place: Place
    /// Whether the entry is from the same publication, and none of a newer price from another.
    let isCurrent: Bool

    /// Why a price is not taken for the service's newer one; nil where it is.
    func objection(to price: UnitCost) -> String? {
        guard price.benefitType == entry.benefitType || (price.benefitType == .fiscal && entry.benefitType == .transfer)
        else { return "is \(price.benefitType.rawValue), and the catalogue's is \(entry.benefitType.rawValue)" }
        guard UnitLikeness.compare(entry.unit, with: price.unit) == .same else {
            return "is for one \(price.unit), and the catalogue's is for one \(entry.unit)"
        }
        if price.priceYear < entry.priceYear {
            return "is of \(price.priceYear), and the catalogue's is of \(entry.priceYear)"
        }
        if price.priceYear == entry.priceYear, !isCurrent {
            return "is of \(price.priceYear), and so is the catalogue's, from another publication"
        }
        return nil
    }

    /// A published price as the catalogue has the service: its name, its words for the unit and what is known of the service itself.
    func price(from published: UnitCost) -> UnitCost {
        var price = published
        price.service = entry.service
        price.label = entry.label
        price.unit = entry.unit
        price.benefitType = entry.benefitType
        price.costBasis = entry.costBasis
        price.excludes = entry.excludes
        price.maxPerYear = price.maxPerYear ?? entry.maxPerYear
        price.contribution = price.contribution ?? entry.contribution
        if price.label != published.label {
            price.note = [published.label, price.note].filter { !$0.isEmpty }.joined(separator: "; ")
        }
        return price
    }
}

/// The words of a label that tell one service of a publication from another, in any order.
///
/// Words that every row of it has, such as the provision being `All`, tell nothing: a release leaves them out as it likes.
struct LabelWords: Sendable, Hashable {
    private let words: Set<String>

    init(_ label: String) {
        let text = label.lowercased().replacing("+", with: " over ").replacing("&", with: " and ")
        let words = text.split { !($0.isLetter || $0.isNumber) }.map(String.init)
        self.words = Set(words).subtracting(Self.empty)
    }

    private static let empty: Set<String> = [
        "all", "provision", "primary", "reason", "reasons", "support", "age", "aged", "and", "or", "to", "with", "care",
        "per", "week", "the", "of", "years", "unit", "cost", "for",
    ]

    var isEmpty: Bool { words.isEmpty }

    /// Whether any word, or the beginning of one, is in both.
    func shares(_ other: LabelWords) -> Bool {
        let mine = Set(words.map { $0.prefix(Self.stem) })
        return other.words.contains { mine.contains($0.prefix(Self.stem)) }
    }

    /// Letters that words of one stem have in common: `abuse` and `abusive` have four.
    private static let stem = 4
}
