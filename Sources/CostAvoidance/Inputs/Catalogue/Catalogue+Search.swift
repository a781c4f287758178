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
    public func suggestion(for text: String) -> ServiceID? {
        if let exact = byTopic.first(where: { sameWords($0.label, text) || sameWords($0.service.name, text) }) {
            return exact.service
        }
        if let first = holdingAllWords(of: text) { return first.service }
        if let near = NearMatch.suggestion(for: text, among: byTopic.map(\.service.name)) {
            return ServiceID(near)
        }
        if let near = NearMatch.suggestion(for: text, among: byTopic.map(\.label)) {
            return byTopic.first { $0.label == near }?.service
        }
        return (sharingMostWords(with: text) ?? holdingAllWords(of: withWordsOfTheCatalogue(text)))?.service
    }

    /// The text with each word replaced by the nearest one of the names and labels.
    private func withWordsOfTheCatalogue(_ text: String) -> String {
        let entries = byTopic.flatMap { [$0.service.name, $0.label] }
        let known = Set(
            entries.flatMap { $0.lowercased().split { !$0.isLetter }.map(String.init) }.filter { $0.count > 3 })
        return text.split(separator: " ").map { word in
            NearMatch.suggestion(for: String(word), among: known.sorted()) ?? String(word)
        }.joined(separator: " ")
    }

    /// The first entry whose name or label holds every word of `text`, those preferred that hold them in both.
    private func holdingAllWords(of text: String) -> UnitCost? {
        let words = SearchWords(text)
        guard !words.isEmpty else { return nil }
        return ranked { unitCost in
            let inName = words.matches(in: SearchWords(unitCost.service.name))
            let inLabel = words.matches(in: SearchWords(unitCost.label))
            let inBoth = words.matches(in: SearchWords(unitCost.service.name + " " + unitCost.label))
            return inBoth == words.count ? inName + inLabel : 0
        }.first
    }

    /// The first entry that shares most of the words of `text`, if it shares at least half of them.
    private func sharingMostWords(with text: String) -> UnitCost? {
        let words = SearchWords(text)
        return ranked { unitCost in
            let found = words.matches(in: SearchWords(unitCost.service.name + " " + unitCost.label))
            return found * 2 >= words.count ? found : 0
        }.first
    }

    private func sameWords(_ first: String, _ second: String) -> Bool {
        let words = SearchWords(first)
        return !words.isEmpty && words == SearchWords(second)
    }

    /// The entries that score above zero, highest first, equal ones in the order of topics.
    private func ranked(_ score: (UnitCost) -> Int) -> [UnitCost] {
        byTopic.enumerated()
            .map { (place: $0.offset, entry: $0.element, score: score($0.element)) }
            .filter { $0.score > 0 }
            .sorted { ($1.score, $0.place) < ($0.score, $1.place) }
            .map(\.entry)
    }
}
