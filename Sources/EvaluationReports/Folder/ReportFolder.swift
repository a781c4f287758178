import DelimitedText
import Platform

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
    public init(path: String) { self.path = FolderSteps.withoutEndingSlash(path) }

    /// What a folder holds beside the report that was put into it.
    public struct Surroundings: Sendable, Hashable {
        /// What else the folder held and still holds, by its path inside it.
        public var kept: [String]
        /// Folders beside it that runs left behind when they were stopped and that hold something else besides, by name.
        public var leftovers: [String]
        /// The title of the report that was replaced; nil where none was, or it had none.
        public var replacedTitle: String?
    }

    /// Puts a report in place of the one that the folder held.
    ///
    /// - Returns: what is in and beside the folder and no part of the report.
    /// - Throws: `ReportFolderError` where the folder holds something and no report, or cannot be written.
    @discardableResult
    public func replace(with files: [ReportFile]) throws(ReportFolderError) -> Surroundings {
        let target = try checkReplaceable(files) ? canonical : path
        let leftovers = PartialFolder.clear(
            PartialFolder.leftovers(beside: target), beside: target, replacing: files)
        let partial = try PartialFolder(beside: target)
        do throws(ReportFolderError) {
            try partial.write(files)
            // Another run may have put a first report there meanwhile.
            return try PartialFolder.alone(in: FolderSteps.parent(of: target)) { () throws(ReportFolderError) in
                let hasReport = try checkReplaceable(files)
                let old = hasReport ? ReportManifest(of: target, replacing: files.map(\.name)) : nil
                let kept = old?.strangers() ?? []
                if let inTheWay = old?.inTheWay(among: kept) {
                    throw ReportFolderError(path: "\(path)/\(inTheWay)", reason: .inTheWay)
                }
                try keep(kept, of: target, in: partial.path)
                try partial.sync(files)
                try exchange(partial.path, target, hadReport: hasReport)
                if let parent = FolderSteps.parent(of: target) { try FolderSteps.sync(parent) }
                return Surroundings(kept: kept, leftovers: leftovers, replacedTitle: old?.title)
            }
        } catch {
            if case .oldLeft = error.reason { throw error }
            partial.remove()
            // The folder that was being written is nobody's concern.
            let place = error.path.hasPrefix(partial.path) ? path : error.path
            throw ReportFolderError(path: place, reason: error.reason)
        }
    }

    /// The path with links followed: the folder itself is replaced where the path is a link to it.
    private var canonical: String { FilePlace.canonical(path) ?? path }

    /// Whether there is a folder to be replaced. A folder of somebody's own is never written to.
    private func checkReplaceable(_ files: [ReportFile]) throws(ReportFolderError) -> Bool {
        switch FolderSteps.look(at: path) {
        case .nothing: return false
        case .file: throw ReportFolderError(path: path, reason: .notAFolder)
        case .brokenLink: throw ReportFolderError(path: path, reason: .brokenLink)
        case .unknown(let words): throw ReportFolderError(path: path, reason: .system(words))
        case .folder: break
        }
        let entries: [String]
        do { entries = try FileManager.default.contentsOfDirectory(atPath: path) } catch {
            throw ReportFolderError(path: path, reason: .system(FolderSteps.words(of: error)))
        }
        guard !entries.isEmpty else { return true }
        guard ReportManifest.holdsReport(path, like: files) else {
            throw ReportFolderError(path: path, reason: .notAReport)
        }
        guard !FolderSteps.isWorkingFolder(path) else { throw ReportFolderError(path: path, reason: .workingFolder) }
        return true
    }

    /// Gives what is not the report's a second name in the new folder, so that no byte of it is ever only in one that goes.
    private func keep(_ names: [String], of folder: String, in partial: String) throws(ReportFolderError) {
        for name in names {
            // What stands in a name for bytes that are none of UTF-8: the file cannot be reached by it.
            guard !name.contains("\u{FFFD}") else {
                throw ReportFolderError(path: "\(folder)/\(name)", reason: .nameNotUTF8)
            }
            let target = "\(partial)/\(name)"
            if let parent = FolderSteps.parent(of: target) { try FolderSteps.makeFolders(parent) }
            do {
                do {
                    try FileManager.default.linkItem(atPath: "\(folder)/\(name)", toPath: target)
                } catch {
                    // Not every file system gives a file two names.
                    try? FileManager.default.removeItem(atPath: target)
                    try FileManager.default.copyItem(atPath: "\(folder)/\(name)", toPath: target)
                }
            } catch {
                throw ReportFolderError(path: "\(folder)/\(name)", reason: .system(FolderSteps.words(of: error)))
            }
        }
    }

    private func exchange(_ partial: String, _ target: String, hadReport: Bool) throws(ReportFolderError) {
        guard hadReport else { return try move(partial, to: target) }
        if FolderSteps.isWorkingFolder(target) { return try fill(target, from: partial) }
        switch FolderExchange.exchange(partial, target) {
        case .exchanged: try delete(partial)
        case .failed(let words): throw ReportFolderError(path: path, reason: .system(words))
        case .unavailable:
            let old = "\(partial).old"
            try move(target, to: old)
            do {
                try move(partial, to: target)
            } catch {
                _ = rename(old, target)
                throw error
            }
            try delete(old)
        }
    }

    private func move(_ folder: String, to target: String) throws(ReportFolderError) {
        guard rename(folder, target) != 0 else { return }
        throw FolderSteps.failure(errno, at: path)
    }

    /// Moves everything from one folder into an empty one that somebody works in and that therefore stays itself. The file by which
    /// it is known to hold a report comes last.
    private func fill(_ folder: String, from partial: String) throws(ReportFolderError) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: partial)) ?? []
        for name in names.filter({ $0 != ReportManifest.mark }) + names.filter({ $0 == ReportManifest.mark }) {
            try move("\(partial)/\(name)", to: "\(folder)/\(name)")
        }
        try delete(partial)
    }

    /// Deletes the old report. Another run may clear it away at the same time, taking it for what a killed run left: what is gone is
    /// deleted, and where only a part of it was, the rest is tried again.
    private func delete(_ old: String) throws(ReportFolderError) {
        var reason = ""
        for _ in 0..<Self.triesToDelete {
            do {
                try FileManager.default.removeItem(atPath: old)
                return
            } catch {
                guard FileManager.default.fileExists(atPath: old) else { return }
                reason = FolderSteps.words(of: error)
            }
        }
        throw ReportFolderError(path: path, reason: .oldLeft(at: old, reason))
    }

    private static let triesToDelete = 20
}
