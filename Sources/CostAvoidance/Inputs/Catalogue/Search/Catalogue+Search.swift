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

    /// A query with its misspelt words put right; nil where none is.
    public func correction(of query: String) -> String? { suggestions.correction(of: query) }

    /// What somebody may have meant who wrote `text` where the name of a service belongs.
    ///
    /// - Returns: nil where nothing is near.
    public func suggestion(for text: String) -> ServiceSuggestion? { suggestions.suggestion(for: text) }
}

/// What a query finds in a catalogue.
public struct SearchAnswer: Sendable {
    /// The entries, best matches first.
    public let unitCosts: [UnitCost]
    /// Words of the query that narrow what is looked for and that no entry has.
    public let leftAside: [String]
}

/// What somebody may have meant by a service that is not known.
public enum ServiceSuggestion: Sendable, Hashable {
    /// It is this service, written another way: `A&E`, `ae-atendance`.
    case same(ServiceID)
    /// The catalogue has something under these words, and which of it is meant, or whether any, only its author knows.
    case search(String)

    /// The service that it is, where that is certain.
    public var service: ServiceID? {
        switch self {
        case .same(let service): service
        case .search: nil
        }
    }

    /// `; did you mean "ae-attendance"?` for the end of a message, or nothing.
    ///
    /// - Parameter prefix: what stands before a service's name where it was written, such as `service:`.
    public func question(prefix: String = "") -> String {
        service.map { "; did you mean \"\(prefix)\($0)\"?" } ?? ""
    }

    /// `Look at …` before the other words of a remedy, or nothing.
    public var lookAt: String {
        switch self {
        case .same: ""
        case .search(let words): "Look at `avoided costs \(words)`. "
        }
    }
}
