import DelimitedText

extension Catalogue {
    /// The entries in which every word of `query` begins some word, best matches first.
    ///
    /// Words are looked for in the name, the label, the unit, the bearer, the benefit type and the place in the source.
    /// A word of the name or the label counts for more than one elsewhere; equal matches stay in the order of topics.
    /// An empty query finds everything.
    public func search(_ query: String) -> [UnitCost] {
        let words = SearchWords(query)
        guard !words.isEmpty else { return byTopic }
        return ranked { unitCost in
            let inName = words.matches(in: SearchWords(unitCost.service.name))
            let inLabel = words.matches(in: SearchWords(unitCost.label))
            let all = SearchWords(
                [
                    unitCost.service.name, unitCost.label, unitCost.unit, unitCost.bearer.name,
                    unitCost.benefitType.description, unitCost.sourceRef,
                ].joined(separator: " "))
            return words.matches(in: all) == words.count ? 1 + inName + inLabel : 0
        }
    }

    /// The service somebody may have meant who wrote `text`: a near match among names, or among labels by their words.
    ///
    /// `A&E` and `ambulance` find `ae-attendance` and `ambulance-call-out`; `ae-atendance` is a slip of the keys.
    /// - Returns: nil where nothing is near.
    public func suggestion(for text: String) -> ServiceID? { suggestions.suggestion(for: text) }

    /// The entries that score above zero, highest first, equal ones in the order of topics.
    private func ranked(_ score: (UnitCost) -> Int) -> [UnitCost] {
        byTopic.enumerated()
            .map { (place: $0.offset, entry: $0.element, score: score($0.element)) }
            .filter { $0.score > 0 }
            .sorted { ($1.score, $0.place) < ($0.score, $1.place) }
            .map(\.entry)
    }
}
