/// A text that may be put together of runs with different letters. ECMA-376 part 1, section 18.4.
enum StringItem {
    /// Appends the text of the element that is open and closes it. How it is pronounced is left out.
    static func append(from reader: inout MarkupReader, to text: inout [UInt8]) throws(PartFault) {
        let start = text.count
        while let child = try reader.nextChild() {
            switch child {
            case .text: try reader.text(into: &text)
            case .run: try appendRun(from: &reader, to: &text)
            default: try reader.skip()
            }
        }
        EscapedCharacters.decode(&text, from: start)
    }

    /// A run of letters that look alike, whose look stands before its text.
    private static func appendRun(from reader: inout MarkupReader, to text: inout [UInt8]) throws(PartFault) {
        let start = text.count
        var marks: Set<MarkedDigits.Mark> = []
        while let part = try reader.nextChild() {
            switch part {
            case .text: try reader.text(into: &text)
            case .runProperties: marks = try self.marks(&reader)
            default: try reader.skip()
            }
        }
        MarkedDigits.mark(&text, from: start, as: marks)
    }

    private static func marks(_ reader: inout MarkupReader) throws(PartFault) -> Set<MarkedDigits.Mark> {
        var marks: Set<MarkedDigits.Mark> = []
        while let property = try reader.nextChild() {
            let value = try reader.attribute(.val)
            switch (property, value) {
            case (.verticalAlignment, "superscript"): marks.insert(.raised)
            case (.verticalAlignment, "subscript"): marks.insert(.lowered)
            case (.strike, let value) where MarkedDigits.isOn(value): marks.insert(.struck)
            default: break
            }
            try reader.skip()
        }
        return marks
    }
}
