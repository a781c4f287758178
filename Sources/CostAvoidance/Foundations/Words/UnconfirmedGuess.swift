/// A guess that somebody has to confirm before it is read: a word with a question mark behind it, `before?`.
package enum UnconfirmedGuess {
    package static let mark = "?"

    /// The word that is guessed; nil where a text is no guess.
    static func word(in text: String) -> String? {
        text.hasSuffix(mark) ? String(text.dropLast(mark.count)).trimmingSpaces() : nil
    }
}
