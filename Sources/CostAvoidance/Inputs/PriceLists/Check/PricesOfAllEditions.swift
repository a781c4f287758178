/// The built-in prices of all editions, by what a row of a list may have in common with one.
///
/// Made once: every list is held against them, and reading their labels takes longer than most lists.
struct PricesOfAllEditions: Sendable {
    /// By the place in the source.
    let byCode: [String: [UnitCost]]
    let byService: [ServiceID: [UnitCost]]
    /// By the words of the label that tell something.
    let bySense: [String: [UnitCost]]
    private let firstBySense: [CatalogueEdition: [String: UnitCost]]

    static let builtIn = PricesOfAllEditions()

    private init() {
        let all = CatalogueEdition.allCases.flatMap { edition in
            Catalogue.builtIn(edition).byTopic.map { (edition, unitCost: $0, sense: NameLikeness.sense($0.label)) }
        }
        let unitCosts = all.map(\.unitCost)
        byCode = Dictionary(grouping: unitCosts.filter { !$0.sourceRef.isEmpty }, by: \.sourceRef)
        byService = Dictionary(grouping: unitCosts, by: \.service)
        bySense = Dictionary(grouping: all, by: \.sense).mapValues { $0.map(\.unitCost) }
        firstBySense = Dictionary(grouping: all, by: \.0).mapValues { entries in
            Dictionary(entries.map { ($0.sense, $0.unitCost) }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// The first entry of an edition whose label says the same.
    func first(labelled label: String, in edition: CatalogueEdition) -> UnitCost? {
        firstBySense[edition]?[NameLikeness.sense(label)]
    }
}
