/// One thing a question asks for, in the numbers of a catalogue's words; of its ways only those that an entry could be.
struct NumberedTerm: Sendable {
    struct Way: Sendable {
        let preference: Int
        let phrases: [[SearchVocabulary.Meant]]
        let certainty: SearchTerm.Certainty
    }

    let term: SearchTerm
    let ways: [Way]

    init(_ term: SearchTerm, _ vocabulary: SearchVocabulary) {
        self.term = term
        ways = term.ways.enumerated().compactMap { preference, way in
            let phrases = way.phrases.compactMap(vocabulary.meant)
            guard phrases.count == way.phrases.count else { return nil }
            return Way(preference: preference, phrases: phrases, certainty: way.certainty)
        }
    }

    /// Whether an entry could be it, or need not be.
    var isPossible: Bool { !ways.isEmpty || term.role == .qualifier || term.role == .generic }
}

/// How well an entry is what a question asks for. The lesser the better.
struct SearchScore: Comparable {
    /// Places among the terms of those that narrow the question and that the entry is not.
    private(set) var unmet: [Int] = []
    /// Words that go with any service and that the entry has not.
    private var unmetGeneric = 0
    /// How far down the lists of preference its ways stand.
    private var preference = 0
    /// Words that only begin a word of the entry, or stand elsewhere than in its name or label.
    private var loose = 0
    /// Whether the words of the question stand apart from one another.
    private let apart: Int
    /// Public savings before transfers, and these before other kinds of value.
    private let kind: Int
    /// Words of the name that were not asked for.
    private let unasked: Int
    private let years: Int
    private var isCertain = true

    /// The score of an entry; nil where it is not what is looked for, or for another unit.
    init?(of entry: IndexedUnitCost, terms: [NumberedTerm], phrase: [SearchVocabulary.Meant]?) {
        var asked: Set<Int> = []
        var isNamedByWord = false
        for (place, numbered) in terms.enumerated() {
            let role = numbered.term.role
            guard let (way, found) = Self.find(numbered, in: entry) else {
                switch role {
                case .head, .unit: return nil
                case .qualifier: unmet.append(place)
                case .generic: unmetGeneric += 1
                }
                continue
            }
            for word in way.phrases.joined() { if let whole = word.whole { asked.insert(whole) } }
            // A unit that is given is one that was asked for.
            guard role == .head || role == .qualifier else { continue }
            if role == .head { isNamedByWord = numbered.term.origin == .word }
            preference += way.preference
            loose += found
            if way.certainty == .likely { isCertain = false }
        }
        unasked = entry.core.count { !asked.contains($0) }
        kind = entry.kind == .fiscal ? 0 : entry.kind == .transfer ? 1 : 2
        years = entry.years
        let isTogether = phrase.map { Self.match($0, entry) != nil } ?? true
        apart = isTogether ? 0 : 1
        // A mere word is what is looked for, whatever is added to it, only where it is the whole name: a leisure centre is no
        // walk-in centre, while a women's prison is a prison.
        if !unmet.isEmpty, loose > 0 || (isNamedByWord && unasked > 0) { return nil }
    }

    /// Whether what was asked for is all that the entry's name says, and the entry all that was asked for.
    var isWholeName: Bool { unasked == 0 && loose == 0 && isCertain && unmet.isEmpty && unmetGeneric == 0 }

    /// The first way of a term in which an entry is it, and how loosely.
    private static func find(
        _ numbered: NumberedTerm, in entry: IndexedUnitCost
    ) -> (way: NumberedTerm.Way, loose: Int)? {
        for way in numbered.ways {
            var loose = 0
            var holds = true
            for phrase in way.phrases where holds {
                let found = match(phrase, numbered.term.place, entry)
                holds = found != nil
                loose += found ?? 0
            }
            if holds { return (way, loose) }
        }
        return nil
    }

    /// How loosely a phrase stands in an entry: 0 as whole words of its name or label; nil where it does not.
    private static func match(
        _ phrase: [SearchVocabulary.Meant], _ place: SearchTerm.Place, _ entry: IndexedUnitCost
    ) -> Int? {
        let inUnit = SearchVocabulary.match(phrase, in: entry.unit)
        if place == .unit {
            return inUnit ?? SearchVocabulary.match(phrase, in: entry.name) == nil ? nil : 0
        }
        if let best = match(phrase, entry) { return best == .whole ? 0 : 1 }
        guard place == .anywhere else { return nil }
        return inUnit ?? SearchVocabulary.match(phrase, in: entry.elsewhere) == nil ? nil : 2
    }

    /// How a phrase stands in the name or the label, whichever is better.
    private static func match(_ phrase: [SearchVocabulary.Meant], _ entry: IndexedUnitCost) -> SearchVocabulary.Match? {
        let inName = SearchVocabulary.match(phrase, in: entry.name)
        if inName == .whole { return inName }
        return SearchVocabulary.match(phrase, in: entry.label) ?? inName
    }

    /// Whether nothing but the order of the catalogue puts one above the other.
    func isAsGood(as other: SearchScore) -> Bool { !(self < other) && !(other < self) }

    private var met: (Int, Int, Int, Int) { (unmet.count, preference, unmetGeneric, loose) }
    private var rest: (Int, Int, Int, Int) { (apart, kind, unasked, years) }

    static func < (left: SearchScore, right: SearchScore) -> Bool {
        left.met == right.met ? left.rest < right.rest : left.met < right.met
    }

    static func == (left: SearchScore, right: SearchScore) -> Bool { left.met == right.met && left.rest == right.rest }
}
