/// Names for services that a publication only describes.
///
/// A row that stands for a service of the catalogue gets its name: by the code that the catalogue has of it in the same publication,
/// by the label that this publication gives it, or by the catalogue's own label.
struct ServiceNames {
    /// Why a service of the catalogue that a row names keeps its built-in price.
    struct Objection: Sendable {
        let service: ServiceID
        let words: String
    }

    private let targets: [CatalogueTarget]
    /// Services of care that the catalogue has of all, each once.
    private let care: [CareService: [UnitCost]]
    private let assumesContribution: Bool
    private let twins: [String: UnitCost]
    private let bearers: [String: Bearer]
    /// The catalogue by its names.
    private let entries: [String: UnitCost]
    private var used: Set<String> = []
    /// Services of the catalogue that got a price, by their codes or labels in the publication.
    private(set) var matched: [ServiceID] = []
    /// Services whose price is taken for gross or net because an earlier edition's is.
    private(set) var assumed: [Objection] = []
    /// Rows that name a service and do not replace its price.
    private(set) var objections: [Objection] = []

    /// Longer names are cut: they stand in every table.
    private static let longest = 60

    init(known: Catalogue, targets: [CatalogueTarget], map: PriceListMap) {
        self.targets = targets
        assumesContribution = !map.hasNetAmounts
        let isReturn = map.catalogueSource == .adultSocialCare
        care = Dictionary(
            grouping: isReturn ? known.byTopic.filter(Self.isPriceOfCare) : []
        ) { CareService($0.label) }.reduce(into: [:]) { if let service = $1.key { $0[service] = $1.value } }
        entries = Dictionary(known.byTopic.map { ($0.service.name, $0) }, uniquingKeysWith: { first, _ in first })
        twins = Dictionary(
            known.byTopic.map { (NameLikeness.sense($0.label), $0) }, uniquingKeysWith: { first, _ in first })
        bearers = Dictionary(
            known.byTopic.flatMap(\.bearer.bearers).map { (NameLikeness.sense($0.name), $0) },
            uniquingKeysWith: { first, _ in first })
    }

    private static func isPriceOfCare(_ entry: UnitCost) -> Bool {
        entry.benefitType == .fiscal && entry.contribution != nil
            && entry.service.withoutPriceYear == entry.service
    }

    /// The price under the name of the service it stands for, or under one made of its label; a second service of one label has its
    /// code behind it.
    ///
    /// - Parameters:
    ///   - code: its code in the publication; empty where it has none.
    ///   - service: the name that the list itself gives it; empty where it gives none.
    mutating func named(_ published: UnitCost, code: String, service: String) -> UnitCost {
        var price = published
        price.bearer = price.bearer.renamed { bearers[NameLikeness.sense($0.name)] ?? $0 }
        if !service.isEmpty, let named = given(service, price) { return named }
        if let target = target(of: price, code: code) {
            if let objection = objection(to: price, for: target) {
                objections.append(Objection(service: target.entry.service, words: objection))
            } else {
                used.insert(target.entry.service.name)
                matched.append(target.entry.service)
                return settled(price, for: target)
            }
        } else if let twin = twins[NameLikeness.sense(price.label)], twin.benefitType == price.benefitType,
            UnitLikeness.compare(twin.unit, with: price.unit) == .same, used.insert(twin.service.name).inserted
        {
            price.service = twin.service
            return price
        }
        price.service = ownName(price, code)
        return price
    }

    /// The price under the catalogue's name; whether clients' payments are in it is told where only the catalogue says so.
    private mutating func settled(_ published: UnitCost, for target: CatalogueTarget) -> UnitCost {
        var price = target.price(from: published)
        guard assumesContribution, published.contribution == nil, let contribution = price.contribution else {
            return price
        }
        let words =
            "\(contribution) of what clients pay, as the catalogue's price of the same entry; the list does not say"
        assumed.append(Objection(service: target.entry.service, words: words))
        price.note = [price.note, "taken as \(words)"].filter { !$0.isEmpty }.joined(separator: "; ")
        return price
    }

    /// The price under the name that the list gives it; nil where the catalogue has that name in another unit, or an earlier row.
    private mutating func given(_ name: String, _ published: UnitCost) -> UnitCost? {
        var price = published
        price.service = ServiceID(name)
        if let entry = entries[name], UnitLikeness.compare(entry.unit, with: price.unit) != .same {
            objections.append(
                Objection(
                    service: price.service,
                    words: "is for one \(price.unit), and the catalogue's is for one \(entry.unit)"))
            return nil
        }
        guard used.insert(name).inserted else {
            objections.append(Objection(service: price.service, words: "an earlier row has its price"))
            return nil
        }
        return price
    }

    private func target(of price: UnitCost, code: String) -> CatalogueTarget? {
        let label = LabelWords(price.label)
        let fitting = targets.filter { target in
            switch target.place {
            case .code(let known): known == code
            case .label(let known): known == label
            case .currencies: false
            }
        }
        if fitting.isEmpty { return careTarget(of: price) }
        // One code has fiscal, economic and social values.
        return fitting.first { $0.entry.benefitType == price.benefitType }
            ?? fitting.first { $0.objection(to: price) == nil }
    }

    /// The catalogue's price of the same setting, age and reason, of whatever publication.
    private func careTarget(of price: UnitCost) -> CatalogueTarget? {
        guard let service = CareService(price.label), let entries = care[service] else { return nil }
        let found = entries.map { entry in
            CatalogueTarget(entry: entry, place: .label(LabelWords(price.label)), isCurrent: false)
        }
        return found.first { $0.objection(to: price) == nil } ?? found.first
    }

    private func objection(to price: UnitCost, for target: CatalogueTarget) -> String? {
        if case .code(let code) = target.place,
            !LabelWords("\(target.entry.label) \(target.entry.service.name)").shares(LabelWords(price.label))
        {
            // Codes change their meaning from one edition to the next.
            return "\(code) is \(price.label) here, and \(target.entry.label) in the catalogue"
        }
        if used.contains(target.entry.service.name) { return "an earlier row has its price" }
        if let objection = target.objection(to: price) { return objection }
        guard case .label(let label) = target.place, target.isOfAllProviders, label.isOfOneProvider else { return nil }
        return "is of one kind of provider alone, and the catalogue's is of all"
    }

    private mutating func ownName(_ price: UnitCost, _ code: String) -> ServiceID {
        let kind = price.benefitType == .fiscal ? "" : "-\(price.benefitType.rawValue)"
        let made = Self.hyphenated(price.label, upTo: Self.longest) + kind
        // A name that the catalogue has for something else would replace it.
        let plain = entries[made] != nil ? made + "-listed" : made
        if used.insert(plain).inserted { return ServiceID(plain) }
        let coded = plain + "-" + Self.hyphenated(code, upTo: Self.longest)
        if !code.isEmpty, used.insert(coded).inserted { return ServiceID(coded) }
        var number = 2
        while !used.insert("\(plain)-\(number)").inserted { number += 1 }
        return ServiceID("\(plain)-\(number)")
    }

    private static func hyphenated(_ text: String, upTo limit: Int) -> String {
        let words = text.lowercased().replacing("&", with: "").split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        var name = ""
        for word in words {
            guard name.count + word.count < limit else { break }
            name += (name.isEmpty ? "" : "-") + word
        }
        return name.isEmpty ? "price" : name
    }
}
