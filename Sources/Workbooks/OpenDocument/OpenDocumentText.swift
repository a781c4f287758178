/// The words of a cell: its paragraphs, without comments and drawings that stand in it.
struct OpenDocumentText {
    /// The paragraphs as lines; nil where there is none.
    private(set) var paragraphs: [UInt8]?
    /// Whether a comment stands in the cell.
    private(set) var hasComment = false
    /// Whether digits among them are raised, lowered or struck out.
    private(set) var hasMarks = false
    private let styles: OpenDocumentStyles

    /// Spaces that one element may stand for.
    private static let mostSpaces = 10_000

    /// Reads all that is in the cell that is open and closes it.
    init(_ reader: inout MarkupReader, _ styles: OpenDocumentStyles) throws(PartFault) {
        self.styles = styles
        while let child = try reader.nextChild() {
            guard child == .paragraph else {
                if child == .annotation { hasComment = true }
                try reader.skip()
                continue
            }
            var words = paragraphs.map { $0 + [UInt8(ascii: "\n")] } ?? []
            try append(&reader, &words)
            paragraphs = words
        }
    }

    private mutating func append(_ reader: inout MarkupReader, _ words: inout [UInt8]) throws(PartFault) {
        try reader.text(into: &words) { reader, name, words throws(PartFault) in
            try element(&reader, name, &words)
        }
    }

    /// An element among the words of a paragraph.
    private mutating func element(
        _ reader: inout MarkupReader, _ name: MarkupName, _ words: inout [UInt8]
    ) throws(PartFault) {
        switch name {
        case .span, .link:
            let marks = styles.marks(try reader.attribute(written: "text:style-name"))
            let start = words.count
            try append(&reader, &words)
            if !marks.isEmpty {
                MarkedDigits.mark(&words, from: start, as: marks)
                hasMarks = true
            }
            return
        case .spaces:
            let count = try reader.count(written: "text:c")
            guard count <= Self.mostSpaces else { throw .tooLarge }
            words.append(contentsOf: repeatElement(UInt8(ascii: " "), count: count))
        case .tab: words.append(UInt8(ascii: "\t"))
        case .lineBreak: words.append(UInt8(ascii: "\n"))
        default: break
        }
        try reader.skip()
    }
}
