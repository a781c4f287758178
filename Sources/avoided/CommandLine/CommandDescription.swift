import CostAvoidance

/// What a person can read about a command, and what the command line is checked against.
struct CommandDescription {
    /// The word that is typed, or two: `costs check`.
    let name: String
    /// What it does, on one line.
    let summary: String
    /// What stands after the name, in the order of the usage line.
    let operands: [Operand]
    /// Its options; `--quiet`, `--help` and `--version` are every command's.
    let options: [Option]
    /// What to know before using it, and an example or two.
    let discussion: String
    /// Refuses words that are no options where the command line alone shows them to be wrong.
    let checkOperands: @Sendable (_ words: [String]) throws(CommandFailure) -> Void

    init(
        name: String, summary: String, operands: [Operand], options: [Option] = [], discussion: String = "",
        checkOperands: @escaping @Sendable (_ words: [String]) throws(CommandFailure) -> Void = { _ in }
    ) {
        self.checkOperands = checkOperands
        self.name = name
        self.summary = summary
        self.operands = operands
        self.options = options + [.quiet, .help, .version]
        self.discussion = discussion
    }

    /// The last word of the name: `check` of `costs check`.
    var lastWord: String { name.split(separator: " ").last.map(String.init) ?? name }

    /// `avoided check FOLDER [OPTIONS]`.
    var usageLine: String {
        let words = operands.map { operand in
            switch operand.count {
            case .one: operand.name
            case .oneOrMore: "\(operand.name)..."
            case .zeroOrMore, .optional: "[\(operand.name)]"
            }
        }
        return (["avoided", name] + words + ["[OPTIONS]"]).joined(separator: " ")
    }

    /// A word that stands for itself, such as a folder.
    struct Operand {
        enum Count { case one, optional, oneOrMore, zeroOrMore }
        let name: String
        let count: Count
        /// What a shell may propose for it beside what its name stands for.
        var known = KnownWords.none
    }

    /// A word that begins with two hyphens.
    struct Option {
        enum Value {
            /// The option stands alone.
            case none
            case one(placeholder: String)
            /// A value follows, and the option may be given again.
            case many(placeholder: String)
            /// One of these words follows.
            case choice([String])
        }
        let name: String
        let value: Value
        let help: String
        /// What a shell may propose for its value beside what the placeholder stands for.
        var known = KnownWords.none
        /// Refuses a value that the command line alone shows to be wrong.
        var check: @Sendable (_ value: String) throws(CommandFailure) -> Void = { _ in }

        static let help = Option(name: "--help", value: .none, help: "show this help")
        static let version = Option(name: "--version", value: .none, help: "show the version")
        static let quiet = Option(name: "--quiet", value: .none, help: "print nothing but results and errors")
        static let format = Option(
            name: "--format", value: .choice(["text", "json"]), help: "how results are printed (default text)")
        static let seed = Option(
            name: "--seed", value: .one(placeholder: "N"),
            help: "seed of the random numbers in place of the evaluation's",
            check: wholeNumber("--seed", in: SimulationOptions.seeds))
        static let draws = Option(
            name: "--draws", value: .one(placeholder: "N"),
            help: "draws of the simulation in place of the evaluation's",
            check: wholeNumber("--draws", in: SimulationOptions.draws))
        static let sampling = Option(
            name: "--sampling", value: .choice(SamplingMethod.allCases.map(\.rawValue)),
            help: "how the draws are spread (default random)")
        static let threads = Option(
            name: "--threads", value: .one(placeholder: "N"),
            help: "take no more than so many threads; the result is the same",
            check: wholeNumber("--threads", in: ThreadLimit.threads))
        static let precision = Option(
            name: "--precision", value: .one(placeholder: "P"),
            help: "stop drawing at this standard error of the mean: pounds, or a percentage of it",
            check: { text throws(CommandFailure) in _ = try SimulationOptions.precision(text) })

        /// Refuses what is no whole number within bounds.
        static func wholeNumber<Number: FixedWidthInteger & Sendable>(
            _ option: String, in bounds: ClosedRange<Number>
        ) -> @Sendable (_ value: String) throws(CommandFailure) -> Void {
            { text throws(CommandFailure) in _ = try Arguments.wholeNumber(text, of: option, in: bounds) }
        }

        /// The option as the usage shows it.
        var usage: String {
            switch value {
            case .none: name
            case .one(let placeholder), .many(let placeholder): "\(name) \(placeholder)"
            case .choice(let words): "\(name) \(words.joined(separator: "|"))"
            }
        }
    }
}

/// How a run ends. The numbers are fixed: scripts depend on them.
enum ExitStatus: Int32, CaseIterable {
    case done = 0
    /// The inputs were refused.
    case refused = 1
    /// The command line was wrong.
    case usage = 2
    /// A file could not be read or written.
    case files = 3
    /// A published figure did not reproduce.
    case notReproduced = 4

    /// What it means, in the words of the help and of the manual page.
    var meaning: String {
        switch self {
        case .done: "done"
        case .refused: "the inputs were refused"
        case .usage: "the command line was wrong"
        case .files: "a file could not be read or written"
        case .notReproduced: "a published figure did not reproduce (reproduce --strict)"
        }
    }
}

/// Why a command stops before its end; what there is to say has been said unless it is in here.
struct CommandFailure: Error {
    let status: ExitStatus
    /// Printed on standard error, each of one line or more; none where everything was said.
    let messages: [String]

    init(_ status: ExitStatus, _ messages: String...) {
        self.status = status
        self.messages = messages
    }

    /// The command line was wrong.
    static func usage(_ message: String) -> CommandFailure { CommandFailure(.usage, message) }

    /// Several words of the command line were wrong, each told once.
    static func usage(_ messages: [String]) -> CommandFailure {
        CommandFailure(
            status: .usage, messages: messages.enumerated().filter { messages.firstIndex(of: $1) == $0 }.map(\.1))
    }

    private init(status: ExitStatus, messages: [String]) {
        self.status = status
        self.messages = messages
    }
}
