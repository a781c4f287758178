/// Running text of a report: words, and the few things words can be.
///
/// Words may come from anybody's input file: a renderer escapes them, so nothing in a text can become markup. Written as a
/// literal with interpolations: `"Savings of \(strong: range) \(reference: 3)"`.
public struct RichText: Sendable, Hashable {
    /// One stretch of text.
    public enum Span: Sendable, Hashable {
        /// Words.
        case plain(String)
        /// Words that matter more.
        case strong(String)
        /// Words set apart.
        case emphasis(String)
        /// A name as a program spells it.
        case code(String)
        /// The number of an entry in the list of references.
        case reference(Int)
        /// An address on the web, shown as it is.
        case address(String)
    }

    /// In reading order.
    public private(set) var spans: [Span]

    /// A text of spans.
    public init(_ spans: [Span] = []) { self.spans = spans }

    /// Plain words.
    public init(_ words: String) { spans = [.plain(words)] }

    /// Whether there is nothing to read.
    public var isEmpty: Bool { words.allSatisfy(\.isWhitespace) }

    /// The words alone.
    public var words: String { spans.map(Self.words).joined() }

    /// One text after another.
    public static func + (left: RichText, right: RichText) -> RichText { RichText(left.spans + right.spans) }

    /// Adds a text at the end.
    public static func += (left: inout RichText, right: RichText) { left.spans += right.spans }

    private static func words(of span: Span) -> String {
        switch span {
        case .plain(let words), .strong(let words), .emphasis(let words), .code(let words), .address(let words): words
        case .reference(let number): "[\(number)]"
        }
    }
}

extension RichText: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    /// Words written in the program.
    public init(stringLiteral words: String) { self.init(words) }

    /// Words and spans written in the program.
    public init(stringInterpolation: Interpolation) { spans = stringInterpolation.spans }

    /// Collects the spans of a literal.
    public struct Interpolation: StringInterpolationProtocol {
        var spans: [Span] = []

        /// Starts empty.
        public init(literalCapacity: Int, interpolationCount: Int) {
            spans.reserveCapacity(2 * interpolationCount + 1)
        }

        /// Words of the program.
        public mutating func appendLiteral(_ words: String) { append(.plain(words)) }
        /// Words from anywhere.
        public mutating func appendInterpolation(_ words: some CustomStringConvertible) {
            append(.plain(words.description))
        }
        /// A text as it is.
        public mutating func appendInterpolation(_ text: RichText) { spans += text.spans }
        /// Words that matter more.
        public mutating func appendInterpolation(strong words: String) { append(.strong(words)) }
        /// Words set apart.
        public mutating func appendInterpolation(emphasis words: String) { append(.emphasis(words)) }
        /// A name as a program spells it.
        public mutating func appendInterpolation(code words: String) { append(.code(words)) }
        /// The number of an entry in the list of references.
        public mutating func appendInterpolation(reference number: Int) { append(.reference(number)) }
        /// An address on the web.
        public mutating func appendInterpolation(address: String) { append(.address(address)) }

        private mutating func append(_ span: Span) {
            if case .plain("") = span { return }
            spans.append(span)
        }
    }
}

extension Sequence where Element == RichText {
    /// The texts one after another with something between.
    public func joined(separator: RichText) -> RichText {
        var joined = RichText()
        for (index, text) in enumerated() {
            if index > 0 { joined += separator }
            joined += text
        }
        return joined
    }
}
