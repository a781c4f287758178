import DelimitedText
import Synchronization

/// The entries of a catalogue with their words and spellings taken apart once, to find what somebody meant by a name that is not
/// among them. A file may hold thousands of such names.
struct CatalogueIndex: Sendable {
    private let entries: [IndexedUnitCost]
    private let synonyms = SearchSynonyms.builtIn
    private let vocabulary: NearMatch.Names
    private let exact: [[UInt8]: Int]

    /// Words shorter than this are not corrected.
    private static let shortestWord = 4
    /// How many entries are told of where nothing is found.
    private static let nearestCount = 3

    /// The index of entries in their order, which settles what is equally near.
    init(_ unitCosts: [UnitCost]) {
        entries = unitCosts.enumerated().map { IndexedUnitCost($1, place: $0) }
        let known = entries.flatMap { $0.name.words + $0.label.words }.map { String(decoding: $0, as: UTF8.self) }
        let words = Set(known).union(synonyms.vocabulary).filter { $0.count >= Self.shortestWord }
        vocabulary = NearMatch.Names(words.filter { $0.contains { !$0.isNumber } }.sorted())
        let spellings = entries.flatMap { entry in
            [(entry.name.letters, entry.place), (entry.label.letters, entry.place)]
        }
        exact = Dictionary(spellings, uniquingKeysWith: min)
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
                matches([SearchTerm(ways: [way], place: .name)]).map(\.entry.place)
            }
        }
        if found.isEmpty, let corrected = corrected(words) { found = self.found(corrected.text) }
        if found.isEmpty { found = sharingMost(question) }
        var seen: Set<Int> = []
        return Array(found.filter { seen.insert($0).inserted }.prefix(Self.nearestCount))
    }

    /// What somebody may have meant; nil where nothing is near.
    func suggestion(for text: String) -> ServiceSuggestion? {
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
        let found = matches(SearchQuestion(words, synonyms))
        guard let best = found.first, best.score.isWholeName else { return nil }
        // Prices of one thing for several units or of several years are no doubt about which thing it is, but about which price.
        let others = found.dropFirst().filter { $0.score.isWholeName && $0.score.isAsGood(as: best.score) }
        return others.isEmpty ? best.entry.place : nil
    }

    /// The words with each misspelt one replaced by the nearest that is known; nil where there is none to replace.
    private func corrected(_ words: SearchWords) -> SearchWords? {
        let corrected = words.words.map { word in
            guard word.count >= Self.shortestWord, !isKnown(word) else { return word }
            return vocabulary.suggestion(for: String(decoding: word, as: UTF8.self)).map { Array($0.utf8) } ?? word
        }
        return corrected == words.words ? nil : SearchWords(words: corrected)
    }

    private func isKnown(_ word: [UInt8]) -> Bool {
        let alone = SearchWords(words: [word])
        return synonyms.longest(at: [word]) != nil
            || entries.contains { alone.match(in: $0.name) == .whole || alone.match(in: $0.label) == .whole }
    }

    /// The entries that are everything asked for, best first.
    private func matches(_ question: SearchQuestion) -> [(entry: IndexedUnitCost, score: SearchScore)] {
        matches(question.terms, phrase: question.words)
    }

    private func matches(
        _ terms: [SearchTerm], phrase: SearchWords? = nil
    ) -> [(entry: IndexedUnitCost, score: SearchScore)] {
        guard !terms.isEmpty else { return [] }
        return entries.compactMap { entry in
            SearchScore(of: entry, terms: terms, phrase: phrase).map { (entry, $0) }
        }.sorted { ($0.score, $0.entry.place) < ($1.score, $1.entry.place) }
    }

    /// The entries that have most of what is asked for, if they have at least half of it.
    private func sharingMost(_ question: SearchQuestion) -> [Int] {
        let counted = entries.map { entry in
            (
                place: entry.place,
                count: question.terms.count { SearchScore(of: entry, terms: [$0], phrase: nil) != nil }
            )
        }
        guard let most = counted.map(\.count).max(), most > 0, most * 2 >= question.terms.count else { return [] }
        return counted.filter { $0.count == most }.map(\.place)
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
