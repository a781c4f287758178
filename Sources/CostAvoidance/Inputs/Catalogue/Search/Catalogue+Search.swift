import DelimitedText

extension Catalogue {
    /// The entries that are what `query` looks for, best matches first.
    ///
    /// Expressions that people have for a service are known (`care home`, `casualty`, `999`); any other word is looked for at the
    /// start of the words of the name, the label, the unit, the bearer, the benefit type and the codes of the source. What is a
    /// public saving comes before other kinds of value, and equal matches stay in the order of topics. An empty query finds
    /// everything.
    public func search(_ query: String) -> [UnitCost] { answer(to: query).unitCosts }

    /// What a query finds, and which of its words are no word of that.
    ///
    /// Of `kitchen fire` it is the fire that is looked for, and the kitchen only narrows it: where no entry is both, those that are
    /// the fire are found. A unit is never left aside, so that a price of an hour does not stand for a week.
    public func answer(to query: String) -> SearchAnswer {
        guard !SearchWords(query).isEmpty else { return SearchAnswer(unitCosts: byTopic, leftAside: []) }
        let found = suggestions.found(query)
        return SearchAnswer(unitCosts: found.places.map { byTopic[$0] }, leftAside: found.leftAside)
    }

    /// The few entries nearest to a query that finds nothing: for another unit, of a kind near to it, or of another spelling.
    public func nearest(to query: String) -> [UnitCost] { suggestions.nearest(to: query).map { byTopic[$0] } }

    /// A query with its misspelt words put right; nil where none is, or where it finds nothing then either.
    public func correction(of query: String) -> String? { suggestions.correction(of: query) }

    /// Why nothing is found by a query.
    public func missingPrice(of query: String) -> MissingPrice { suggestions.missingPrice(of: query) }

    /// What somebody may have meant who wrote `text` where the name of a service belongs.
    ///
    /// - Returns: nil where nothing is near.
    public func suggestion(for text: String) -> ServiceSuggestion? {
        switch suggestions.meant(by: text.withKeyboardForms) {
        case .same(let place): .same(byTopic[place].service)
        case .found(let words, let places):
            .found(
                command: Self.isFoundBuiltIn(words) ? words : nil, places.prefix(Self.namedCount).map { byTopic[$0] },
                more: max(places.count - Self.namedCount, 0))
        case .nearest(let places, let missing): .nearest(places.map { byTopic[$0] }, missing)
        case nil: nil
        }
    }

    /// The unit of a service where it is a length of time, or the whole of what one person had, and the text that was taken for the
    /// service's name says nothing of it.
    ///
    /// Of `school exclusions` nobody knows whether children, times or years were counted, of `reablement` whether people or visits. Who
    /// writes the name itself knows its unit.
    public func unitUnsaid(of service: ServiceID, in text: String) -> String? {
        guard text != service.name, let unit = self[service]?.unit else { return nil }
        if Self.wholes.contains(unit) { return text.lowercased().contains(unit) ? nil : unit }
        let measures = SearchMeasure.all(in: SearchWords(unit))
        guard measures.contains(where: \.isLength), measures.allSatisfy(\.isLength) else { return nil }
        return measures.isDisjoint(with: SearchMeasure.all(in: SearchWords(text))) ? unit : nil
    }

    /// Units that hold all visits and hours of one person.
    private static let wholes: Set<String> = ["person", "scheme", "case"]

    /// How many of what is found are named.
    private static let namedCount = 3

    private static func isFoundBuiltIn(_ words: String) -> Bool { !Catalogue.builtIn.search(words).isEmpty }
}

/// What a query finds in a catalogue.
public struct SearchAnswer: Sendable {
    /// The entries, best matches first.
    public let unitCosts: [UnitCost]
    /// Words of the query that narrow what is looked for and that no entry has.
    public let leftAside: [String]
}
