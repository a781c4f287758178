/// The words of a cell: its paragraphs, without comments and drawings that stand in it.
enum OpenDocumentText {
    /// Spaces that one element may stand for.
    private static let mostSpaces = 10_000

    /// Reads all that is in the cell that is open and closes it; paragraphs are lines. Nil where there is no paragraph.
    static func paragraphs(_ reader: inout MarkupReader) throws(PartFault) -> [UInt8]? {
        var text: [UInt8]?
        while let child = try reader.nextChild() {
            guard child == .paragraph else {
                try reader.skip()
                continue
            }
            var words = text.map { $0 + [UInt8(ascii: "\n")] } ?? []
            try append(&reader, &words)
            text = words
        }
        return text
    }

    private static func append(_ reader: inout MarkupReader, _ words: inout [UInt8]) throws(PartFault) {
        try reader.text(into: &words, element)
    }

    /// An element among the words of a paragraph.
    private static func element(
        _ reader: inout MarkupReader, _ name: MarkupName, _ words: inout [UInt8]
    ) throws(PartFault) {
        switch name {
        case .span, .link: return try append(&reader, &words)
        case .spaces:
            let count = try reader.count(written: "text:c")
            guard count <= mostSpaces else { throw .tooLarge }
            words.append(contentsOf: repeatElement(UInt8(ascii: " "), count: count))
        case .tab: words.append(UInt8(ascii: "\t"))
        case .lineBreak: words.append(UInt8(ascii: "\n"))
        default: break
        }
        try reader.skip()
    }
}
