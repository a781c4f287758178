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

    /// Places of the entries that are everything a question asks for, best first.
    func found(_ text: String) -> [Int] {
        matches(SearchQuestion(SearchWords(text), synonyms)).map(\.entry.place)
    }

    /// Places of the few entries that are nearest to a question which finds nothing, best first.
    func nearest(to text: String) -> [Int] {
        let words = SearchWords(text)
        let question = SearchQuestion(words, synonyms)
        var found = matches(question.withoutUnit).map(\.entry.place)
        if found.isEmpty {
            found = question.nearest.flatMap { way in
                matches([SearchTerm(ways: [way], place: .name)], phrase: nil).map(\.entry.place)
            }
        }
        if found.isEmpty, let corrected = corrected(words) { found = self.found(corrected.text) }
        if found.isEmpty { found = sharingMost(question) }
        var seen: Set<Int> = []
        return Array(found.filter { seen.insert($0).inserted }.prefix(Self.nearestCount))
    }

    /// What somebody may have meant; nil where nothing is near.
    func suggestion(for text: String) -> ServiceSuggestion? {
        guard text.utf8.count <= NearMatch.longestSought else { return nil }
        let words = SearchWords(text)
        guard !words.isEmpty else { return nil }
        if let same = same(words) ?? corrected(words).flatMap(same) { return .same(entries[same].service) }
        let question = words.telling.text
        guard !found(question).isEmpty || !nearest(to: question).isEmpty else { return nil }
        return .search(question)
    }

    /// The entry that the words are certainly a name of.
    private func same(_ words: SearchWords) -> Int? {
        if let exact = exact[words.telling.letters] { return exact }
        // What an expression means is known better from the table of expressions than from a name that has the same words.
        let isExpression = synonyms.longest(at: words.words[...])?.length == words.count
        if !isExpression, let core = cores[words.telling.letters] { return core }
        let found = matches(SearchQuestion(words, synonyms))
        guard let best = found.first, best.score.isWholeName else { return nil }
        // Of prices of one thing for several units nobody knows which is meant.
        let others = found.dropFirst().filter { $0.score.isWholeName && $0.score.isAsGood(as: best.score) }
        return others.isEmpty ? best.entry.place : nil
    }

    /// The words with each misspelt one replaced by the nearest that is known; nil where there is none to replace.
    private func corrected(_ words: SearchWords) -> SearchWords? {
        let corrected = words.words.map { word in
            guard word.count >= Self.shortestWord, !vocabulary.holds(word), synonyms.longest(at: [word]) == nil else {
                return word
            }
            return spellings.suggestion(for: String(decoding: word, as: UTF8.self)).map { Array($0.utf8) } ?? word
        }
        return corrected == words.words ? nil : SearchWords(words: corrected)
    }

    /// The entries that are everything asked for, best first.
    private func matches(_ question: SearchQuestion) -> [(entry: IndexedUnitCost, score: SearchScore)] {
        matches(question.terms, phrase: question.isPlain ? question.words : nil)
    }

    private func matches(
        _ terms: [SearchTerm], phrase: SearchWords?
    ) -> [(entry: IndexedUnitCost, score: SearchScore)] {
        let numbered = terms.map { NumberedTerm($0, vocabulary) }
        guard !numbered.isEmpty, numbered.allSatisfy({ !$0.ways.isEmpty }) else { return [] }
        let together = phrase.flatMap(vocabulary.meant)
        return entries.compactMap { entry in
            SearchScore(of: entry, terms: numbered, phrase: together).map { (entry, $0) }
        }.sorted { ($0.score, $0.entry.place) < ($1.score, $1.entry.place) }
    }

    /// The entries that have most of what is asked for, if they have at least half of it.
    private func sharingMost(_ question: SearchQuestion) -> [Int] {
        let terms = question.terms.map { NumberedTerm($0, vocabulary) }
        let able = terms.filter { !$0.ways.isEmpty }
        guard !able.isEmpty, able.count * 2 >= terms.count else { return [] }
        let counts = entries.map { entry in able.count { SearchScore(of: entry, terms: [$0], phrase: nil) != nil } }
        guard let most = counts.max(), most > 0, most * 2 >= terms.count else { return [] }
        return counts.indices.filter { counts[$0] == most }
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
