import Foundation

/// A folder that a report is written to: replaced whole, or left as it was.
///
/// The files are written to a new folder beside it, which then takes its name in one step; a run that fails or is interrupted
/// leaves the old report untouched.
public struct ReportFolder: Sendable {
    /// Path of the folder.
    public let path: String

    /// A folder by its path.
    public init(path: String) {
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    /// The file by which a folder is known to hold a report.
    static let mark = "provenance.json"

    /// Puts a report in place of what the folder held.
    ///
    /// - Throws: `ReportFolderError` where the folder holds something that is no report, or cannot be written.
    public func replace(with files: [ReportFile]) throws(ReportFolderError) {
        try checkReplaceable(files)
        let partial = "\(path).partial-\(ProcessInfo.processInfo.processIdentifier)"
        do {
            try write(files, to: partial)
            try exchange(partial)
        } catch {
            try? FileManager.default.removeItem(atPath: partial)
            throw error
        }
    }

    /// A folder of somebody's own is never cleared away.
    private func checkReplaceable(_ files: [ReportFile]) throws(ReportFolderError) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return }
        guard isFolder.boolValue else { throw ReportFolderError(path: path, reason: .notAFolder) }
        let entries = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        let marks = files.map(\.name).filter { $0 == Self.mark || $0.hasPrefix("reproduction.") }
        guard entries.isEmpty || entries.contains(where: marks.contains) else {
            throw ReportFolderError(path: path, reason: .notAReport)
        }
    }

    private func write(_ files: [ReportFile], to folder: String) throws(ReportFolderError) {
        for file in files {
            let target = URL(fileURLWithPath: folder).appendingPathComponent(file.name)
            do {
                try FileManager.default.createDirectory(
                    at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
                try write(file.text, to: target)
            } catch {
                throw ReportFolderError(path: target.path, reason: .system(error.localizedDescription))
            }
        }
    }

    /// Writes one file of the new folder.
    ///
    /// Not with `Data.write(to:)`, which waits for the disk after each file: on a busy machine that is most of the time a
    /// report takes, and the folder only takes its name once all of them are written.
    private func write(_ text: String, to target: URL) throws {
        let descriptor = open(target.path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: target.path]) }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try handle.write(contentsOf: Data(text.utf8))
        try handle.close()
    }

    private func exchange(_ partial: String) throws(ReportFolderError) {
        let old = "\(path).old-\(ProcessInfo.processInfo.processIdentifier)"
        let hadReport = FileManager.default.fileExists(atPath: path)
        do {
            if hadReport { try FileManager.default.moveItem(atPath: path, toPath: old) }
            do {
                try FileManager.default.moveItem(atPath: partial, toPath: path)
            } catch {
                if hadReport { try? FileManager.default.moveItem(atPath: old, toPath: path) }
                throw error
            }
            if hadReport { try FileManager.default.removeItem(atPath: old) }
        } catch {
            throw ReportFolderError(path: path, reason: .system(error.localizedDescription))
        }
    }
}

/// Why a report could not be written.
public struct ReportFolderError: Error {
    /// Where.
    public var path: String
    /// Why.
    public var reason: Reason

    /// What stood in the way.
    public enum Reason: Sendable, Hashable {
        /// A file stands where the folder should be.
        case notAFolder
        /// The folder holds something that is no report.
        case notAReport
        /// The system refused; its own words.
        case system(String)
    }

    /// What went wrong and what to do.
    public var explanation: String {
        switch reason {
        case .notAFolder: "\(path) is a file; name a folder with --output"
        case .notAReport:
            "\(path) holds files that are not a report, and replacing it would delete them; name another folder with --output"
        case .system(let words): "\(path) cannot be written: \(words)"
        }
    }
}
