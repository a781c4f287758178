import Numerics
import Synchronization

/// A table on disk that was gone over once: where its records can be cut apart, and what it is known again by.
struct CSVOnDisk: Sendable {
    private let file: FileOnDisk
    private let measures: Measures
    /// What it holds, from its first byte on.
    let chunks: [CSVChunk]
    private let sum: PlaceSum

    /// How a file is gone over.
    struct Measures: Sendable {
        /// Bytes that one thread reads at a time.
        let chunkSize: Int
        /// Chunks that are kept as the file's beginning.
        let chunksKept: Int
        /// Fewer records make no beginning: so many are looked through for what is told of a table by its first rows.
        let fewestRecords: Int

        static let usual = Measures(chunkSize: CSVPiece.usualSize, chunksKept: 8, fewestRecords: 4_096)

        /// A file of no more bytes is held in memory.
        var mostHeld: Int { 2 * chunksKept * chunkSize }
    }

    var size: Int { file.size }

    /// Goes over a file.
    ///
    /// - Returns: with its first records; nil where it is no text, or has so few records there that it had better be held.
    static func survey(
        _ file: FileOnDisk, _ measures: Measures
    ) throws(SourceFileFailure) -> (onDisk: CSVOnDisk, beginning: [UInt8])? {
        let starts = Array(stride(from: 0, to: file.size, by: measures.chunkSize))
        let all = Mutex([Result<Found?, SourceFileFailure>](repeating: .success(nil), count: starts.count))
        Threads.share(starts.count) { index in
            let place = starts[index]..<min(starts[index] + measures.chunkSize, file.size)
            let result: Result<Found?, SourceFileFailure>
            do throws(SourceFileFailure) {
                result = .success(Found(try file.bytes(place), at: place.lowerBound))
            } catch {
                result = .failure(error)
            }
            all.withLock { $0[index] = result }
        }
        try file.checkEnd()
        var found: [Found] = []
        for result in all.withLock({ $0 }) {
            guard let one = try result.get() else { return nil }
            found.append(one)
        }
        guard UTF8Seam.join(found.map(\.seam)) else { return nil }
        let onDisk = CSVOnDisk(
            file: file, measures: measures, chunks: found.map(\.chunk),
            sum: found.reduce(PlaceSum()) { $0 + $1.sum })
        let count = measures.chunksKept
        let kept = try file.bytes(0..<min(count * measures.chunkSize, file.size))
        guard found.prefix(count).reduce(PlaceSum(), { $0 + $1.sum }) == PlaceSum(kept, at: 0) else {
            throw file.failure(.changedWhileReading)
        }
        return kept.withBytes { records($0, atLeast: measures.fewestRecords) }.map { (onDisk, $0) }
    }

    /// What is known of a chunk by itself.
    private struct Found: Sendable {
        let chunk: CSVChunk
        let seam: UTF8Seam
        let sum: PlaceSum

        /// - Returns: nil where it is no text.
        init?(_ storage: ByteStorage, at offset: Int) {
            guard let seam = UTF8Seam(storage) else { return nil }
            self.seam = seam
            chunk = storage.withBytes { CSVChunk($0.assumingMemoryBound(to: UInt8.self), at: offset) }
            sum = PlaceSum(storage, at: offset)
        }
    }

    /// Whole records from the first on; nil where they are few.
    private static func records(_ bytes: UnsafeRawBufferPointer, atLeast fewest: Int) -> [UInt8]? {
        var (isInside, end, count) = (false, 0, 0)
        for (index, byte) in bytes.enumerated() {
            if byte == quote { isInside.toggle() }
            guard byte == lineFeed, !isInside else { continue }
            (end, count) = (index + 1, count + 1)
        }
        return count < fewest ? nil : Array(bytes[..<end])
    }

    /// Bytes of a place in it, with what they add to what the whole is known by.
    func bytes(_ place: Range<Int>) throws(SourceFileFailure) -> (storage: ByteStorage, sum: PlaceSum) {
        let storage = try file.bytes(place)
        return (storage, PlaceSum(storage, at: place.lowerBound))
    }

    /// - Parameter sum: of everything that was read of it now, each byte once.
    func check(_ sum: PlaceSum) throws(SourceFileFailure) {
        guard sum == self.sum else { throw file.failure(.changedWhileReading) }
    }

    func held() throws(SourceFileFailure) -> SourceFile {
        let storage = try file.whole()
        try check(PlaceSum(storage, at: 0))
        return try SourceFile(name: file.name, storage: storage)
    }

    func sha256() throws(SourceFileFailure) -> String {
        var digest = SHA256.Running()
        var sum = PlaceSum()
        for start in stride(from: 0, to: size, by: measures.chunkSize) {
            let (storage, own) = try bytes(start..<min(start + measures.chunkSize, size))
            storage.withBytes { digest.add($0) }
            sum = sum + own
        }
        try check(sum)
        return SHA256.hex(digest: digest.digest)
    }
}
