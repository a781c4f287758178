import DelimitedText

/// The identifiers that programs make up (RFC 9562, section 4): `f81d4fae-7dec-11d0-a765-00a0c91e6bf6`. Their digits mean nothing, so that
/// what they look like is chance.
enum UniqueIdentifier {
    /// The text without them.
    static func removed(from text: String) -> String {
        // Most cells are shorter, and are copied for nothing.
        guard text.utf8.count >= length else { return text }
        let bytes = Array(text.utf8)
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count)
        var place = 0
        while place < bytes.count {
            if isAt(place, in: bytes) {
                place += length
            } else {
                kept.append(bytes[place])
                place += 1
            }
        }
        return kept.count == bytes.count ? text : String(decoding: kept, as: UTF8.self)
    }

    /// Digits with the hyphens that part them.
    static let length = 36
    /// How many hyphens part its digits.
    static let hyphens = 4

    /// Whether a hyphen stands at a place of one, counted from 0: behind 8 digits, and three times behind 4.
    static func isHyphen(at place: Int) -> Bool { place == 8 || place == 13 || place == 18 || place == 23 }

    /// Whether one stands at a place, with neither a letter nor a digit on either side.
    private static func isAt(_ start: Int, in bytes: [UInt8]) -> Bool {
        let end = start + length
        guard end <= bytes.count, start == 0 || !ASCII.isAlphanumeric(bytes[start - 1]),
            end == bytes.count || !ASCII.isAlphanumeric(bytes[end])
        else { return false }
        return (0..<length).allSatisfy { place in
            let byte = bytes[start + place]
            return isHyphen(at: place) ? byte == ASCII.hyphen : ASCII.isHexadecimal(byte)
        }
    }
}
