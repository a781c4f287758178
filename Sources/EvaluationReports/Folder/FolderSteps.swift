import DelimitedText
import Platform

/// The few steps that writing a folder takes, by paths as they are typed: `~` is a name like any other, as it is to the system.
enum FolderSteps {
    /// What stands at a path, links followed.
    enum Finding {
        case nothing, folder, file
        /// A link to nothing.
        case brokenLink
        /// The system would not say; its own words.
        case unknown(String)
    }

    /// Looks what stands at a path.
    static func look(at path: String) -> Finding {
        var status = stat()
        if stat(path, &status) == 0 { return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file }
        switch errno {
        case ENOENT: return lstat(path, &status) == 0 ? .brokenLink : .nothing
        // A file stands where a folder on the way should be.
        case ENOTDIR: return .nothing
        case let number: return .unknown(SystemWords.of(number))
        }
    }

    /// Makes a folder and those above it where they are missing.
    static func makeFolders(_ path: String) throws(ReportFolderError) {
        guard mkdir(path, 0o777) != 0 else { return }
        switch errno {
        case EEXIST where FilePlace.isFolder(path): return
        case ENOENT:
            guard let parent = parent(of: path), parent != path else { throw failure(ENOENT, at: path) }
            try makeFolders(parent)
            // Another run may have made it meanwhile.
            guard mkdir(path, 0o777) != 0, !(errno == EEXIST && FilePlace.isFolder(path)) else { return }
            throw failure(errno, at: path)
        case let number: throw failure(number, at: path)
        }
    }

    /// Writes a file that is not there yet.
    ///
    /// Not with `Data.write(to:)`, which waits for the disk after each file: on a busy machine that is most of the time a
    /// report takes. All of a report is waited for at once, before the folder takes its name.
    static func write(_ text: String, to path: String) throws(ReportFolderError) {
        try write(Array(text.utf8), to: path)
    }

    /// Writes bytes to a file that is not there yet.
    static func write(_ bytes: [UInt8], to path: String) throws(ReportFolderError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw failure(errno, at: path) }
        let number = writeAll(bytes, to: descriptor)
        let closed = close(descriptor) == 0 ? 0 : errno
        guard number == 0, closed == 0 else { throw failure(number == 0 ? closed : number, at: path) }
    }

    /// Waits until a file or a folder is on the disk: what takes another's place must not be lost where the power fails, and a disk
    /// that is full may say so only now.
    static func sync(_ path: String) throws(ReportFolderError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(errno, at: path) }
        defer { close(descriptor) }
        guard fsync(descriptor) != 0 else { return }
        switch errno {
        // What file systems say that know no such thing, of folders above all.
        case EINVAL, ENOTSUP, ENOSYS, EBADF, EROFS: return
        case let number: throw failure(number, at: path)
        }
    }

    /// What is written and has not its own name yet is known by this.
    static let partialMark = ".partial-"

    /// A name beside a path that nobody has, for what will take its place: nobody can have put a link there.
    static func nameBeside(_ path: String) -> String {
        "\(path)\(partialMark)\(String(UInt64.random(in: .min ... .max), radix: 36))"
    }

    /// Whether a name ends as those do that `nameBeside` gives, and as hardly one that somebody chose.
    static func isNameBeside(_ name: String) -> Bool {
        guard let mark = name.ranges(of: partialMark).last else { return false }
        let shortest = 8
        let ending = name[mark.upperBound...]
        return ending.count >= shortest && ending.allSatisfy { $0.isASCII && ($0.isNumber || $0.isLowercase) }
    }

    /// Writes all of some bytes to an open file: nought, or the number of what the system said.
    static func writeAll(_ bytes: some ContiguousBytes, to descriptor: Int32) -> Int32 {
        bytes.withUnsafeBytes { bytes in
            var written = 0
            while written < bytes.count {
                let count = Platform.write(
                    descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
                if count < 0, errno != EINTR { return errno }
                written += Swift.max(0, count)
            }
            return 0
        }
    }

    /// The path of the folder that something stands in; nil for the top.
    static func parent(of path: String) -> String? {
        guard let slash = path.lastIndex(of: "/") else { return path == "." ? nil : "." }
        let parent = path[..<slash]
        guard !parent.isEmpty else { return path == "/" ? nil : "/" }
        return withoutEndingSlash(String(parent))
    }

    /// The path without slashes at its end, which name the same folder.
    static func withoutEndingSlash(_ path: String) -> String {
        var path = path[...]
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return String(path)
    }

    /// What the system's number for a failure means at a path.
    static func failure(_ number: Int32, at path: String) -> ReportFolderError {
        if number == ENOTDIR || number == EEXIST, let file = fileOnTheWay(to: path) {
            return ReportFolderError(path: file, reason: .notAFolder)
        }
        return ReportFolderError(path: path, reason: .system(SystemWords.of(number)))
    }

    /// What Foundation says of a failure, in the system's words where it passes on the system's number.
    static func words(of error: any Error) -> String {
        guard let number = (error as? CocoaError)?.underlying as? POSIXError else { return "\(error)" }
        return SystemWords.of(number.code.rawValue)
    }

    /// The first part of a path that is a file, so that nothing can be inside it.
    private static func fileOnTheWay(to path: String) -> String? {
        var place: String? = path
        var file: String?
        while let current = place {
            if case .file = look(at: current) { file = current }
            place = parent(of: current)
        }
        return file
    }

    /// Whether a folder is the one that the process works in.
    static func isWorkingFolder(_ path: String) -> Bool {
        var (one, other) = (stat(), stat())
        return stat(path, &one) == 0 && stat(".", &other) == 0 && one.st_dev == other.st_dev
            && one.st_ino == other.st_ino
    }
}
