import Foundation
import Synchronization

@testable import avoided

/// One run of the command in this process, with what it printed.
struct CommandRun {
    let status: ExitStatus
    /// Standard output.
    let output: String
    /// Standard error.
    let errors: String

    init(_ words: String...) { self.init(words) }

    init(_ words: [String]) {
        let output = Recorder()
        let errors = Recorder()
        let terminal = Terminal(
            output: { output.append($0) }, errors: { errors.append($0) }, colour: .plain, audience: .file)
        status = Avoided.run(words, terminal: terminal)
        self.output = output.text
        self.errors = errors.text
    }
}

/// Keeps what is written to a stream.
private final class Recorder: Sendable {
    private let written = Mutex("")
    var text: String { written.withLock { $0 } }
    func append(_ text: String) { written.withLock { $0 += text } }
}

/// The top folder of the package, whichever folder the tests run in.
let packageRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
