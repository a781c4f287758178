/// The words of a text, in small letters, by which people look for a service.
///
/// `A&E` is one word, so that it is found however it is written. Words are kept as bytes: going over characters took
/// five times as long, and every entry of the catalogue is looked through at every question.
struct SearchWords: Hashable, Sendable {
    /// The words in their order.
    private(set) var words: [[UInt8]]

    /// Words that say nothing about what is looked for.
    private static let small: Set<[UInt8]> = Set(
        ["a", "an", "and", "at", "by", "each", "for", "in", "is", "of", "on", "one", "or", "per", "the", "to", "with"]
            .map { Array($0.utf8) })
    /// Words as short as this are not taken for the beginning of another.
    private static let shortestBeginning = 3

    /// Every word of a text.
    init(_ text: String) {
        var words: [[UInt8]] = []
        var word: [UInt8] = []
        for byte in text.lowercased().utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
                word.append(byte)
            case UInt8(ascii: "&"), UInt8(ascii: "'"):
                break
            default:
                if !word.isEmpty { words.append(word) }
                word.removeAll(keepingCapacity: true)
            }
        }
        if !word.isEmpty { words.append(word) }
        self.words = words
    }

    /// These words.
    init(words: some Sequence<[UInt8]>) { self.words = Array(words) }

    /// The words without those that say nothing, such as `of` and `the`.
    var telling: SearchWords { SearchWords(words: words.filter { !Self.small.contains($0) }) }

    /// How many words there are.
    var count: Int { words.count }
    /// Whether there is no word.
    var isEmpty: Bool { words.isEmpty }
    /// The words with a space between them.
    var text: String { words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ") }
    /// The letters of all words together, so that `call-out` and `callout` are one.
    var letters: [UInt8] { words.flatMap(\.self) }

    /// How words stand in another text.
    enum Match: Int, Comparable {
        /// They begin words of it.
        case beginnings
        /// They are words of it.
        case whole

        static func < (left: Match, right: Match) -> Bool { left.rawValue < right.rawValue }
    }

    /// How these words stand in `text` one behind the other; nil where they do not.
    func match(in text: SearchWords) -> Match? {
        guard !words.isEmpty, words.count <= text.count else { return nil }
        var best: Match?
        for start in 0...(text.count - words.count) {
            var found = Match.whole
            let holds = words.indices.allSatisfy { index in
                guard let match = Self.match(words[index], text.words[start + index]) else { return false }
                found = min(found, match)
                return true
            }
            guard holds else { continue }
            if found == .whole { return .whole }
            best = found
        }
        return best
    }

    /// The plural is its singular, and a word of some length may be cut off.
    private static func match(_ word: [UInt8], _ other: [UInt8]) -> Match? {
        if word == other { return .whole }
        let (one, two) = (singular(word), singular(other))
        if one == two { return .whole }
        return one.count >= shortestBeginning && two.starts(with: one) ? .beginnings : nil
    }

    private static func singular(_ word: [UInt8]) -> ArraySlice<UInt8> {
        let s = UInt8(ascii: "s")
        guard word.count > shortestBeginning, word.last == s, word[word.count - 2] != s else { return word[...] }
        return word.dropLast()
    }
}
