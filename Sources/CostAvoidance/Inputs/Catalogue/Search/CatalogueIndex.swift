import DelimitedText
import Synchronization

/// The entries of a catalogue with their words and spellings taken apart once, to find what somebody meant by a name that is not
/// among them. A file may hold thousands of such names.
struct CatalogueIndex: Sendable {
    private let entries: [IndexedUnitCost]
    private let synonyms = SearchSynonyms.builtIn
    private let vocabulary: SearchVocabulary
    private let spellings: NearMatch.Names
    /// Entries by the letters of their name and of their label.
    private let exact: [[UInt8]: Int]
    /// Entries by the letters of the part of their name that says what it is, where one entry alone has it.
    private let cores: [[UInt8]: Int]

    /// Words shorter than this are not corrected.
    private static let shortestWord = 4
    /// A word that lacks more letters than this is no misspelling.
    private static let mostLettersMissed = 3
    /// How many entries are told of where nothing is found.
    private static let nearestCount = 3

    /// The index of entries in their order, which settles what is equally near.
    init(_ unitCosts: [UnitCost]) {
        let words = unitCosts.map(IndexedUnitCost.Words.init)
        let vocabulary = SearchVocabulary(words.flatMap(\.all))
        entries = zip(unitCosts, words).enumerated().map { place, pair in
            IndexedUnitCost(pair.0, pair.1, place: place, in: vocabulary)
        }
        self.vocabulary = vocabulary
        let known = Set(words.flatMap { $0.name.words + $0.label.words }.map { String(decoding: $0, as: UTF8.self) })
        spellings = NearMatch.Names(
            known.union(synonyms.vocabulary).filter { $0.count >= Self.shortestWord && !$0.allSatisfy(\.isNumber) }
                .sorted())
        var exact: [[UInt8]: Int] = [:]
        for place in words.indices.reversed() { exact[words[place].label.letters] = place }
        for place in words.indices.reversed() { exact[words[place].name.letters] = place }
        self.exact = exact
        cores = Self.cores(words, entries)
    }

    /// A name without its unit stands for the one entry that has it, years aside.
    private static func cores(_ words: [IndexedUnitCost.Words], _ entries: [IndexedUnitCost]) -> [[UInt8]: Int] {
        var cores: [[UInt8]: Int] = [:]
        for (core, places) in Dictionary(grouping: entries.indices, by: { words[$0].core.letters }) where !core.isEmpty
        {
            let fewest = places.map { entries[$0].years }.min()
            let plain = places.filter { entries[$0].years == fewest }
            if let only = plain.first, plain.count == 1 { cores[core] = only }
        }
        return cores
    }

    /// What a question finds: places of the entries that are what it looks for and most of what narrows it, best first, and the
    /// words that none of them has.
    func found(_ text: String) -> (places: [Int], leftAside: [String]) {
        var question = SearchQuestion(SearchWords(text), synonyms)
        var matches = matches(question)
        if matches.isEmpty, let other = question.headedByExpression, question.headWord.map(isKnown) ?? false {
            question = other
            matches = self.matches(other)
        }
        let unmet = matches.first?.score.unmet ?? []
        // A word that is misspelt is put right and not left aside.
        if !unmet.isEmpty, let corrected = correction(of: text), found(corrected).leftAside.count < unmet.count {
            return ([], [])
        }
        return (matches.map(\.entry.place), unmet.map { question.terms[$0].typed.text })
    }

    private func isKnown(_ words: SearchWords) -> Bool { words.words.allSatisfy(vocabulary.holds) }

    /// Places of the few entries that are nearest to a question which finds nothing, best first.
    func nearest(to text: String) -> [Int] {
        let question = SearchQuestion(SearchWords(text), synonyms)
        var found = matches(question.withoutUnit).map(\.entry.place)
        if found.isEmpty { found = question.nearest.flatMap(places) }
        if found.isEmpty, let corrected = correction(of: text) {
            found = self.found(corrected).places
            if found.isEmpty { return nearest(to: corrected) }
        }
        if found.isEmpty, question.headWord != nil {
            found = question.qualifiersAlone.map { matches($0).map(\.entry.place) } ?? []
            if found.isEmpty { found = question.nearestOfQualifiers.flatMap(places) }
        }
        var seen: Set<Int> = []
        return Array(found.filter { seen.insert($0).inserted }.prefix(Self.nearestCount))
    }

