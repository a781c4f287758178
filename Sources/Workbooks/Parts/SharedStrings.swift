/// The texts that cells of all sheets share, by their number.
struct SharedStrings {
    private var text: [UInt8] = []
    private var ends: [Int] = []

    /// No texts, as in a workbook without such a part.
    init() {}

    init(_ reader: inout MarkupReader) throws(PartFault) {
        while let child = try reader.nextChild() {
            if child == .stringItem {
                try StringItem.append(from: &reader, to: &text)
                ends.append(text.count)
            } else {
                try reader.skip()
            }
        }
    }

    /// The bytes of a text; nil where there is none of that number.
    subscript(number: Int) -> ArraySlice<UInt8>? {
        guard ends.indices.contains(number) else { return nil }
        return text[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
    }
}

/// A text that may be put together of runs with different letters. ECMA-376 part 1, section 18.4.
enum StringItem {
    /// Appends the text of the element that is open and closes it. How it is pronounced is left out.
    static func append(from reader: inout MarkupReader, to text: inout [UInt8]) throws(PartFault) {
        let start = text.count
        while let child = try reader.nextChild() {
            switch child {
            case .text: try reader.text(into: &text)
            case .run:
                while let part = try reader.nextChild() {
                    if part == .text { try reader.text(into: &text) } else { try reader.skip() }
                }
            default: try reader.skip()
            }
        }
        EscapedCharacters.decode(&text, from: start)
    }
}

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
