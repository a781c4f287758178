import DelimitedText

/// A sentence that can be said of one thing, or of several things at once: `Use of "Arrest" rose on some rows`.
public struct SharedSentence: Sendable, Hashable {
    /// The words before the thing.
    public var before: String
    /// The thing.
    public var subject: String
    /// The words after it.
    public var after: String

    /// A sentence by its parts.
    public init(before: String, subject: String, after: String) {
        self.before = before
        self.subject = subject
        self.after = after
    }

    /// The whole sentence, of the one thing.
    public var words: String { before + subject + after }
}
