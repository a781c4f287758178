import Numerics

/// A text file that was read whole and is known to be UTF-8.
///
/// It is read into memory rather than mapped: a mapped file that another program shortens ends the process, and what
/// is hashed must be what was computed from, whatever happens to the file meanwhile.
public struct SourceFile: Sendable {
    /// The name diagnostics use, `outcomes.csv`.
    public let name: String
    let storage: ByteStorage
    /// Bytes of a byte-order mark at the start, which are no part of the text: 0 or 3.
    let markLength: Int
    /// What a line of it is.
    let counting: LineCounting
    /// Lines of the whole file that are left out between the header and the first record, of a part of it.
    let linesLeftOut: Int

    /// What is counted as a line where positions are told.
    package enum LineCounting: Sendable {
        /// What ends with a line end, inside a quoted cell too: what a text editor shows.
        case lineEnds
        /// A record, however many line ends its cells hold: the row of the sheet it was made from.
        case records
    }

    /// A file read from a folder; whatever stands in the way is thrown with its reason.
    ///
    /// - Parameters:
    ///   - name: the file's name inside the folder.
    ///   - folder: the folder's path.
    public static func load(name: String, in folder: String) throws(SourceFileFailure) -> SourceFile {
        let storage = try FileOpening(name: name, folder: folder).read()
        return try SourceFile(name: name, storage: storage)
    }

    /// Text that is in memory already: built-in tables and tests.
    public init(name: String, text: String) {
        self.name = name
        var text = text
        storage = text.withUTF8 { ByteStorage(copying: $0) }
        counting = .lineEnds
        linesLeftOut = 0
        markLength = ByteOrderMark.utf8Length(in: storage)
    }

    /// Bytes that are in memory already, checked as a file's are.
    public init(name: String, bytes: some Collection<UInt8>) throws(SourceFileFailure) {
        try self.init(name: name, storage: ByteStorage(copying: bytes))
    }

    /// Bytes of which it is not known whether they are text, to be cut into records.
    init(unchecked bytes: [UInt8], name: String) {
        self.name = name
        storage = ByteStorage(copying: bytes)
        counting = .lineEnds
        linesLeftOut = 0
        markLength = ByteOrderMark.utf8Length(in: storage)
    }

    /// Other text under the name of a file that was read, in which a line is what it was there.
    init(_ bytes: [UInt8], of other: SourceFile) {
        name = other.name
        storage = ByteStorage(copying: bytes)
        counting = other.counting
        linesLeftOut = other.linesLeftOut
        markLength = other.markLength
    }

    /// A table made in memory, with what its lines are.
    package init(name: String, bytes: [UInt8], counting: LineCounting) throws(SourceFileFailure) {
        try self.init(name: name, storage: ByteStorage(copying: bytes), counting: counting)
    }

    /// Records of a file beneath its header, of which so many lines between the two are left out.
    ///
    /// - Parameter header: the header's line with its end.
    package init(
        name: String, header: [UInt8], records: [UInt8], leavingOut lines: Int
    ) throws(SourceFileFailure) {
        try self.init(name: name, storage: ByteStorage(copying: header + records), leavingOut: lines)
    }

    /// Bytes that were read, checked.
    init(
        name: String, storage: ByteStorage, counting: LineCounting = .lineEnds, leavingOut lines: Int = 0
    ) throws(SourceFileFailure) {
        if let problem = EncodingCheck.problem(in: storage) {
            let line = problem.line > 1 ? problem.line + lines : problem.line
            throw SourceFileFailure(file: name, reason: problem.reason, line: line)
        }
        if name.hasSuffix(".csv"),
            FileSignature.beginsAsJSON(UnsafeBufferPointer(start: storage.start, count: storage.count))
        {
            throw SourceFileFailure(file: name, reason: .notText(.json))
        }
        self.name = name
        self.storage = storage
        self.counting = counting
        linesLeftOut = lines
        markLength = ByteOrderMark.utf8Length(in: storage)
    }

    /// How many bytes the file holds, its byte-order mark included.
    public var byteCount: Int { storage.count }

    /// SHA-256 of the bytes, in hexadecimal digits: what a report says it was made from. Worked out anew each time it
    /// is asked for.
    public var sha256: String { withBytes { SHA256.hex($0) } }

    /// The file's bytes as they are on disk, byte-order mark included; the buffer is valid only inside the closure.
    public func withBytes<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try storage.withBytes(body)
    }
}
