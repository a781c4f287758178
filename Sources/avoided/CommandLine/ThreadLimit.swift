import Numerics

/// `--threads`: how many threads a run may take.
enum ThreadLimit {
    /// As many as may be asked for.
    static let threads = 1...1024

    /// Keeps the process to as many as the command line allows.
    ///
    /// - Throws: `CommandFailure` with status 2 where it is no number.
    static func set(_ arguments: Arguments) throws(CommandFailure) {
        if let threads = try arguments.wholeNumber("--threads", in: threads) { Threads.limit(to: threads) }
    }
}
