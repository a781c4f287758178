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
