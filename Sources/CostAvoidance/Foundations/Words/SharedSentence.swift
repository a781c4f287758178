import DelimitedText

/// A sentence that can be said of one thing, or of several things at once: `Use of "Arrest" rose on some rows`.
package struct SharedSentence: Sendable, Hashable {
    /// The words before the thing.
    package var before: String
    package var subject: String
    /// The words after it.
    package var after: String
    /// How often it is said.
    package var times = 1

    /// A sentence by its parts.
    package init(before: String, subject: String, after: String) {
        self.before = before
        self.subject = subject
        self.after = after
    }

    /// The whole sentence, of the one thing.
    package var words: String { before + subject + after }
}
