/// The words of a text, in small letters, by which people look for a service.
///
/// `A&E` is one word, so that it is found however it is written. Words are kept as bytes: going over characters took
/// five times as long, and every entry of the catalogue is looked through at every question.
struct SearchWords: Equatable {
    private let words: [[UInt8]]

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

    /// How many words there are.
    var count: Int { words.count }
    /// Whether there is no word.
    var isEmpty: Bool { words.isEmpty }

    /// How many of these words begin a word of `text`.
    func matches(in text: SearchWords) -> Int {
        words.count { word in text.words.contains { $0.starts(with: word) } }
    }
}
