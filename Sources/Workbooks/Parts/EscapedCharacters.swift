/// Characters that XML does not have, which SpreadsheetML writes as `_x000D_`. ECMA-376 part 1, section 22.9.2.19.
enum EscapedCharacters {
    private static let length = 7

    /// Puts the characters in their place. A control character other than a tab or a line end stays as it is written.
    static func decode(_ text: inout [UInt8], from start: Int) {
        guard var at = text[start...].firstIndex(of: UInt8(ascii: "_")) else { return }
        var decoded: [UInt8] = []
        let first = at
        while at < text.count {
            if let scalar = scalar(at, in: text) {
                decoded.append(contentsOf: Array(String(scalar).utf8))
                at += length
            } else {
                decoded.append(text[at])
                at += 1
            }
        }
        text.replaceSubrange(first..., with: decoded)
    }

    private static func scalar(_ at: Int, in text: [UInt8]) -> Unicode.Scalar? {
        guard at + length <= text.count, text[at] == UInt8(ascii: "_"), text[at + 1] == UInt8(ascii: "x"),
            text[at + length - 1] == UInt8(ascii: "_")
        else { return nil }
        let digits = String(decoding: text[at + 2..<at + length - 1], as: UTF8.self)
        guard digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value)
        else { return nil }
        let isLineEndOrTab = value == 0x09 || value == 0x0A || value == 0x0D
        return value >= 0x20 || isLineEndOrTab ? scalar : nil
    }
}
