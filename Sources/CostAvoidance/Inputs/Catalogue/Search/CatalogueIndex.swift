import DelimitedText

/// The entries of a catalogue with their words and spellings taken apart once, to find what somebody meant by a name that is not
/// among them. A file may hold thousands of such names.
struct CatalogueIndex: Sendable {
    private let entries: [IndexedUnitCost]
    private let synonyms = SearchSynonyms.builtIn
    private let vocabulary: SearchVocabulary
    /// Words of all entries, in their order.
    private let words: [IndexedUnitCost.Words]
    /// Words by which misspelt ones are put right.
    private let spellings = Deferred<NearMatch.Names>()
    private let names: NearMatch.Names
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
        self.words = words
        names = NearMatch.Names(unitCosts.map(\.service.name))
        var exact: [[UInt8]: Int] = [:]
        for place in words.indices.reversed() { exact[words[place].label.plainLetters] = place }
        for place in words.indices.reversed() { exact[words[place].name.plainLetters] = place }
        self.exact = exact
        cores = Self.cores(words, entries)
    }

    private func knownWords() -> NearMatch.Names {
        let known = Set(words.flatMap { $0.name.words + $0.label.words }.map { String(decoding: $0, as: UTF8.self) })
        return NearMatch.Names(
            known.union(synonyms.vocabulary).filter { $0.count >= Self.shortestWord && !$0.allSatisfy(\.isNumber) }
                .sorted())
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
        if !unmet.isEmpty, let both = both(SearchWords(text)) { return (both, []) }
        // A word that is misspelt is put right and not left aside.
        if !unmet.isEmpty, let corrected = corrected(SearchWords(text))?.text,
            found(corrected).leftAside.count < unmet.count
        {
            return ([], [])
        }
        guard !matches.isEmpty else { return (begun(by: SearchWords(text)), []) }
        return (matches.map(\.entry.place), unmet.map { question.terms[$0].typed.text })
    }

    /// Places of what two services have that stand with an `and` between them, of each in turn: `A&E and ambulance`.
    private func both(_ words: SearchWords) -> [Int]? {
        for place in words.words.indices where SearchWords.isAnd(words.words[place]) {
            let sides = [SearchWords(words: words.words[..<place]), SearchWords(words: words.words[(place + 1)...])]
            guard sides.allSatisfy(synonyms.isExpression) else { continue }
            let answers = sides.map { found($0.text).places }
            guard !answers.contains(where: \.isEmpty) else { continue }
            var seen: Set<Int> = []
            let ranks: Range<Int> = 0..<(answers.map(\.count).max() ?? 0)
            let inTurn: [Int] = ranks.flatMap { rank in answers.filter { rank < $0.count }.map { $0[rank] } }
            return inTurn.filter { seen.insert($0).inserted }
        }
        return nil
    }

    /// Places of the entries whose name begins with what was typed, and that with more than one word: `ae-att`.
    private func begun(by words: SearchWords) -> [Int] {
        guard words.count > 1 else { return [] }
        let letters = words.letters
        return entries.indices.filter { entries[$0].nameLetters.starts(with: letters) }
    }

    private func isKnown(_ words: SearchWords) -> Bool { words.words.allSatisfy(vocabulary.holds) }

    /// Places of the few entries that are nearest to a question which finds nothing, best first.
    func nearest(to text: String) -> [Int] {
        let question = SearchQuestion(SearchWords(text), synonyms)
        var found = matches(question.withoutUnit).map(\.entry.place)
        if found.isEmpty { found = question.nearest.flatMap(places) }
        if found.isEmpty, let corrected = corrected(SearchWords(text))?.text {
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

    /// A question with each misspelt word replaced by the nearest that is known; nil where there is none to replace, or where
    /// nothing is found by that either.
    func correction(of text: String) -> String? {
        corrected(SearchWords(text)).map(\.text).flatMap { found($0).places.isEmpty ? nil : $0 }
    }

    /// Why nothing is found by a question.
    func missingPrice(of text: String) -> MissingPrice {
        let words = SearchWords(text)
        let asked = SearchQuestion(words, synonyms)
        // The price of another unit is there.
        guard matches(asked.withoutUnit).isEmpty else { return .absent }
        return SearchQuestion(corrected(words) ?? words, synonyms).missing
    }

    private func places(_ way: SearchTerm.Way) -> [Int] {
        let term = SearchTerm(
            ways: [way], place: .name, role: .head, typed: SearchWords(words: []), origin: .expression)
        return matches([term], phrase: nil).map(\.entry.place)
    }

    /// What somebody may have meant, by places.
    enum Meant {
        case same(Int)
        case found(words: String, [Int])
        case nearest([Int], MissingPrice)
    }

    /// What somebody may have meant; nil where nothing is near.
    func meant(by text: String) -> Meant? {
        guard text.utf8.count <= NearMatch.longestSought else { return nil }
        let words = SearchWords(text)
        guard !words.isEmpty else { return nil }
        let corrected = corrected(words)
        if let same = same(words) ?? corrected.flatMap(same), isCounted(same, as: words) { return .same(same) }
        for question in [words, corrected].compactMap(\.self) {
            let found = found(question.text).places
            if !found.isEmpty { return .found(words: question.text, found) }
        }
        let nearest = nearest(to: words.text)
        let missing = missingPrice(of: words.text)
        if !nearest.isEmpty || missing == .toBeBrought { return .nearest(nearest, missing) }
        // A name of one's own may be made of words that tell nothing: `visit`.
        return names.suggestion(for: text)
            .flatMap { name in entries.firstIndex { $0.service.name == name } }
            .flatMap { isCounted($0, as: words) ? .same($0) : nil }
    }

    /// Whether an entry is for the unit that was written, where one was: a visit of a social worker is no hour.
    private func isCounted(_ place: Int, as words: SearchWords) -> Bool {
        let written = SearchMeasure.all(in: words)
        let own = entries[place].measures
        return written.isEmpty || own.isEmpty || !written.isDisjoint(with: own)
    }

    /// The entry that the words are certainly a name of.
    private func same(_ words: SearchWords) -> Int? {
        if let exact = exact[words.telling.plainLetters] { return exact }
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
            guard word.count >= Self.shortestWord, !vocabulary.holds(word), !synonyms.knows(word),
                !SearchSpelling.isEnglish(word)
            else { return word }
            return near(word) ?? word
        }
        return corrected == words.words ? nil : SearchWords(words: corrected)
    }

    /// The known word of which another is a misspelling: people miss letters in a word, hardly ever its first, and few at that.
    private func near(_ word: [UInt8]) -> [UInt8]? {
        guard let name = spellings.value(knownWords).suggestion(for: String(decoding: word, as: UTF8.self)) else {
            return nil
        }
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
            .sorted(by: Self.isBefore)
    }
}

extension CatalogueIndex {
    /// Of entries that are equally good the one of the newest prices comes first, and of these the first of the catalogue.
    private static func isBefore(
        _ left: (entry: IndexedUnitCost, score: SearchScore), _ right: (entry: IndexedUnitCost, score: SearchScore)
    ) -> Bool {
        guard left.score.isAsGood(as: right.score) else { return left.score < right.score }
        return left.entry.priceYear == right.entry.priceYear
            ? left.entry.place < right.entry.place : left.entry.priceYear > right.entry.priceYear
    }
}
