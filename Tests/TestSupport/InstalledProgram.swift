import Foundation

/// A program that a machine may have or not, such as a shell.
public struct InstalledProgram: Sendable {
    private let path: String

    /// A program by its name; nil where it is not installed.
    public init?(_ name: String) {
        let folders = ["/bin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"]
        guard
            let found = folders.map({ "\($0)/\(name)" }).first(where: FileManager.default.isExecutableFile(atPath:))
        else { return nil }
        path = found
    }

    /// How a run ended and what it said on both streams together.
    public struct Outcome: Sendable {
        /// The exit status; negative for a signal.
        public let status: Int32
        /// Standard output and standard error.
        public let said: String
    }

    /// Runs it with words, in a folder, which stays until the run is over.
    public func run(_ words: [String], in folder: TemporaryFolder) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = words
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let said = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        withExtendedLifetime(folder) {}
        let status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
        return Outcome(status: status, said: String(decoding: said, as: UTF8.self))
    }
}
