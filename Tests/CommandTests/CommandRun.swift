import Synchronization

@testable import avoided

/// What a run of the command printed and how it ended.
struct CommandRun {
    let status: ExitStatus
    let output: String
    let errors: String

    /// Runs a command line in this process.
    init(_ words: String...) { self.init(words) }

    /// Runs a command line in this process.
    init(_ words: [String]) {
        let printed = Printed()
        let terminal = Terminal(
            output: { text in printed.output.withLock { $0 += text } },
            errors: { text in printed.errors.withLock { $0 += text } }, colour: .plain, audience: .file)
        status = Avoided.run(words, terminal: terminal)
        self.output = printed.output.withLock { $0 }
        self.errors = printed.errors.withLock { $0 }
    }
}

private final class Printed: Sendable {
    let output = Mutex("")
    let errors = Mutex("")
}
