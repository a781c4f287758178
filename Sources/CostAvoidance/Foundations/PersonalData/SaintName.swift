/// Names of places that are called by a saint: `St. Mary's`, `Saint Peter`. The name behind it is nobody's.
enum SaintName {
    private static let titles: Set<String> = ["st", "st.", "saint", "ss", "ss.", "sts", "sts.", "sant"]

    /// A text without its saints.
    static func without(_ text: String) -> String {
        guard mayHold(text) else { return text }
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        var kept: [Substring] = []
        var place = 0
        while place < words.count {
            // A street may end with the same letters.
            if titles.contains(words[place].lowercased()), place + 1 < words.count {
                place += 2
            } else {
                kept.append(words[place])
                place += 1
            }
        }
        return kept.joined(separator: " ")
    }

    /// The quick look that spares nearly all texts the thorough one: an s that begins a word with another behind it.
    private static func mayHold(_ text: String) -> Bool {
        var before = UInt8(ascii: " ")
        var hasTitle = false
        for byte in text.utf8 {
            if before == UInt8(ascii: " "), byte | 0x20 == UInt8(ascii: "s") { hasTitle = true }
            if hasTitle, byte == UInt8(ascii: " ") { return true }
            before = byte
        }
        return false
    }
}
