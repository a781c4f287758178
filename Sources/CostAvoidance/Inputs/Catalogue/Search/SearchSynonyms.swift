/// What people call services, and what the catalogue calls them.
struct SearchSynonyms: Sendable {
    /// What an expression means in the catalogue.
    struct Meaning: Sendable {
        let ways: [SearchTerm.Way]
        /// What is told of where the catalogue has none of these.
        let nearest: [SearchTerm.Way]
        /// Why the catalogue has none of these, where it has none.
        let missing: MissingPrice

        /// The same, said of what is most likely meant and may be another thing.
        fileprivate var onlyLikely: Meaning {
            Meaning(
                ways: ways.map { SearchTerm.Way(phrases: $0.phrases, certainty: .likely) }, nearest: nearest,
                missing: missing)
        }
    }

    /// What an expression can be: a service, a unit, a word that goes with any service, or several of these by where it stands.
    struct Expression: Sendable {
        fileprivate(set) var service: Meaning?
        fileprivate(set) var generic: Meaning?
        fileprivate(set) var unit: Meaning?

        fileprivate mutating func take(_ meaning: Meaning, as role: Role) {
            switch role {
            case .service: service = meaning
            case .generic: generic = meaning
            case .unit: unit = meaning
            }
        }
    }

    fileprivate enum Role { case service, generic, unit }

    /// Expressions by their letters, so that `homecare` is `home care`.
    private let expressions: [[UInt8]: Expression]
    /// Expressions by the letters of their telling words: `fractured neck of femur` is `fractured neck femur`.
    private let telling: [[UInt8]: Expression]
    /// Expressions of several words by these in the order of the alphabet.
    private let anyOrder: [[[UInt8]]: Expression]
    private let longest: Int

    /// Every word of an expression, to correct misspelt ones by.
    let vocabulary: Set<String>
    /// The same in one spelling of each.
    private let plainVocabulary: Set<[UInt8]>

    /// Letters fewer than these are not joined from words of which some say nothing.
    private static let fewestJoined = 3

    /// Reads a table of lines `said, said | means; means | nearest; nearest`.
    ///
    /// What is said is any of the expressions before the first bar. It means an entry that has one of the phrases behind it in its
    /// name or label, the first preferred; `+` joins phrases that it must both have. `=` before
    /// a phrase says that a service of just this name is certainly meant, but by an expression with `?` behind it: advice on housing is
    /// most likely the prevention of homelessness, and may be less than the whole of it. Where the catalogue has no such entry, those behind the
    /// second bar are near, and `bring` behind a third says that there is no price of it that may be built in. A meaning that begins with `unit:` is a unit, one that begins with `generic:` a word that goes with any
    /// service and says, where other words do not, what kind is meant.
    init(table: String) {
        var expressions: [[UInt8]: Expression] = [:]
        var telling: [[UInt8]: Expression] = [:]
        var anyOrder: [[[UInt8]]: Expression] = [:]
        var vocabulary: Set<String> = []
        var longest = 0
        // By bytes, since the table is read at nearly every run.
        for line in table.utf8.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
            let parts = line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
            guard parts.count > 1 else { continue }
            let (role, means) = Self.role(parts[1])
            let sure = Meaning(
                ways: Self.ways(means), nearest: parts.count > 2 ? Self.ways(parts[2]) : [],
                missing: parts.dropFirst(3).contains { SearchWords(Substring($0)).text == "bring" }
                    ? .toBeBrought : .absent)
            let likely = sure.onlyLikely
            for written in parts[0].split(separator: UInt8(ascii: ",")) {
                let said = SearchWords(Substring(written))
                let meaning = written.contains(UInt8(ascii: "?")) ? likely : sure
                longest = max(longest, said.count)
                vocabulary.formUnion(said.words.map { String(decoding: $0, as: UTF8.self) })
                expressions[said.plainLetters, default: Expression()].take(meaning, as: role)
                if let key = Self.tellingLetters(of: said) {
                    telling[key, default: Expression()].take(meaning, as: role)
                }
                if said.count > 1 { anyOrder[Self.ordered(said), default: Expression()].take(meaning, as: role) }
            }
        }
        self.expressions = expressions
        self.telling = telling
        self.anyOrder = anyOrder
        self.longest = longest + 1
        self.vocabulary = vocabulary
        plainVocabulary = Set(vocabulary.map { SearchSpelling.plain(Array($0.utf8)) })
    }

    private static func role(_ means: Substring.UTF8View) -> (Role, Substring.UTF8View) {
        let means = means.drop { $0 == ASCII.space }
        for (mark, role) in [("unit:", Role.unit), ("generic:", .generic)] where means.starts(with: mark.utf8) {
            return (role, means.dropFirst(mark.utf8.count))
        }
        return (.service, means)
    }

    private static func ways(_ text: Substring.UTF8View) -> [SearchTerm.Way] {
        text.split(separator: UInt8(ascii: ";")).map { way in
            SearchTerm.Way(
                phrases: way.split(separator: UInt8(ascii: "+")).map { SearchWords(Substring($0)).telling }
                    .filter { !$0.isEmpty },
                certainty: way.contains(UInt8(ascii: "=")) ? .same : .likely)
        }.filter { !$0.phrases.isEmpty }
    }

    /// The letters of the telling ones among words, where they are not all and enough to be known by.
    private static func tellingLetters(of words: SearchWords) -> [UInt8]? {
        let telling = words.telling
        guard telling.count < words.count, telling.letters.count >= fewestJoined else { return nil }
        return telling.plainLetters
    }

    private static func ordered(_ words: SearchWords) -> [[UInt8]] {
        words.telling.words.map(SearchSpelling.plain).sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// Whether a word is one of an expression, in whatever spelling.
    func knows(_ word: [UInt8]) -> Bool { plainVocabulary.contains(SearchSpelling.plain(word)) }

    /// The longest expression that begins these words, with how many words it has.
    func longest(at words: ArraySlice<[UInt8]>) -> (length: Int, expression: Expression)? {
        for length in stride(from: min(longest, words.count), to: 0, by: -1) {
            let span = words.prefix(length)
            if let expression = expression(SearchWords(words: span)) { return (length, expression) }
        }
        return nil
    }

    private func expression(_ words: SearchWords) -> Expression? {
        if let expression = expressions[words.plainLetters] { return expression }
        // A small word at an end belongs to the rest of the question: `care home per week` is not `care in the home`.
        guard ![words.words.first, words.words.last].compactMap(\.self).contains(where: SearchWords.isSmall) else {
            return nil
        }
        return Self.tellingLetters(of: words).flatMap { telling[$0] ?? expressions[$0] }
    }

    /// The expression that all these words are in another order.
    func reordered(_ words: SearchWords) -> Expression? {
        words.count > 1 ? anyOrder[Self.ordered(words)] : nil
    }

    /// Whether all these words together are one expression.
    func isExpression(_ words: SearchWords) -> Bool { longest(at: words.words[...])?.length == words.count }
}
