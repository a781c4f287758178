/// Running text of a report: words, and the few things words can be.
///
/// Words may come from anybody's input file: a renderer escapes them, so nothing in a text can become markup. Written as a
/// literal with interpolations: `"Savings of \(strong: range) \(reference: 3)"`.
package struct RichText: Sendable, Hashable {
    /// One stretch of text.
    package enum Span: Sendable, Hashable {
        case plain(String)
        /// Words that matter more.
        case strong(String)
        case emphasis(String)
        /// A name as a program spells it.
        case code(String)
        /// The number of an entry in the list of references.
        case reference(Int)
        /// An address on the web, shown as it is.
        case address(String)
        /// The other document of the report.
        case document(ReportDocument.Part)
    }

    package private(set) var spans: [Span]

    /// A text of spans.
    package init(_ spans: [Span] = []) { self.spans = spans }

    package init(_ words: String) { spans = [.plain(words)] }

    /// Whether there is nothing to read.
    package var isEmpty: Bool { words.allSatisfy(\.isWhitespace) }

    package var words: String { spans.map(Self.words).joined() }

    /// Other words in the same kind of span, of a text of one.
    func replacingWords(with words: String) -> RichText {
        guard spans.count == 1, let span = spans.first else { return self }
        switch span {
        case .plain: return RichText([.plain(words)])
        case .strong: return RichText([.strong(words)])
        case .emphasis: return RichText([.emphasis(words)])
        case .code, .reference, .address, .document: return self
        }
    }

    /// One text after another.
    package static func + (left: RichText, right: RichText) -> RichText { RichText(left.spans + right.spans) }

    /// Adds a text at the end.
    package static func += (left: inout RichText, right: RichText) { left.spans += right.spans }

    private static func words(of span: Span) -> String {
        switch span {
        case .plain(let words), .strong(let words), .emphasis(let words), .code(let words), .address(let words): words
        case .document(let part): part.file
        case .reference(let number): "[\(number)]"
        }
    }
}

extension RichText: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    /// Words written in the program.
    package init(stringLiteral words: String) { self.init(words) }

    /// Words and spans written in the program.
    package init(stringInterpolation: Interpolation) { spans = stringInterpolation.spans }

    /// Collects the spans of a literal.
    package struct Interpolation: StringInterpolationProtocol {
        var spans: [Span] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            spans.reserveCapacity(2 * interpolationCount + 1)
        }

        /// Words of the program.
        package mutating func appendLiteral(_ words: String) { append(.plain(words)) }
        package mutating func appendInterpolation(_ words: some CustomStringConvertible) {
            append(.plain(words.description))
        }
        /// A text as it is.
        package mutating func appendInterpolation(_ text: RichText) { spans += text.spans }
        /// Words that matter more.
        package mutating func appendInterpolation(strong words: String) { append(.strong(words)) }
        package mutating func appendInterpolation(emphasis words: String) { append(.emphasis(words)) }
        /// A name as a program spells it.
        package mutating func appendInterpolation(code words: String) { append(.code(words)) }
        /// The number of an entry in the list of references.
        package mutating func appendInterpolation(reference number: Int) { append(.reference(number)) }
        /// An address on the web.
        package mutating func appendInterpolation(address: String) { append(.address(address)) }
        /// The other document of the report, by its file.
        mutating func appendInterpolation(document: ReportDocument.Part) { append(.document(document)) }

        private mutating func append(_ span: Span) {
            if case .plain("") = span { return }
            spans.append(span)
        }
    }
}

extension Sequence where Element == RichText {
    /// The texts one after another with something between.
    package func joined(separator: RichText) -> RichText {
        var joined = RichText()
        for (index, text) in enumerated() {
            if index > 0 { joined += separator }
            joined += text
        }
        return joined
    }
}
