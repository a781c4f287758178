/// A value of a JSON file (RFC 8259) that knows where it stands, so that what is wrong with it can be shown there.
public struct LocatedJSON: Sendable, Hashable {
    /// What the value is.
    public enum Content: Sendable, Hashable {
        /// `null`
        case null
        /// `true` or `false`
        case boolean(Bool)
        /// A number as its digits stand in the file: `0.10` keeps its last nought.
        case number(String)
        /// Text, with its escapes resolved.
        case string(String)
        /// A list.
        case array([LocatedJSON])
        /// Keys and values in the order of the file. Of a key given twice, which is an error, the first is kept.
        case object([Member])
        /// Something that is no JSON value. The fault has been reported: say nothing more about it.
        case unreadable
    }

    /// A key and its value.
    public struct Member: Sendable, Hashable {
        /// The key, with its escapes resolved.
        public let key: String
        /// Where the key stands.
        public let keyPosition: SourcePosition
        /// The value.
        public let value: LocatedJSON

        /// A key and its value, from wherever they were written.
        public init(key: String, keyPosition: SourcePosition, value: LocatedJSON) {
            self.key = key
            self.keyPosition = keyPosition
            self.value = value
        }
    }

    /// What the value is.
    public let content: Content
    /// Where it begins: the column counts characters (Unicode scalars) from 1.
    public let position: SourcePosition

    /// A value from wherever it was written: a sheet of keys and values comes to the same as a file of JSON.
    public init(_ content: Content, at position: SourcePosition) {
        self.content = content
        self.position = position
    }

    /// What came of reading a file.
    public struct Outcome: Sendable {
        /// The file's value. There may be one though there are errors, so that what is wrong with its keys is found in
        /// the same run; nil where the file could not be read to its end.
        public let value: LocatedJSON?
        /// Every fault found.
        public let diagnostics: Diagnostics

        /// A value and what was found wrong on the way to it.
        public init(value: LocatedJSON?, diagnostics: Diagnostics) {
            self.value = value
            self.diagnostics = diagnostics
        }
    }

    /// How deep lists and objects may be nested.
    public static let deepest = 100

    /// Bytes of the largest file of settings: some hundred pages. Of more, it holds what are none, and takes long to look through.
    public static let largestSettings = 1 << 20

    /// Reads a file of settings that somebody writes: one JSON value of no more than ``largestSettings`` bytes.
    public static func settings(_ file: SourceFile) -> Outcome {
        guard file.byteCount > largestSettings else { return read(file) }
        return Outcome(
            value: nil,
            diagnostics: Diagnostics([
                Diagnostic(
                    at: SourcePosition(file: file.name), code: "file-too-large",
                    message:
                        "the file has \(file.byteCount >> 20) MiB or more, and settings have no more than \(largestSettings >> 20)",
                    remedy: "Look what stands in it that is no setting, such as a table or a picture, and take it out.")
            ]))
    }

    /// Reads a file that holds one JSON value.
    public static func read(_ file: SourceFile) -> Outcome {
        var reader = JSONReader(file)
        let value = reader.document()
        return Outcome(value: value, diagnostics: reader.diagnostics)
    }
}

extension LocatedJSON {
    /// The value of a key; nil if there is none or this is no object.
    public subscript(key: String) -> LocatedJSON? { members?.first { $0.key == key }?.value }

    /// The keys and values of an object; nil if this is none.
    public var members: [Member]? {
        if case .object(let members) = content { members } else { nil }
    }

    /// The values of a list; nil if this is none.
    public var elements: [LocatedJSON]? {
        if case .array(let elements) = content { elements } else { nil }
    }

    /// The text; nil if this is none.
    public var string: String? {
        if case .string(let string) = content { string } else { nil }
    }

    /// The number's digits; nil if this is none.
    public var number: String? {
        if case .number(let digits) = content { digits } else { nil }
    }

    /// The truth value; nil if this is none.
    public var boolean: Bool? {
        if case .boolean(let value) = content { value } else { nil }
    }

    /// Whether a fault of it has been reported, so that nothing more is to be said about it.
    public var isUnreadable: Bool {
        if case .unreadable = content { true } else { false }
    }

    /// What kind of value this is, for a message: "a number", "text".
    public var kind: String {
        switch content {
        case .null: "null"
        case .boolean: "true or false"
        case .number: "a number"
        case .string: "text"
        case .array: "a list"
        case .object: "an object"
        case .unreadable: "no JSON value"
        }
    }
}
