/// How many characters words have, as a reader counts them.
enum CharacterCount {
    /// The count of all characters. Where each is a code point of its own, as in nearly all words, none is taken apart.
    static func of(_ words: some StringProtocol) -> Int {
        var count = 0
        for byte in words.utf8 {
            // From U+0300 on a mark may join the letter before it, and a carriage return joins a line feed.
            guard byte < 0xCC, byte != UInt8(ascii: "\r") else { return words.count }
            if byte & 0xC0 != 0x80 { count += 1 }
        }
        return count
    }
}
