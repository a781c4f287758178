import Numerics
import Platform
import Synchronization

/// An open file, of which bytes are read where they are wanted.
final class FileOnDisk: Sendable {
    let name: String
    /// Bytes that it held when it was opened.
    let size: Int
    private let descriptor: Int32

    /// - Parameter descriptor: of an ordinary file, and closed with it.
    init(name: String, size: Int, descriptor: Int32) {
        self.name = name
        self.size = size
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// All that it holds; a large file is read on all cores.
    func whole() throws(SourceFileFailure) -> ByteStorage {
        // One byte more than expected, to notice a file that grew.
        try ByteStorage(count: size + 1) { room throws(SourceFileFailure) in
            let starts = Array(stride(from: 0, to: room.count, by: Self.pieceSize))
            let result = Mutex<Result<Int, SourceFileFailure>>(.success(0))
            // Each piece is written by the one thread that reads it.
            nonisolated(unsafe) let room = UnsafeMutableRawBufferPointer(room)
            Threads.share(starts.count) { index in
                let piece = starts[index]..<min(starts[index] + Self.pieceSize, room.count)
                let read = filled(UnsafeMutableRawBufferPointer(rebasing: room[piece]), from: piece.lowerBound)
                result.withLock { sum in sum = sum.flatMap { one in read.map { one + $0 } } }
            }
            guard try result.withLock({ $0 }).get() == size else { throw failure(.changedWhileReading) }
            return size
        }
    }

    /// Bytes of a file that one thread reads at a time.
    private static let pieceSize = 16 << 20

    /// The bytes of a place that lies within it.
    func bytes(_ place: Range<Int>) throws(SourceFileFailure) -> ByteStorage {
        try ByteStorage(count: place.count) { room throws(SourceFileFailure) in
            try read(place.lowerBound, into: UnsafeMutableRawBufferPointer(room))
            return place.count
        }
    }

    /// Fills the room with the bytes from a place on.
    func read(_ start: Int, into room: UnsafeMutableRawBufferPointer) throws(SourceFileFailure) {
        guard try filled(room, from: start).get() == room.count else { throw failure(.changedWhileReading) }
    }

    /// - Throws: where there is more of it than when it was opened.
    func checkEnd() throws(SourceFileFailure) {
        var byte: UInt8 = 0
        let more = withUnsafeMutableBytes(of: &byte) { filled($0, from: size) }
        guard try more.get() == 0 else { throw failure(.changedWhileReading) }
    }

    /// How many bytes there are from a place of the file on, as far as there is room.
    private func filled(_ room: UnsafeMutableRawBufferPointer, from start: Int) -> Result<Int, SourceFileFailure> {
        var filled = 0
        while filled < room.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: room[filled...])
            let got = pread(descriptor, rest.baseAddress, rest.count, off_t(start + filled))
            if got < 0 {
                guard errno == EINTR else { return .failure(failure(.unreadable(SystemWords.of(errno)))) }
                continue
            }
            if got == 0 { break }
            filled += got
        }
        return .success(filled)
    }

    func failure(_ reason: SourceFileFailure.Reason) -> SourceFileFailure {
        SourceFileFailure(file: name, reason: reason)
    }
}
