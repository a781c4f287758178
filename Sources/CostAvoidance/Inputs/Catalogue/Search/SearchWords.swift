/// The words of a text, in small letters, by which people look for a service.
///
/// `A&E` is one word, so that it is found however it is written. Words are kept as bytes: going over characters took
/// five times as long, and every entry of the catalogue is looked through at every question.
struct SearchWords: Hashable, Sendable {
    /// The words in their order.
    private(set) var words: [[UInt8]]

    /// Words that say nothing about what is looked for.
    private static let small: Set<[UInt8]> = Set(
        [
            "a", "an", "and", "at", "by", "each", "for", "from", "in", "is", "into", "my", "of", "on", "one", "or",
            "per",
            "the", "their", "to", "with",
        ].map { Array($0.utf8) })
    /// Words behind which stands what only narrows what is before them.
    private static let joining: Set<[UInt8]> = Set(
        ["at", "by", "for", "from", "in", "into", "of", "on", "to", "with"].map { Array($0.utf8) })

    /// Every word of a text.
    init(_ text: String) {
        var words: [[UInt8]] = []
        var word: [UInt8] = []
        for byte in Self.withAges(text.lowercased().replacing("\u{2019}", with: "'")).utf8 {
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

    /// The text with ages from 65 on in words, since the number stands in the names of those below it as well: `65+`, `over 65`,
    /// `65 and over`, but not `under 65`.
    private static func withAges(_ text: String) -> String {
        guard text.contains("65") else { return text }
        return text.replacing(
            /\b(aged |age )?((over|above) 65s?|65s? ?(\+|plus\b|(and|or|years and|years or) (over|above|older)\b))/,
            with: "older ")
    }

    /// These words.
    init(words: some Sequence<[UInt8]>) { self.words = Array(words) }

    /// The words without those that say nothing, such as `of` and `the`.
    var telling: SearchWords { SearchWords(words: words.filter { !Self.isSmall($0) }) }

    /// Whether a word says nothing.
    static func isSmall(_ word: [UInt8]) -> Bool { small.contains(word) }

    /// Whether a word joins two things of which both are looked for.
    static func isAnd(_ word: [UInt8]) -> Bool { word == Array("and".utf8) || word == Array("plus".utf8) }

    /// Whether what is behind a word only narrows what is before it: of `fall in the home` it is the fall that is looked for.
    static func isJoining(_ word: [UInt8]) -> Bool { joining.contains(word) }

    /// How many words there are.
    var count: Int { words.count }
    /// Whether there is no word.
    var isEmpty: Bool { words.isEmpty }
    /// The words with a space between them.
    var text: String { words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ") }
    /// The letters of all words together, so that `call-out` and `callout` are one.
    var letters: [UInt8] { words.flatMap(\.self) }
    /// These letters in one spelling of each word.
    var plainLetters: [UInt8] { words.flatMap(SearchSpelling.plain) }
}
