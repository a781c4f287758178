import Numerics
import Platform
import Synchronization

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

    /// A file that was found.
    package init(_ place: FilePlace) { self.init(name: place.name, folder: place.folder) }

    /// The file's bytes, of which it may hold so many.
    package func bytes(atMost largest: Int) throws(SourceFileFailure) -> [UInt8] {
        let storage = try read(atMost: largest)
        return Array(UnsafeBufferPointer(start: storage.start, count: storage.count))
    }

    /// The file's bytes.
    func read(atMost largest: Int = Self.largest) throws(SourceFileFailure) -> ByteStorage {
        try opened(atMost: largest) { descriptor, size throws(SourceFileFailure) in
            try contents(of: descriptor, size: size)
        }
    }

    /// Does something with the open file and its size in bytes.
    private func opened<Result>(
        atMost largest: Int, _ work: (Int32, Int) throws(SourceFileFailure) -> Result
    ) throws(SourceFileFailure) -> Result {
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
        return try work(descriptor, Int(status.st_size))
    }

    /// Bytes that are read at a time of a file that is not kept.
    private static let blockSize = 1 << 20

    /// Goes over the file's bytes, from its first on, until `take` wants no more. The file may be of any size.
    ///
    /// - Parameter take: is given the file's size with each block.
    func forEachBlock(
        _ take: (UnsafeBufferPointer<UInt8>, _ size: Int) -> Continuation
    ) throws(SourceFileFailure) {
        try opened(atMost: .max) { descriptor, size throws(SourceFileFailure) in
            let room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: Self.blockSize)
            defer { room.deallocate() }
            var left = size
            while left > 0 {
                let got = Self.readSome(descriptor, into: UnsafeMutableRawBufferPointer(room))
                if got < 0 {
                    guard errno == EINTR else { throw failureOfSystem() }
                    continue
                }
                guard got > 0, got <= left else { throw failure(.changedWhileReading) }
                left -= got
                if take(UnsafeBufferPointer(rebasing: room[..<got]), size) == .stop { return }
            }
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

    /// Reads exactly what the file was said to hold, a large one on all cores.
    private func contents(of descriptor: Int32, size: Int) throws(SourceFileFailure) -> ByteStorage {
        // One byte more than expected, to notice a file that grew.
        try ByteStorage(count: size + 1) { room throws(SourceFileFailure) in
            let starts = Array(stride(from: 0, to: room.count, by: Self.pieceSize))
            let result = Mutex<Result<Int, SourceFileFailure>>(.success(0))
            // Each piece is written by the one thread that reads it.
            nonisolated(unsafe) let room = UnsafeMutableRawBufferPointer(room)
            Threads.share(starts.count) { index in
                let piece = starts[index]..<min(starts[index] + Self.pieceSize, room.count)
                let read = filled(
                    UnsafeMutableRawBufferPointer(rebasing: room[piece]), from: piece.lowerBound, descriptor)
                result.withLock { sum in sum = sum.flatMap { one in read.map { one + $0 } } }
            }
            guard try result.withLock({ $0 }).get() == size else { throw failure(.changedWhileReading) }
            return size
        }
    }

    /// Bytes of a file that one thread reads at a time.
    private static let pieceSize = 16 << 20

    /// How many bytes there are from a place of the file on, as far as there is room.
    private func filled(
        _ room: UnsafeMutableRawBufferPointer, from start: Int, _ descriptor: Int32
    ) -> Result<Int, SourceFileFailure> {
        var filled = 0
        while filled < room.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: room[filled...])
            let got = pread(descriptor, rest.baseAddress, rest.count, off_t(start + filled))
            if got < 0 {
                guard errno == EINTR else { return .failure(failureOfSystem()) }
                continue
            }
            if got == 0 { break }
            filled += got
        }
        return .success(filled)
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
