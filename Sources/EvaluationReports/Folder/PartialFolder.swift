import Foundation

/// The folder in which a new report comes to be, beside the one that it will take the place of.
///
/// Its name is new, so that a folder that a killed run left behind is never taken for it. A run holds a lock on its own as
/// long as it lives: what nobody holds is a leftover.
struct PartialFolder: ~Copyable {
    /// Where it is.
    let path: String
    private let lock: Int32

    private static let mark = ".partial-"
    /// Names tried before the folder above is taken to be full of leftovers.
    private static let mostTries = 100

    /// Makes a new folder beside another.
    init(beside target: String) throws(ReportFolderError) {
        if let parent = FolderSteps.parent(of: target) { try FolderSteps.makeFolders(parent) }
        var tries = 0
        var made = Self.freshName(beside: target)
        while mkdir(made, 0o777) != 0 {
            tries += 1
            guard errno == EEXIST, tries < Self.mostTries else { throw FolderSteps.failure(errno, at: target) }
            made = Self.freshName(beside: target)
        }
        path = made
        lock = Self.locked(made, LOCK_EX | LOCK_NB)
    }

    deinit { if lock >= 0 { close(lock) } }

    private static func freshName(beside target: String) -> String {
        "\(target)\(mark)\(String(UInt64.random(in: .min ... .max), radix: 36))"
    }

    /// Writes the files of a report, with the folders that their names say they are in.
    func write(_ files: [ReportFile]) throws(ReportFolderError) {
        for file in files {
            let target = "\(path)/\(file.name)"
            if let parent = FolderSteps.parent(of: target) { try FolderSteps.makeFolders(parent) }
            try FolderSteps.write(file.text, to: target)
        }
    }

    /// Takes it away.
    func remove() { try? FileManager.default.removeItem(atPath: path) }

    /// Names of folders beside another that runs left behind when they were killed.
    static func leftovers(beside target: String) -> [String] {
        guard let parent = FolderSteps.parent(of: target) else { return [] }
        let name = target.split(separator: "/").last.map(String.init) ?? target
        let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
        return names.sorted().filter { entry in
            guard entry.hasPrefix(name + mark), case .folder = FolderSteps.look(at: "\(parent)/\(entry)") else {
                return false
            }
            let lock = locked("\(parent)/\(entry)", LOCK_EX | LOCK_NB)
            defer { if lock >= 0 { close(lock) } }
            return lock >= 0
        }
    }

    /// A folder opened with a lock on it; negative where somebody else has it or the file system knows none.
    private static func locked(_ folder: String, _ operation: Int32) -> Int32 {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return descriptor }
        guard flock(descriptor, operation) == 0 else {
            close(descriptor)
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
