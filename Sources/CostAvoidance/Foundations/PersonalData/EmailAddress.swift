/// An address: something, an at sign, and a dotted name, also where a space stands beside the sign or it is written in words.
enum EmailAddress {
    private static let written = ["[at]", "(at)", "{at}", " at "].map { Array($0.utf8) }
    private static let dots = [" dot ", "[dot]", "(dot)", " . "].map { Array($0.utf8) }
    /// What slips in for the dot of a name behind an at sign.
    private static let slips = [" .", ". ", ","].map { Array($0.utf8) }
    private static let dot = UInt8(ascii: ".")
    /// Endings by which `at` between words is the sign.
    private static let endings: Set<String> = [
        "com", "org", "net", "uk", "info", "co", "eu", "ie", "scot", "wales", "cymru",
    ]
    /// The shortest ending of a dotted name.
    private static let shortestEnding = 2

    static func isContained(in text: [UInt8]) -> Bool {
        guard mayHold(text) else { return false }
        let bytes = withDots(text)
        return bytes.indices.contains { index in
            if bytes[index] == UInt8(ascii: "@") {
                return isAddress(bytes[..<index], bytes[(index + 1)...], endings: nil)
                    || isSlipped(bytes[..<index], bytes[(index + 1)...])
            }
            return written.contains { sign in
                bytes[index] == sign[0] && bytes[index...].lazy.map(ASCII.lowercased).starts(with: sign)
                    && isAddress(
                        bytes[..<index], bytes[(index + sign.count)...],
                        endings: sign[0] == ASCII.space ? endings : nil
                    )
            }
        }
    }

    /// Whether a sign, a bracket or the word `at` stands in a text, which in most it does not.
    private static func mayHold(_ text: [UInt8]) -> Bool {
        var before: UInt8 = 0
        for byte in text {
            if "@[({".utf8.contains(byte) || (before | 0x20 == UInt8(ascii: "a") && byte | 0x20 == UInt8(ascii: "t")) {
                return true
            }
            before = byte
        }
        return false
    }

    /// The text with a dot where one is written in words behind a sign.
    private static func withDots(_ text: [UInt8]) -> [UInt8] {
        dots.reduce(text) { plain, word in
            var (kept, rest) = ([UInt8](), plain[...])
            while let first = rest.first {
                let isWord = rest.lazy.map(ASCII.lowercased).starts(with: word)
                kept.append(isWord ? dot : first)
                rest = rest.dropFirst(isWord ? word.count : 1)
            }
            return kept
        }
    }

    private static func isAddress(_ before: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>, endings: Set<String>?)
        -> Bool
    {
        guard let last = before.last(where: { $0 != ASCII.space }), isPart(last) || "\"_".utf8.contains(last) else {
            return false
        }
        let domain = after.drop { $0 == ASCII.space }.prefix {
            isPart($0) || $0 == ASCII.hyphen || $0 == dot
        }
        let labels = domain.split(separator: dot)
        guard labels.count > 1, domain.first != dot, let ending = labels.last else { return false }
        guard ending.count >= shortestEnding, ending.allSatisfy(ASCII.isLetter) else { return false }
        return endings?.contains(String(decoding: ending, as: UTF8.self).lowercased()) ?? true
    }

    /// Whether a space or a comma slipped in beside the dot: `jo.smith@gmail .com`.
    private static func isSlipped(_ before: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>) -> Bool {
        guard before.last.map(isPart) ?? false else { return false }
        let name = after.prefix { isPart($0) || $0 == ASCII.hyphen }
        guard !name.isEmpty else { return false }
        let rest = after[name.endIndex...]
        return slips.contains { slip in
            let ending = rest.dropFirst(slip.count).prefix(while: ASCII.isLetter)
            return rest.starts(with: slip) && endings.contains(String(decoding: ending, as: UTF8.self).lowercased())
        }
    }

    /// A letter or a figure, of any script.
    private static func isPart(_ byte: UInt8) -> Bool { ASCII.isAlphanumeric(byte) || byte >= 0x80 }
}
