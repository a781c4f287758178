import Foundation

/// A folder that a report is written to: replaced whole, or left as it was.
///
/// The new report is written to a folder beside it, and the two exchange names in one step, so that at every moment there is a
/// whole report under the name; a run that fails or is interrupted leaves the old one untouched. Where the file system knows no
/// such step, the old report is moved away and the new one moved in.
///
/// What somebody else put into the folder, such as notes, is kept; what an older report left there goes.
public struct ReportFolder: Sendable {
    /// Path of the folder.
    public let path: String

    /// A folder by its path.
    public init(path: String) {
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    /// Puts a report in place of the one that the folder held.
    ///
    /// - Returns: what else the folder held and still holds, by its path inside it.
    /// - Throws: `ReportFolderError` where the folder holds something and no report, or cannot be written.
    @discardableResult
    public func replace(with files: [ReportFile]) throws(ReportFolderError) -> [String] {
        let hadReport = try checkReplaceable(files)
        // The folder itself is replaced where the path is a link to it.
        let target = hadReport ? URL(fileURLWithPath: path).resolvingSymlinksInPath().path : path
        let partial = "\(target).partial-\(ProcessInfo.processInfo.processIdentifier)"
        var kept: [String] = []
        do {
            try write(files, to: partial)
            if hadReport {
                kept = ReportManifest(of: target, replacing: files.map(\.name)).strangers()
                try keep(kept, of: target, in: partial)
            }
            try exchange(partial, target, hadReport: hadReport)
        } catch {
            if case .oldLeft = error.reason { throw error }
            try? FileManager.default.removeItem(atPath: partial)
            throw error
        }
        return kept
    }

    /// Whether there is a report to be replaced. A folder of somebody's own is never written to.
    private func checkReplaceable(_ files: [ReportFile]) throws(ReportFolderError) -> Bool {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return false }
        guard isFolder.boolValue else { throw ReportFolderError(path: path, reason: .notAFolder) }
        let entries = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        let marks = files.map(\.name).filter { $0 == ReportManifest.mark || $0.hasPrefix("reproduction.") }
        guard entries.isEmpty || entries.contains(where: marks.contains) else {
            throw ReportFolderError(path: path, reason: .notAReport)
        }
        return true
    }

    /// Gives what is not the report's a second name in the new folder, so that no byte of it is ever only in one that goes.
    private func keep(_ names: [String], of folder: String, in partial: String) throws(ReportFolderError) {
        for name in names {
            let target = URL(fileURLWithPath: "\(partial)/\(name)")
            do {
                try FileManager.default.createDirectory(
                    at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
                do {
                    try FileManager.default.linkItem(atPath: "\(folder)/\(name)", toPath: target.path)
                } catch {
                    // Not every file system gives a file two names.
                    try? FileManager.default.removeItem(at: target)
                    try FileManager.default.copyItem(atPath: "\(folder)/\(name)", toPath: target.path)
                }
            } catch {
                throw ReportFolderError(path: "\(folder)/\(name)", reason: .system(error.localizedDescription))
            }
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

    private func exchange(_ partial: String, _ target: String, hadReport: Bool) throws(ReportFolderError) {
        guard hadReport else { return try move(partial, to: target) }
        switch FolderExchange.exchange(partial, target) {
        case .exchanged: try delete(partial)
        case .failed(let words): throw ReportFolderError(path: path, reason: .system(words))
        case .unavailable:
            let old = "\(target).old-\(ProcessInfo.processInfo.processIdentifier)"
            try move(target, to: old)
            do {
                try move(partial, to: target)
            } catch {
                try? FileManager.default.moveItem(atPath: old, toPath: target)
                throw error
            }
            try delete(old)
        }
    }

    private func move(_ folder: String, to target: String) throws(ReportFolderError) {
        do {
            try FileManager.default.moveItem(atPath: folder, toPath: target)
        } catch {
            throw ReportFolderError(path: path, reason: .system(error.localizedDescription))
        }
    }

    private func delete(_ old: String) throws(ReportFolderError) {
        do {
            try FileManager.default.removeItem(atPath: old)
        } catch {
            throw ReportFolderError(path: path, reason: .oldLeft(at: old, error.localizedDescription))
        }
    }
}
