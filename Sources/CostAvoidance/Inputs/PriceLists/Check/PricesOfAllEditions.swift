/// The built-in prices of all editions, by what a row of a list may have in common with one.
///
/// Made once: every list is held against them, and reading their labels takes longer than most lists.
struct PricesOfAllEditions: Sendable {
    /// By the place in the source.
    let byCode: [String: [UnitCost]]
    let byService: [ServiceID: [UnitCost]]
    private let bySense: [String: [(edition: CatalogueEdition, unitCost: UnitCost)]]

    static let builtIn = PricesOfAllEditions()

    private init() {
        let all = CatalogueEdition.allCases.flatMap { edition in
            Catalogue.builtIn(edition).byTopic.map { (edition: edition, unitCost: $0) }
        }
        let unitCosts = all.map(\.unitCost)
        byCode = Dictionary(grouping: unitCosts.filter { !$0.sourceRef.isEmpty }, by: \.sourceRef)
        byService = Dictionary(grouping: unitCosts, by: \.service)
        bySense = Dictionary(grouping: all) { NameLikeness.sense($0.unitCost.label) }
    }

    /// The entries of all editions whose label says the same, the oldest edition first.
    func labelled(_ label: String) -> [UnitCost] { bySense[NameLikeness.sense(label)]?.map(\.unitCost) ?? [] }

    /// The first entry of an edition whose label says the same.
    func first(labelled label: String, in edition: CatalogueEdition) -> UnitCost? {
        bySense[NameLikeness.sense(label)]?.first { $0.edition == edition }?.unitCost
    }
}
