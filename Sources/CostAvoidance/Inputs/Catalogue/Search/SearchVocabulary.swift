import Numerics

/// Every word that entries of a catalogue have, numbered in the order of the alphabet, so that those with one beginning are a run
/// of numbers. Comparing numbers, thousands of questions are answered in the time that one took by letters.
struct SearchVocabulary: Sendable {
    private let words: [[UInt8]]
    private let numbers: [[UInt8]: Int]

    /// Words shorter than this are not taken for the beginning of another: most are abbreviations.
    private static let shortestBeginning = 4

    init(_ texts: some Sequence<SearchWords>) {
        let distinct = Set(texts.flatMap { $0.words.map(SearchSpelling.plain) })
        words = distinct.sorted { $0.lexicographicallyPrecedes($1) }
        numbers = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, $0) })
    }

    /// The numbers of a text's words, each of which is known.
    func numbers(of text: SearchWords) -> [Int] { text.words.compactMap { numbers[SearchSpelling.plain($0)] } }

    /// Whether a word is one of these.
    func holds(_ word: [UInt8]) -> Bool { numbers[SearchSpelling.plain(word)] != nil }

    /// What a word may stand for.
    struct Meant: Sendable {
        /// The number of the word itself, where it is known.
        let whole: Int?
        /// The numbers of the words that it begins.
        let beginnings: Range<Int>
    }

    /// What each word of a phrase may stand for; nil where one of them stands for none.
    func meant(_ phrase: SearchWords) -> [Meant]? {
        var all: [Meant] = []
        for word in phrase.words {
            let meant = meant(word)
            guard meant.whole != nil || !meant.beginnings.isEmpty else { return nil }
            all.append(meant)
        }
        return all.isEmpty ? nil : all
    }

    private func meant(_ word: [UInt8]) -> Meant {
        let one = SearchSpelling.plain(word)
        guard one.count >= Self.shortestBeginning else { return Meant(whole: numbers[one], beginnings: 0..<0) }
        let first = words.firstPlace { !$0.lexicographicallyPrecedes(one) }
        var end = first
        while end < words.count, words[end].starts(with: one) { end += 1 }
        return Meant(whole: numbers[one], beginnings: isMostOf(words[first..<end], one) ? first..<end : 0..<0)
    }

    /// Whether a beginning is at least half of the shortest word that it begins: `park` is not the beginning of `parkinson`.
    private func isMostOf(_ words: ArraySlice<[UInt8]>, _ beginning: [UInt8]) -> Bool {
        words.map(\.count).min().map { $0 <= 2 * beginning.count } ?? false
    }
}

extension SearchVocabulary {
    /// How words stand in a text.
    enum Match: Int, Comparable {
        /// They begin words of it.
        case beginnings
        /// They are words of it.
        case whole

        static func < (left: Match, right: Match) -> Bool { left.rawValue < right.rawValue }
    }

    /// How the words of a phrase stand in a text one behind the other; nil where they do not.
    static func match(_ phrase: [Meant], in text: [Int]) -> Match? {
        guard !phrase.isEmpty, phrase.count <= text.count else { return nil }
        var best: Match?
        for start in 0...(text.count - phrase.count) {
            var found = Match.whole
            var holds = true
            for (offset, word) in phrase.enumerated() where holds {
                let number = text[start + offset]
                if number == word.whole { continue }
                holds = word.beginnings.contains(number)
                found = .beginnings
            }
            guard holds else { continue }
            if found == .whole { return .whole }
            best = found
        }
        return best
    }
}
