import Foundation

/// The command as it was built, run as a process of its own: what only the system can do to it.
public enum BuiltCommand {
    /// Its path, beside the program that runs the tests; nil where it was not built.
    public static let path: String? = {
        let tests = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        let places = [tests.deletingLastPathComponent(), tests.deletingLastPathComponent().deletingLastPathComponent()]
        let linux = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")).map {
            [URL(fileURLWithPath: $0).deletingLastPathComponent()]
        }
        return ((linux ?? []) + places).map { $0.appendingPathComponent("avoided").path }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }()

    /// How a run ended and what it said on standard error.
    public struct Outcome: Sendable {
        /// The exit status; negative for a signal.
        public let status: Int32
        /// Standard error.
        public let errors: String
    }

    /// Runs a line of the shell in which `$0` is the command and `$1` and so on are words.
    ///
    /// - Returns: nil where the command was not built.
    public static func shell(_ line: String, _ words: String..., in folder: String? = nil) throws -> Outcome? {
        guard let path else { return nil }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", line, path] + words
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        let errors = Pipe()
        process.standardError = errors
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let said = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
        return Outcome(status: status, errors: String(decoding: said, as: UTF8.self))
    }
}
