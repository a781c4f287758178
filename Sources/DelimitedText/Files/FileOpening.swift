#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Opens one file of a folder and reads it whole, refusing what is not an ordinary file of that folder.
package struct FileOpening {
    let name: String
    let folder: String
    /// Bytes in the largest file taken in: the whole file is held in memory, and a sparse file can claim any size.
    static let largest = 8 << 30

    /// A file of a folder by their names.
    package init(name: String, folder: String) {
        self.name = name
        self.folder = folder
    }

    /// The file's bytes, of which it may hold so many.
    package func bytes(atMost largest: Int) throws(SourceFileFailure) -> [UInt8] {
        let storage = try read(atMost: largest)
        return Array(UnsafeBufferPointer(start: storage.start, count: storage.count))
    }

    /// The file's bytes.
    func read(atMost largest: Int = Self.largest) throws(SourceFileFailure) -> ByteStorage {
        let path = try resolvedPath()
        // O_NONBLOCK: a pipe without a writer must be refused, not waited for. O_NOFOLLOW: links are resolved already.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw failureOfSystem() }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failureOfSystem() }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw failure(.directory)
        default: throw failure(.notARegularFile)
        }
        guard status.st_size > 0 else { throw failure(.empty) }
        guard status.st_size <= largest else { throw failure(.tooLarge) }
        return try contents(of: descriptor, size: Int(status.st_size))
    }

    /// The path with every symbolic link followed, known to lie inside the folder.
    private func resolvedPath() throws(SourceFileFailure) -> String {
        guard let home = Self.canonical(folder) else {
            throw failure(errno == ENOENT ? .folderMissing : .folderUnreadable(SystemWords.of(errno)))
        }
        var found = stat()
        guard stat(home, &found) != 0 || found.st_mode & S_IFMT == S_IFDIR else { throw failure(.folderIsNone) }
        let path = folder + "/" + name
        guard let resolved = Self.canonical(path) else {
            guard errno == ENOENT else { throw failureOfSystem() }
            var status = stat()
            // A link to nothing must not pass for an optional file that was left out.
            throw failure(lstat(path, &status) == 0 ? .brokenLink : .missing)
        }
        guard resolved.hasPrefix(home == "/" ? home : home + "/") else { throw failure(.linkOutOfFolder) }
        return resolved
    }

    /// Reads exactly what the file was said to hold.
    private func contents(of descriptor: Int32, size: Int) throws(SourceFileFailure) -> ByteStorage {
        // One byte more than expected, to notice a file that grew.
        try ByteStorage(count: size + 1) { room throws(SourceFileFailure) in
            var filled = 0
            while filled < room.count {
                let got = Self.readSome(
                    descriptor,
                    into: UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(room)[filled...]))
                if got < 0 {
                    guard errno == EINTR else { throw failureOfSystem() }
                    continue
                }
                if got == 0 { break }
                filled += got
            }
            guard filled == size else { throw failure(.changedWhileReading) }
            return filled
        }
    }

    private func failure(_ reason: SourceFileFailure.Reason) -> SourceFileFailure {
        SourceFileFailure(file: name, reason: reason)
    }

    /// What the last system call said, in the system's words.
    private func failureOfSystem() -> SourceFileFailure {
        switch errno {
        case ENOENT: failure(.missing)
        case ENXIO, ENODEV: failure(.notARegularFile)
        case let number: failure(.unreadable(SystemWords.of(number)))
        }
    }

    private static func canonical(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// `read(2)`, under a name of its own because the method above is called `read` too.
    private static func readSome(_ descriptor: Int32, into room: UnsafeMutableRawBufferPointer) -> Int {
        #if canImport(Glibc)
            Glibc.read(descriptor, room.baseAddress, room.count)
        #elseif canImport(Musl)
            Musl.read(descriptor, room.baseAddress, room.count)
        #else
            Darwin.read(descriptor, room.baseAddress, room.count)
        #endif
    }
}
