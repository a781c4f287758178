import CostAvoidance
import DelimitedText
import Platform
import Synchronization

/// Where results and messages go.
///
/// Results go to standard output and everything else to standard error, so that a script can keep the one and a person read
/// the other.
final class Terminal: Sendable {
    /// How a stream is written to: a file descriptor, or memory in a test.
    typealias Sink = @Sendable (String) throws(StandardStream.Failure) -> Void

    private let output: Sink
    private let errors: Sink
    /// Why standard output took no more; nil while it takes everything.
    private let outputFailure = Mutex<StandardStream.Failure?>(nil)
    /// The words of the command line: no error or warning repeats one that looks like personal data.
    private let typed = Mutex<[String]>([])
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

    /// The process's own streams. Colour and progress only on a terminal that knows more than lines; `NO_COLOR` is honoured (no-color.org).
    static func standard() -> Terminal {
        let environment = ProcessInfo.processInfo.environment
        let watched = isatty(STDERR_FILENO) == 1 && environment["TERM"] != "dumb"
        let refused = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        return Terminal(
            output: { text throws(StandardStream.Failure) in try StandardStream.output.write(text) },
            errors: { text throws(StandardStream.Failure) in try StandardStream.errors.write(text) },
            colour: watched && !refused ? .coloured : .plain, audience: watched ? .person : .file)
    }

    /// Notes what the command line says.
    func note(typed words: [String]) { typed.withLock { $0 = words } }

    /// Whether nothing but results and errors is asked for.
    var isQuiet: Bool { typed.withLock { $0.contains("--quiet") } }

    /// A result. What of it comes from files is shown and never obeyed: a title cannot move the cursor.
    func result(_ text: String) {
        guard outputFailure.withLock({ $0 == nil }) else { return }
        do throws(StandardStream.Failure) {
            try output(ScreenText.escaped(text))
        } catch {
            outputFailure.withLock { $0 = error }
        }
    }

    /// How a run ends that would otherwise end so: what standard output did not take was not delivered.
    func ending(_ status: ExitStatus) -> ExitStatus {
        guard case .system(let words)? = outputFailure.withLock({ $0 }) else { return status }
        error("standard output cannot be written: \(words)")
        return .files
    }

    /// A message on a line of its own.
    func message(_ text: String) { tell(ScreenText.escaped(text) + "\n") }

    /// A message on a line of its own with the word in it that says how grave it is, marked where colours are wanted.
    func message(_ text: String, marking word: GravityWord) {
        let words = typed.withLock { $0 }
        let escaped = ScreenText.escaped(Diagnostic.withoutPersonalValues(text, typed: words))
        guard colour == .coloured, let range = escaped.firstRange(of: word.rawValue + ": ") else {
            return tell(escaped + "\n")
        }
        tell(escaped[..<range.lowerBound] + marked(word) + ": " + escaped[range.upperBound...] + "\n")
    }

    /// An error, with its first word marked.
    func error(_ text: String) { message("error: " + text, marking: .error) }

    /// Text for a line that is drawn over, such as progress, as it is.
    func draw(_ text: String) { tell(text) }

    /// Where messages cannot be told, there is nowhere to say so.
    private func tell(_ text: String) { try? errors(text) }

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
}
