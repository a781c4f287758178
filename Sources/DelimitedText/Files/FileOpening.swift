import Platform

/// Opens one file of a folder to be read, refusing what is not an ordinary file of that folder.
package struct FileOpening {
    let name: String
    let folder: String
    /// Bytes in the largest file taken in: what is held whole is held in memory, and a sparse file can claim any size.
    static let largest = 8 << 30

    /// A file of a folder by their names.
    package init(name: String, folder: String) {
        self.name = name
        self.folder = folder
    }

    /// A file that was found.
    package init(_ place: FilePlace) { self.init(name: place.name, folder: place.folder) }

    /// The file's bytes, of which it may hold so many.
    package func bytes(atMost largest: Int) throws(SourceFileFailure) -> [UInt8] {
        let storage = try read(atMost: largest)
        return Array(UnsafeBufferPointer(start: storage.start, count: storage.count))
    }

    /// The file's bytes.
    func read(atMost largest: Int = Self.largest) throws(SourceFileFailure) -> ByteStorage {
        try opened(atMost: largest).whole()
    }

    /// The open file, which may hold so many bytes.
    func opened(atMost largest: Int = Self.largest) throws(SourceFileFailure) -> FileOnDisk {
        let path = try resolvedPath()
        // O_NONBLOCK: a pipe without a writer must be refused, not waited for. O_NOFOLLOW: links are resolved already.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw failureOfSystem() }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let failure = failureOfSystem()
            close(descriptor)
            throw failure
        }
        let file = FileOnDisk(name: name, size: Int(status.st_size), descriptor: descriptor)
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw failure(.directory)
        default: throw failure(.notARegularFile)
        }
        guard file.size > 0 else { throw failure(.empty) }
        guard file.size <= largest else { throw failure(.tooLarge) }
        return file
    }

    /// Bytes that are read at a time of a file that is not kept.
    private static let blockSize = 1 << 20

    /// Goes over the file's bytes, from its first on, until `take` wants no more. The file may be of any size.
    ///
    /// - Parameter take: is given the file's size with each block.
    func forEachBlock(
        _ take: (UnsafeBufferPointer<UInt8>, _ size: Int) -> Continuation
    ) throws(SourceFileFailure) {
        let file = try opened(atMost: .max)
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.blockSize, alignment: 1)
        defer { room.deallocate() }
        for start in stride(from: 0, to: file.size, by: Self.blockSize) {
            let block = UnsafeMutableRawBufferPointer(rebasing: room[..<min(Self.blockSize, file.size - start)])
            try file.read(start, into: block)
            if take(UnsafeBufferPointer(block.assumingMemoryBound(to: UInt8.self)), file.size) == .stop { return }
        }
    }

    /// Whether more of a file is wanted.
    enum Continuation { case goOn, stop }

    /// All that comes from an open descriptor, such as a pipe.
    ///
    /// - Throws: the system's own words.
    package static func everything(from descriptor: Int32, name: String) throws(SourceFileFailure) -> [UInt8] {
        var bytes: [UInt8] = []
        let room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: blockSize)
        defer { room.deallocate() }
        while true {
            let got = readSome(descriptor, into: UnsafeMutableRawBufferPointer(room))
            if got == 0 { return bytes }
            if got > 0 {
                bytes += room[..<got]
            } else if errno != EINTR {
                throw SourceFileFailure(file: name, reason: .unreadable(SystemWords.of(errno)))
            }
        }
    }

    /// The path with every symbolic link followed, known to lie inside the folder.
    private func resolvedPath() throws(SourceFileFailure) -> String {
        guard let home = FilePlace.canonical(folder) else {
            throw failure(errno == ENOENT ? .folderMissing : .folderUnreadable(SystemWords.of(errno)))
        }
        var found = stat()
        guard stat(home, &found) != 0 || found.st_mode & S_IFMT == S_IFDIR else { throw failure(.folderIsNone) }
        let path = folder + "/" + name
        guard let resolved = FilePlace.canonical(path) else {
            guard errno == ENOENT else { throw failureOfSystem() }
            var status = stat()
            // A link to nothing must not pass for an optional file that was left out.
            throw failure(lstat(path, &status) == 0 ? .brokenLink : .missing)
        }
        guard resolved.hasPrefix(home == "/" ? home : home + "/") else { throw failure(.linkOutOfFolder) }
        return resolved
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

    /// `read(2)`, under a name of its own because the method above is called `read` too.
    private static func readSome(_ descriptor: Int32, into room: UnsafeMutableRawBufferPointer) -> Int {
        Platform.read(descriptor, room.baseAddress, room.count)
    }
}
