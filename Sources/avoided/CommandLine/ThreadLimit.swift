import Numerics

/// `--threads`: how many threads a run may take.
enum ThreadLimit {
    private static let most = 1024

    /// Keeps the process to as many as the command line allows.
    ///
    /// - Throws: `CommandFailure` with status 2 where it is no number.
    static func set(_ arguments: Arguments) throws(CommandFailure) {
        if let threads = try arguments.wholeNumber("--threads", in: 1...most) { Threads.limit(to: threads) }
    }
}
