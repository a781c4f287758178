/// One thing a question asks for, and the ways in which an entry can be it.
struct SearchTerm: Sendable {
    /// Phrases that an entry must all have in its name or label.
    struct Way: Sendable {
        let phrases: [SearchWords]
        /// Whether an entry of just this name is certainly what was said, and no likely case of it.
        let certainty: Certainty
    }

    /// Whether an expression is another name of a service or only leads to it.
    enum Certainty: Sendable { case same, likely }

    /// What of an entry is looked at.
    enum Place: Sendable {
        /// Its name and label.
        case name
        /// These, and its unit, bearer, kind of value and place in the source: a word as somebody typed it.
        case anywhere
        /// Its unit, or the unit that its name ends with.
        case unit
    }

    /// The ways in order of preference.
    let ways: [Way]
    /// Where they are looked for.
    let place: Place
}

/// A question to the catalogue taken apart: words that people have for a service are replaced by those of the catalogue.
struct SearchQuestion: Sendable {
    /// What an entry must be, all of it.
    private(set) var terms: [SearchTerm] = []
    /// What is nearest where the catalogue has nothing of the kind.
    private(set) var nearest: [SearchTerm.Way] = []
    /// Every telling word of the question.
    let words: SearchWords

    /// Takes a question apart: at each word the longest expression that is known begins there, or the word stands for itself.
    init(_ words: SearchWords, _ synonyms: SearchSynonyms) {
        self.words = words.telling
        var rest = words.words[...]
        while !rest.isEmpty {
            if let (length, meaning) = synonyms.longest(at: rest) {
                terms.append(SearchTerm(ways: meaning.ways, place: meaning.place))
                nearest += meaning.nearest
                rest = rest.dropFirst(length)
            } else {
                let word = SearchWords(words: rest.prefix(1)).telling
                if !word.isEmpty {
                    terms.append(SearchTerm(ways: [.init(phrases: [word], certainty: .same)], place: .anywhere))
                }
                rest = rest.dropFirst()
            }
        }
    }

    /// Whether every word stands for itself, so that its words are best found together.
    var isPlain: Bool { terms.count > 1 && terms.allSatisfy { $0.place == .anywhere } }

    /// The same question whatever the unit is.
    var withoutUnit: SearchQuestion {
        var other = self
        other.terms.removeAll { $0.place == .unit }
        return other
    }
}
