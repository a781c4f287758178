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
    init(_ text: some StringProtocol) {
        let plain = Self.isPlain(text.utf8)
        words = plain ? Self.words(of: text.utf8) : Self.words(of: Self.inOneWay(String(text)).utf8)
    }

    private static func words(of bytes: some Sequence<UInt8>) -> [[UInt8]] {
        var words: [[UInt8]] = []
        var word: [UInt8] = []
        for byte in bytes {
            let small = ASCII.lowercased(byte)
            switch small {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
                word.append(small)
            case UInt8(ascii: "&"), UInt8(ascii: "'"):
                break
            default:
                if !word.isEmpty { words.append(word) }
                word.removeAll(keepingCapacity: true)
            }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    /// Whether a text has plain letters alone and no age of 65, as nearly all.
    private static func isPlain(_ bytes: some Sequence<UInt8>) -> Bool {
        var before: UInt8 = 0
        for byte in bytes {
            if byte >= 0x80 || byte == UInt8(ascii: "5") && before == UInt8(ascii: "6") { return false }
            before = byte
        }
        return true
    }

    /// The text in small letters, its apostrophes and ages written in one way.
    private static func inOneWay(_ text: String) -> String {
        OlderAges.inWords(text.lowercased().replacing("\u{2019}", with: "'"))
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
