/// An entry of a catalogue with its words taken apart.
struct IndexedUnitCost: Sendable {
    let service: ServiceID
    /// Where the entry is in the catalogue.
    let place: Int
    let name: SearchWords
    let label: SearchWords
    let unit: SearchWords
    /// Bearer, kind of value and place in the source.
    let elsewhere: SearchWords
    /// The words of the name that say what it is: without its unit, years and stretches of time.
    let core: [[UInt8]]
    let kind: BenefitType

    private static let times: Set<[UInt8]> = Set(
        ["hour", "day", "week", "month", "year", "lifetime", "person", "incident"].map { Array($0.utf8) })

    init(_ unitCost: UnitCost, place: Int) {
        service = unitCost.service
        self.place = place
        name = SearchWords(unitCost.service.name).telling
        label = SearchWords(unitCost.label).telling
        unit = SearchWords(unitCost.unit).telling
        elsewhere = SearchWords(
            [unitCost.bearer.name, unitCost.benefitType.description, unitCost.sourceRef].joined(separator: " "))
        let unitWords = Set(unit.words)
        core = name.words.filter { word in
            !unitWords.contains(word) && !Self.times.contains(word) && !word.allSatisfy(ASCII.isDigit)
        }
        kind = unitCost.benefitType
    }
}

/// How well an entry is what a question asks for. The lesser the better.
struct SearchScore: Comparable {
    /// Whether what was asked for is all that the entry's name says.
    let isWholeName: Bool
    /// How far down the lists of preference its ways stand.
    private let preference: Int
    /// Words that only begin a word of the entry, or stand elsewhere than in its name or label.
    private let loose: Int
    private let kind: Int
    private let apart: Int
    /// Words of the name that were not asked for.
    private let unasked: Int

    /// The score of an entry; nil where it is not everything that is asked for.
    init?(of entry: IndexedUnitCost, terms: [SearchTerm], phrase: SearchWords?) {
        var preference = 0
        var loose = 0
        var asked: Set<[UInt8]> = []
        var isCertain = true
        for term in terms {
            guard let found = Self.find(term, in: entry) else { return nil }
            preference += found.preference
            loose += found.loose
            asked.formUnion(found.words)
            if found.certainty == .likely { isCertain = false }
        }
        let unasked = entry.core.count { !asked.contains($0) }
        self.preference = preference
        self.loose = loose
        self.unasked = unasked
        kind = entry.kind == .fiscal ? 0 : entry.kind == .transfer ? 1 : 2
        apart = phrase.map { $0.match(in: entry.name) ?? $0.match(in: entry.label) != nil ? 0 : 1 } ?? 0
        isWholeName = unasked == 0 && loose == 0 && isCertain
    }

    /// The first way of a term in which an entry is it.
    private static func find(
        _ term: SearchTerm, in entry: IndexedUnitCost
    ) -> (preference: Int, loose: Int, words: [[UInt8]], certainty: SearchTerm.Certainty)? {
        for (preference, way) in term.ways.enumerated() {
            var loose = 0
            let holds = way.phrases.allSatisfy { phrase in
                guard let found = match(phrase, term.place, entry) else { return false }
                loose += found
                return true
            }
            guard holds else { continue }
            // A unit that is given is one that was asked for.
            return (preference, loose, way.phrases.flatMap(\.words), term.place == .unit ? .same : way.certainty)
        }
        return nil
    }

    /// How loosely a phrase stands in an entry: 0 as whole words of its name or label; nil where it does not.
    private static func match(_ phrase: SearchWords, _ place: SearchTerm.Place, _ entry: IndexedUnitCost) -> Int? {
        if place == .unit { return phrase.match(in: entry.unit).map { _ in 0 } }
        if let best = [entry.name, entry.label].compactMap({ phrase.match(in: $0) }).max() {
            return best == .whole ? 0 : 1
        }
        guard place == .anywhere else { return nil }
        return phrase.match(in: entry.unit) ?? phrase.match(in: entry.elsewhere) == nil ? nil : 2
    }

    /// Whether nothing but the order of the catalogue puts one above the other.
    func isAsGood(as other: SearchScore) -> Bool { !(self < other) && !(other < self) }

    private var order: (Int, Int, Int, Int, Int) { (preference, loose, apart, kind, unasked) }

    static func < (left: SearchScore, right: SearchScore) -> Bool { left.order < right.order }
    static func == (left: SearchScore, right: SearchScore) -> Bool { left.order == right.order }
}
