/// A question to the catalogue taken apart: words that people have for a service are replaced by those of the catalogue.
struct SearchQuestion: Sendable {
    /// What an entry should be.
    private(set) var terms: [SearchTerm]
    /// What is nearest where the catalogue has nothing of what is looked for.
    let nearest: [SearchTerm.Way]
    /// What is nearest where it has nothing of what narrows it either.
    let nearestOfQualifiers: [SearchTerm.Way]
    /// Every telling word of the question.
    let words: SearchWords

    /// Takes a question apart: at each word the longest expression that is known begins there, or the word stands for itself.
    init(_ words: SearchWords, _ synonyms: SearchSynonyms) {
        self.words = words.telling
        var tokens = Token.all(words, synonyms)
        if tokens.count > 1, let whole = synonyms.reordered(words) {
            tokens = [Token(typed: words, expression: whole, joined: false)]
        }
        let roles = Self.roles(tokens)
        terms = Self.terms(tokens, roles)
        func nearest(_ role: SearchTerm.Role) -> [SearchTerm.Way] {
            zip(tokens, roles).filter { $1 == role }.compactMap(\.0.expression?.service?.nearest).flatMap(\.self)
        }
        self.nearest = nearest(.head)
        nearestOfQualifiers = nearest(.qualifier)
    }

    /// A word or an expression of a question.
    private struct Token {
        let typed: SearchWords
        let expression: SearchSynonyms.Expression?
        /// Whether it narrows what is before it.
        let joined: Bool

        static func all(_ words: SearchWords, _ synonyms: SearchSynonyms) -> [Token] {
            var tokens: [Token] = []
            var joined = false
            var rest = words.words[...]
            while let first = rest.first {
                if let (length, expression) = synonyms.longest(at: rest) {
                    tokens.append(
                        Token(typed: SearchWords(words: rest.prefix(length)), expression: expression, joined: joined))
                    rest = rest.dropFirst(length)
                    continue
                }
                if SearchWords.isJoining(first) { joined = joined || tokens.contains(where: \.names) }
                if !SearchWords.isSmall(first) {
                    tokens.append(Token(typed: SearchWords(words: [first]), expression: nil, joined: joined))
                }
                rest = rest.dropFirst()
            }
            return tokens
        }

        /// Whether it can be nothing but what is looked for.
        var names: Bool { expression.map { $0.service != nil && $0.generic == nil && $0.unit == nil } ?? true }
    }

    private static func terms(_ tokens: [Token], _ roles: [SearchTerm.Role]) -> [SearchTerm] {
        zip(tokens, roles).map { token, role in
            let typed = token.typed.telling.isEmpty ? token.typed : token.typed.telling
            let (meaning, place): (SearchSynonyms.Meaning?, SearchTerm.Place) =
                switch role {
                case .unit: (token.expression?.unit, .unit)
                case .generic: (token.expression?.generic, .anywhere)
                case .head, .qualifier: (token.expression?.service, .name)
                }
            guard let meaning else {
                let way = SearchTerm.Way(phrases: [typed], certainty: .same)
                return SearchTerm(ways: [way], place: .anywhere, role: role, typed: typed, origin: .word)
            }
            return SearchTerm(ways: meaning.ways, place: place, role: role, typed: typed, origin: .expression)
        }
    }

    /// What each token is to the question: what is looked for is the last that names something before a joining word.
    private static func roles(_ tokens: [Token]) -> [SearchTerm.Role] {
        let isNamed = tokens.contains(where: \.names)
        let named = tokens.indices.filter { place in
            if isNamed { return tokens[place].names }
            guard let expression = tokens[place].expression else { return true }
            return expression.service != nil && !(expression.unit != nil && place == tokens.indices.last && place > 0)
        }
        let head = head(named, tokens)
        return tokens.indices.map { place in
            if place == head { return .head }
            if named.contains(place) { return .qualifier }
            if tokens[place].expression?.unit != nil { return .unit }
            // Of words that go with any service alone, each is looked for.
            return head == nil ? .head : .generic
        }
    }

    /// What is looked for among the tokens that name something: the last before a joining word, unless there is no expression
    /// there and one behind it, as in `nights spent in prison`.
    private static func head(_ named: [Int], _ tokens: [Token]) -> Int? {
        let before = named.filter { !tokens[$0].joined }
        let isExpressed = before.contains { tokens[$0].expression != nil }
        let behind = named.first { tokens[$0].joined && tokens[$0].expression != nil }
        return isExpressed ? before.last : behind ?? before.last ?? named.first
    }

    /// Whether every word stands for itself, so that its words are best found together.
    var isPlain: Bool { terms.count > 1 && terms.allSatisfy { $0.origin == .word } }

    /// The same question whatever the unit is.
    var withoutUnit: SearchQuestion {
        var other = self
        other.terms.removeAll { $0.role == .unit }
        return other
    }

    /// What is looked for, where it is one word as it was typed.
    var headWord: SearchWords? { terms.first { $0.role == .head && $0.origin == .word }?.typed }

    /// The same question with its last expression as what is looked for, and what was as what narrows it: `eviction simple`; nil
    /// where there is no expression.
    var headedByExpression: SearchQuestion? {
        guard headWord != nil,
            let last = terms.lastIndex(where: { $0.role == .qualifier && $0.origin == .expression })
        else { return nil }
        var other = self
        other.terms = terms.enumerated().map { place, term in
            guard place == last || term.role == .head else { return term }
            return SearchTerm(
                ways: term.ways, place: term.place, role: place == last ? .head : .qualifier, typed: term.typed,
                origin: term.origin)
        }
        return other
    }

    /// The same question for what narrows it alone, where that is an expression; nil where there is none.
    var qualifiersAlone: SearchQuestion? {
        guard let last = terms.last(where: { $0.role == .qualifier && $0.origin == .expression }) else { return nil }
        var other = self
        other.terms = [
            SearchTerm(ways: last.ways, place: last.place, role: .head, typed: last.typed, origin: .expression)
        ]
        return other
    }
}
