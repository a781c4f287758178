import DelimitedText

/// The unit costs an evaluation can use, each under the name of its service.
public struct Catalogue: Sendable {
    /// Every entry, in the order of a public account: the built-in ones by topic, then what was added.
    private var entries: [UnitCost] = []
    /// Where in `entries` each service is.
    private var places: [ServiceID: Int] = [:]
    /// What suggestions are looked up in; made when one is first asked for.
    private var index = Deferred<CatalogueIndex>()

    /// A catalogue of these entries; of two for one service the later stands.
    public init(_ unitCosts: some Sequence<UnitCost>) {
        for unitCost in unitCosts { insert(unitCost) }
    }

    /// How many services have a unit cost.
    public var count: Int { entries.count }

    /// The unit cost of a service, or nil where the catalogue has none.
    public subscript(service: ServiceID) -> UnitCost? {
        places[service].map { entries[$0] }
    }

    /// Whether the catalogue has a unit cost for the service.
    public func contains(_ service: ServiceID) -> Bool {
        places[service] != nil
    }

    /// Every entry, in the order of service names.
    public var sorted: [UnitCost] {
        entries.sorted { $0.service < $1.service }
    }

    /// Every entry, by topic, the common services of a topic first.
    public var byTopic: [UnitCost] { entries }

    /// This catalogue with an evaluation's own unit costs over it: a service of the same name is replaced whole.
    public func merging(_ unitCosts: some Sequence<UnitCost>) -> Catalogue {
        var merged = self
        for unitCost in unitCosts { merged.insert(unitCost) }
        return merged
    }

    /// The entries as suggestions are looked up in them.
    var suggestions: CatalogueIndex { index.value { CatalogueIndex(entries) } }

    private mutating func insert(_ unitCost: UnitCost) {
        index = Deferred()
        if let place = places[unitCost.service] {
            entries[place] = unitCost
        } else {
            places[unitCost.service] = entries.count
            entries.append(unitCost)
        }
    }
}
