import DelimitedText
import Foundation
import Synchronization

/// Where results and messages go.
///
/// Results go to standard output and everything else to standard error, so that a script can keep the one and a person read
/// the other.
final class Terminal: Sendable {
    /// How a stream is written to: a file descriptor, or memory in a test.
    typealias Sink = @Sendable (String) -> Void

    private let output: Sink
    private let errors: Sink
    /// Whether messages may use colour.
    let colour: Style
    /// Whether a person is watching, so that progress is worth drawing.
    let audience: Audience

    enum Style: Sendable { case plain, coloured }
    enum Audience: Sendable { case person, file }

    init(output: @escaping Sink, errors: @escaping Sink, colour: Style, audience: Audience) {
        self.output = output
        self.errors = errors
        self.colour = colour
        self.audience = audience
    }

    /// The process's own streams. Colour and progress only on a terminal; `NO_COLOR` is honoured (no-color.org).
    static func standard() -> Terminal {
        let watched = isatty(STDERR_FILENO) == 1
        let refused = ProcessInfo.processInfo.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        return Terminal(
            output: { write($0, to: FileHandle.standardOutput) }, errors: { write($0, to: FileHandle.standardError) },
            colour: watched && !refused ? .coloured : .plain, audience: watched ? .person : .file)
    }

    /// A result. What of it comes from files is shown and never obeyed: a title cannot move the cursor.
    func result(_ text: String) { output(ScreenText.escaped(text)) }

    /// A message on a line of its own.
    func message(_ text: String) { errors(ScreenText.escaped(text) + "\n") }

    /// A message on a line of its own with the word in it that says how grave it is, marked where colours are wanted.
    func message(_ text: String, marking word: GravityWord) {
        let escaped = ScreenText.escaped(text)
        guard colour == .coloured, let range = escaped.firstRange(of: word.rawValue + ": ") else {
            return errors(escaped + "\n")
        }
        errors(escaped[..<range.lowerBound] + marked(word) + ": " + escaped[range.upperBound...] + "\n")
    }

    /// An error, with its first word marked.
    func error(_ text: String) { message("error: " + text, marking: .error) }

    /// Text for a line that is drawn over, such as progress, as it is.
    func draw(_ text: String) { errors(text) }

    /// How grave what a message tells is.
    enum GravityWord: String {
        case error, warning
    }

    private func marked(_ word: GravityWord) -> String {
        let code =
            switch word {
            case .error: "31"
            case .warning: "33"
            }
        return "\u{1B}[1;\(code)m\(word.rawValue)\u{1B}[0m"
    }

    private static func write(_ text: String, to handle: FileHandle) {
        // A reader that has gone away, as `| head` does, is no reason to crash.
        try? handle.write(contentsOf: Data(text.utf8))
    }
}
