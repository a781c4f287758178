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
