/// The words of a cell: its paragraphs, without comments and drawings that stand in it.
struct OpenDocumentText {
    /// The paragraphs as lines; nil where there is none.
    private(set) var paragraphs: [UInt8]?
    /// Whether a comment stands in the cell.
    private(set) var hasComment = false

    /// Spaces that one element may stand for.
    private static let mostSpaces = 10_000

    /// Reads all that is in the cell that is open and closes it.
    init(_ reader: inout MarkupReader) throws(PartFault) {
        while let child = try reader.nextChild() {
            guard child == .paragraph else {
                if child == .annotation { hasComment = true }
                try reader.skip()
                continue
            }
            var words = paragraphs.map { $0 + [UInt8(ascii: "\n")] } ?? []
            try Self.append(&reader, &words)
            paragraphs = words
        }
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
