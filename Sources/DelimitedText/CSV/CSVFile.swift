import Numerics
import Synchronization

/// A table to be read record by record: held in memory, or, where it is large, read from disk a piece at a time.
public struct CSVFile: Sendable {
    /// The whole file; of one that is on disk, its first records.
    let beginning: SourceFile
    /// Nil where the beginning is all.
    let onDisk: CSVOnDisk?

    /// A file that is held in memory.
    public init(_ whole: SourceFile) {
        beginning = whole
        onDisk = nil
    }

    /// Opens a file of a folder; whatever stands in the way is thrown with its reason.
    ///
    /// A large file is gone over once, and read again when its records are: what is computed from is what was gone over, or reading fails.
    /// One that is out of the ordinary, in its encoding, its header or the length of its rows, is held in memory, and so told of
    /// as any other.
    ///
    /// - Parameters:
    ///   - name: the file's name inside the folder.
    ///   - folder: the folder's path.
    public static func open(name: String, in folder: String) throws(SourceFileFailure) -> CSVFile {
        try open(name: name, in: folder, .usual)
    }

    /// `open` with other measures.
    static func open(
        name: String, in folder: String, _ measures: CSVOnDisk.Measures
    ) throws(SourceFileFailure) -> CSVFile {
        let file = try FileOpening(name: name, folder: folder).opened()
        if file.size > measures.mostHeld, let found = try CSVOnDisk.survey(file, measures),
            let beginning = ordinary(name, found.beginning)
        {
            return CSVFile(beginning: beginning, onDisk: found.onDisk)
        }
        return CSVFile(try SourceFile.load(name: name, in: folder))
    }

    /// First records; nil where something is to be said of the file for which all of it has to be looked at.
    private static func ordinary(_ name: String, _ records: [UInt8]) -> SourceFile? {
        do throws(SourceFileFailure) {
            let beginning = try SourceFile(name: name, bytes: records)
            let head = CSVHeader(beginning)
            return head.cellCount != nil && head.cells.allSatisfy { !$0.plainName.isEmpty } ? beginning : nil
        } catch {
            return nil
        }
    }

    private init(beginning: SourceFile, onDisk: CSVOnDisk?) {
        self.beginning = beginning
        self.onDisk = onDisk
    }

    /// The file's name.
    public var name: String { beginning.name }

    /// How many bytes the file holds, its byte-order mark included.
    public var byteCount: Int { onDisk?.size ?? beginning.byteCount }

    /// The whole file in memory.
    ///
    /// - Throws: where it is on disk and cannot be read, or is no longer what it was.
    public func held() throws(SourceFileFailure) -> SourceFile { try onDisk?.held() ?? beginning }

    /// SHA-256 of the bytes, in hexadecimal digits; worked out anew each time it is asked for.
    ///
    /// - Throws: where it is on disk and cannot be read, or is no longer what it was.
    public func sha256() throws(SourceFileFailure) -> String { try onDisk?.sha256() ?? beginning.sha256 }
}

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
        struct Found: Sendable {
            let chunk: CSVChunk
            let seam: UTF8Seam
            let sum: PlaceSum
        }
        let starts = Array(stride(from: 0, to: file.size, by: measures.chunkSize))
        let all = Mutex([Result<Found?, SourceFileFailure>](repeating: .success(nil), count: starts.count))
        Threads.share(starts.count) { index in
            let place = starts[index]..<min(starts[index] + measures.chunkSize, file.size)
            let result: Result<Found?, SourceFileFailure>
            do throws(SourceFileFailure) {
                let storage = try file.bytes(place)
                let bytes = UnsafeBufferPointer(start: storage.start, count: storage.count)
                result = .success(
                    UTF8Seam(storage).map {
                        Found(
                            chunk: CSVChunk(bytes, at: place.lowerBound), seam: $0,
                            sum: PlaceSum(UnsafeRawBufferPointer(bytes), at: place.lowerBound))
                    })
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
        let bytes = UnsafeBufferPointer(start: kept.start, count: kept.count)
        guard found.prefix(count).reduce(PlaceSum(), { $0 + $1.sum }) == PlaceSum(UnsafeRawBufferPointer(bytes), at: 0)
        else { throw file.failure(.changedWhileReading) }
        return records(bytes, atLeast: measures.fewestRecords).map { (onDisk, Array($0)) }
    }

    /// Whole records from the first on; nil where they are few.
    private static func records(
        _ bytes: UnsafeBufferPointer<UInt8>, atLeast fewest: Int
    ) -> Slice<UnsafeBufferPointer<UInt8>>? {
        var (isInside, end, count) = (false, 0, 0)
        for (index, byte) in bytes.enumerated() {
            if byte == quote { isInside.toggle() }
            guard byte == lineFeed, !isInside else { continue }
            (end, count) = (index + 1, count + 1)
        }
        return count < fewest ? nil : bytes[..<end]
    }

    /// Bytes of a place in it, with what they add to what the whole is known by.
    func bytes(_ place: Range<Int>) throws(SourceFileFailure) -> (storage: ByteStorage, sum: PlaceSum) {
        let storage = try file.bytes(place)
        return (
            storage, PlaceSum(UnsafeRawBufferPointer(start: storage.start, count: storage.count), at: place.lowerBound)
        )
    }

    /// - Parameter sum: of everything that was read of it now, each byte once.
    func check(_ sum: PlaceSum) throws(SourceFileFailure) {
        guard sum == self.sum else { throw file.failure(.changedWhileReading) }
    }

    func held() throws(SourceFileFailure) -> SourceFile {
        let storage = try file.whole()
        try check(PlaceSum(UnsafeRawBufferPointer(start: storage.start, count: storage.count), at: 0))
        return try SourceFile(name: file.name, storage: storage)
    }

    func sha256() throws(SourceFileFailure) -> String {
        var digest = SHA256.Running()
        var sum = PlaceSum()
        for start in stride(from: 0, to: size, by: measures.chunkSize) {
            let (storage, own) = try bytes(start..<min(start + measures.chunkSize, size))
            digest.add(UnsafeRawBufferPointer(start: storage.start, count: storage.count))
            sum = sum + own
        }
        try check(sum)
        return SHA256.hex(digest: digest.digest)
    }
}
