import Platform

/// The folder in which a new report comes to be, beside the one that it will take the place of.
///
/// Its name is new, so that a folder that a killed run left behind is never taken for it. A run holds a lock on its own as
/// long as it lives: what nobody holds is a leftover.
struct PartialFolder: ~Copyable {
    /// Where it is.
    let path: String
    private let lock: Int32

    /// Names tried before the folder above is taken to be full of leftovers.
    private static let mostTries = 100

    /// Makes a new folder beside another.
    init(beside target: String) throws(ReportFolderError) {
        if let parent = FolderSteps.parent(of: target) { try FolderSteps.makeFolders(parent) }
        for _ in 0..<Self.mostTries {
            let made = FolderSteps.nameBeside(target)
            guard mkdir(made, 0o777) == 0 else {
                guard errno == EEXIST else { throw FolderSteps.failure(errno, at: target) }
                continue
            }
            let held = Self.locked(made, LOCK_EX | LOCK_NB)
            // Before the lock another run may have taken it for a leftover: then it is gone, or about to be.
            let isOwn = held >= 0 ? Self.isFolder(made, held) : errno != EWOULDBLOCK && errno != ENOENT
            guard isOwn else {
                if held >= 0 { close(held) }
                continue
            }
            path = made
            lock = held
            return
        }
        throw FolderSteps.failure(EEXIST, at: target)
    }

    /// Whether an open folder is still the one that a path leads to.
    private static func isFolder(_ path: String, _ descriptor: Int32) -> Bool {
        var (one, other) = (stat(), stat())
        return fstat(descriptor, &one) == 0 && lstat(path, &other) == 0 && one.st_dev == other.st_dev
            && one.st_ino == other.st_ino
    }

    deinit { if lock >= 0 { close(lock) } }

    /// Writes the files of a report, with the folders that their names say they are in.
    func write(_ files: [ReportFile]) throws(ReportFolderError) {
        for file in files {
            let target = "\(path)/\(file.name)"
            if let parent = FolderSteps.parent(of: target) { try FolderSteps.makeFolders(parent) }
            try FolderSteps.write(file.text, to: target)
        }
    }

    /// Waits until all of it is on the disk: the files, and the folders that name them.
    func sync(_ files: [ReportFile]) throws(ReportFolderError) {
        var folders: Set<String> = [path]
        for file in files {
            let target = "\(path)/\(file.name)"
            try FolderSteps.sync(target)
            if let parent = FolderSteps.parent(of: target) { folders.insert(parent) }
        }
        for folder in folders.sorted() { try FolderSteps.sync(folder) }
    }

    /// Takes it away.
    func remove() { try? FileManager.default.removeItem(atPath: path) }

    /// Names of folders beside another that runs left behind when they were killed.
    static func leftovers(beside target: String) -> [String] {
        guard let parent = FolderSteps.parent(of: target) else { return [] }
        let name = target.split(separator: "/").last.map(String.init) ?? target
        let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
        return names.sorted().filter { entry in
            guard entry.hasPrefix(name + FolderSteps.partialMark),
                case .folder = FolderSteps.look(at: "\(parent)/\(entry)")
            else {
                return false
            }
            let lock = locked("\(parent)/\(entry)", LOCK_EX | LOCK_NB)
            defer { if lock >= 0 { close(lock) } }
            return lock >= 0
        }
    }

    /// Takes away what killed runs left behind, where its name is one that a run gave and nothing but a report's own files is in it.
    ///
    /// - Returns: the names of those that stay.
    static func clear(_ leftovers: [String], beside target: String, replacing files: [ReportFile]) -> [String] {
        guard let parent = FolderSteps.parent(of: target) else { return leftovers }
        return leftovers.filter { name in
            let folder = "\(parent)/\(name)"
            guard FolderSteps.isNameBeside(name) else { return true }
            let lock = locked(folder, LOCK_EX | LOCK_NB)
            guard lock >= 0 else { return true }
            defer { close(lock) }
            guard ReportManifest(of: folder, replacing: files.map(\.name)).strangers().isEmpty else { return true }
            return (try? FileManager.default.removeItem(atPath: folder)) == nil
        }
    }

    /// A folder opened with a lock on it; negative where somebody else has it or the file system knows none.
    private static func locked(_ folder: String, _ operation: Int32) -> Int32 {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return descriptor }
        guard flock(descriptor, operation) == 0 else {
            let number = errno
            close(descriptor)
            errno = number
            return -1
        }
        return descriptor
    }

    /// Does some work while no other run replaces anything in a folder.
    static func alone<Result>(
        in folder: String?, _ work: () throws(ReportFolderError) -> Result
    ) throws(ReportFolderError) -> Result {
        let patience = 1000
        let pause: UInt32 = 10_000
        var lock: Int32 = -1
        var tries = 0
        // A run that cannot have it, as on a file system without locks, goes on: it then only misses another that ends just now.
        while let folder, tries < patience {
            lock = locked(folder, LOCK_EX | LOCK_NB)
            guard lock < 0, errno == EWOULDBLOCK else { break }
            tries += 1
            usleep(pause)
        }
        defer { if lock >= 0 { close(lock) } }
        return try work()
    }
}