    /// A question with each misspelt word replaced by the nearest that is known; nil where there is none to replace.
    func correction(of text: String) -> String? { corrected(SearchWords(text))?.text }

    private func places(_ way: SearchTerm.Way) -> [Int] {
        let term = SearchTerm(
            ways: [way], place: .name, role: .head, typed: SearchWords(words: []), origin: .expression)
        return matches([term], phrase: nil).map(\.entry.place)
    }

    /// What somebody may have meant; nil where nothing is near.
    func suggestion(for text: String) -> ServiceSuggestion? {
        guard text.utf8.count <= NearMatch.longestSought else { return nil }
        let words = SearchWords(text)
        guard !words.isEmpty else { return nil }
        let corrected = corrected(words)
        if let same = same(words) ?? corrected.flatMap(same) { return .same(entries[same].service) }
        let question = words.telling.isEmpty ? words.text : words.telling.text
        if !found(question).places.isEmpty { return .search(question) }
        if let corrected, !found(corrected.text).places.isEmpty { return .search(corrected.text) }
        if !nearest(to: question).isEmpty { return .search(question) }
        // A name of one's own may be made of words that tell nothing: `visit`.
        return NearMatch.suggestion(for: text, among: entries.map(\.service.name)).map { .same(ServiceID($0)) }
    }

    /// The entry that the words are certainly a name of.
    private func same(_ words: SearchWords) -> Int? {
        if let exact = exact[words.telling.letters] { return exact }
        // What an expression means is known better from the table of expressions than from a name that has the same words.
        if !synonyms.isExpression(words), let core = cores[words.telling.letters] { return core }
        let found = matches(SearchQuestion(words, synonyms))
        guard let best = found.first, best.score.isWholeName else { return nil }
        // Of prices of one thing for several units nobody knows which is meant.
        let others = found.dropFirst().filter { $0.score.isWholeName && $0.score.isAsGood(as: best.score) }
        return others.isEmpty ? best.entry.place : nil
    }

    private func corrected(_ words: SearchWords) -> SearchWords? {
        let corrected = words.words.map { word in
            guard word.count >= Self.shortestWord, !vocabulary.holds(word), synonyms.longest(at: [word]) == nil else {
                return word
            }
            return near(word) ?? word
        }
        return corrected == words.words ? nil : SearchWords(words: corrected)
    }

    /// The known word of which another is a misspelling: people miss letters in a word, hardly ever its first, and few at that.
    private func near(_ word: [UInt8]) -> [UInt8]? {
        guard let name = spellings.suggestion(for: String(decoding: word, as: UTF8.self)) else { return nil }
        let near = Array(name.utf8)
        guard near.first == word.first, near.count <= word.count + Self.mostLettersMissed else { return nil }
        return near
    }

    /// The entries that are what is looked for and as much of what narrows it as any, best first.
    private func matches(_ question: SearchQuestion) -> [(entry: IndexedUnitCost, score: SearchScore)] {
        matches(question.terms, phrase: question.isPlain ? question.words : nil)
    }

    private func matches(
        _ terms: [SearchTerm], phrase: SearchWords?
    ) -> [(entry: IndexedUnitCost, score: SearchScore)] {
        let numbered = terms.map { NumberedTerm($0, vocabulary) }
        guard !numbered.isEmpty, numbered.allSatisfy({ $0.isPossible }) else { return [] }
        let together = phrase.flatMap(vocabulary.meant)
        let found = entries.compactMap { entry in
            SearchScore(of: entry, terms: numbered, phrase: together).map { (entry: entry, score: $0) }
        }
        let fewest = found.map(\.score.unmet.count).min() ?? 0
        return found.filter { $0.score.unmet.count == fewest }
            .sorted { ($0.score, $0.entry.place) < ($1.score, $1.entry.place) }
    }
}

/// An index that is made when it is first asked for, which most runs never do.
final class LazyCatalogueIndex: Sendable {
    private let made = Mutex<CatalogueIndex?>(nil)

    /// The index of these entries.
    func value(of entries: [UnitCost]) -> CatalogueIndex {
        made.withLock { known in
            if let known { return known }
            let index = CatalogueIndex(entries)
            known = index
            return index
        }
    }
}
