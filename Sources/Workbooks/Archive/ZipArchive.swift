/// An archive as workbooks are: stored and deflated files, each checked against its checksum. PKWARE, APPNOTE.TXT 6.3.10.
///
/// Nothing is ever written to disk. Names that lead out of a folder, names that are there twice and files that lie over one
/// another are refused nevertheless: no program that writes workbooks makes them, and one that reads them may be misled.
struct ZipArchive {
    private let bytes: [UInt8]
    private let entries: [String: ZipEntry]
    /// Bytes that may still be unpacked.
    private var budget = WorkbookLimits.allPartsBytes

    private static let headerSignature = 0x0403_4B50
    private static let headerLength = 30

    /// Reads the directory of an archive.
    init(_ bytes: [UInt8]) throws(WorkbookFailure.Reason) {
        self.bytes = bytes
        let directory = try ZipDirectory(bytes)
        var entries: [String: ZipEntry] = [:]
        for entry in directory.entries {
            try Self.check(entry.name)
            guard entries.updateValue(entry, forKey: Self.folded(entry.name)) == nil else {
                throw .duplicateEntry(Self.shown(entry))
            }
        }
        self.entries = entries
        try checkThatNoneOverlap(directory)
    }

    /// The names of all files, in no order.
    var names: some Sequence<String> { entries.values.lazy.map(\.name) }

    /// Whether there is a file of this name, whatever its capitals.
    func holds(_ name: String) -> Bool { entries[Self.folded(Self.key(name.utf8))] != nil }

    /// The unpacked bytes of a file; nil where there is none of this name, whatever its capitals.
    mutating func contents(of name: String) throws(WorkbookFailure.Reason) -> [UInt8]? {
        guard let entry = entries[Self.folded(Self.key(name.utf8))] else { return nil }
        guard !entry.isEncrypted else { throw .encryptedEntry }
        guard entry.size <= WorkbookLimits.partBytes, entry.size <= budget,
            entry.size <= WorkbookLimits.bytesOfAnyRatio
                || entry.size / WorkbookLimits.ratio <= entry.compressedSize
        else { throw .tooLargeUnpacked(part: name) }
        budget -= entry.size
        let packed = try packedBytes(entry)
        let unpacked: [UInt8]
        switch entry.method {
        case .stored:
            guard entry.size == entry.compressedSize else { throw .damagedPart(name, .wrongSize) }
            unpacked = Array(packed)
        case .deflated:
            do throws(InflateFault) {
                unpacked = try Inflate.bytes(packed, count: entry.size)
            } catch {
                throw .damagedPart(name, error == .longerThanDeclared ? .wrongSize : .compression)
            }
        case .other(let number): throw .unknownMethod(part: name, number)
        }
        guard CRC32.checksum(unpacked) == entry.checksum else { throw .damagedPart(name, .checksum) }
        return unpacked
    }

    /// A file's bytes as they are in the archive, behind its own header. That they end in the file was checked when it was opened.
    private func packedBytes(_ entry: ZipEntry) throws(WorkbookFailure.Reason) -> ArraySlice<UInt8> {
        let at = entry.headerOffset
        guard let start = dataStart(entry), let method = bytes.number16(at: at + 8),
            bytes[at + Self.headerLength..<at + Self.headerLength + entry.nameBytes.count] == entry.nameBytes,
            ZipEntry.Method(method) == entry.method
        else { throw .damagedPart(entry.name, .header) }
        return bytes[start..<start + entry.compressedSize]
    }

    /// Where a file's bytes begin; nil where its header is none.
    private func dataStart(_ entry: ZipEntry) -> Int? {
        let at = entry.headerOffset
        guard bytes.number32(at: at) == Self.headerSignature, let nameLength = bytes.number16(at: at + 26),
            let extraLength = bytes.number16(at: at + 28), nameLength == entry.nameBytes.count
        else { return nil }
        let start = at + Self.headerLength + nameLength + extraLength
        return start <= bytes.count ? start : nil
    }

    /// Files that share bytes are a way of making a small archive unpack to a huge one.
    private func checkThatNoneOverlap(_ directory: ZipDirectory) throws(WorkbookFailure.Reason) {
        var end = 0
        for entry in directory.entries.sorted(by: { $0.headerOffset < $1.headerOffset }) {
            guard let start = dataStart(entry) else { throw .damagedPart(entry.name, .header) }
            guard entry.headerOffset >= end, entry.compressedSize <= directory.start - start else {
                throw entry.headerOffset >= end ? .truncated : .overlappingEntries
            }
            end = start + entry.compressedSize
        }
    }

    // MARK: Names

    /// A name's bytes as text in which every byte is one character, so that names that differ stay different whatever their encoding.
    static func key(_ bytes: some Sequence<UInt8>) -> String {
        var key = ""
        for byte in bytes { key.unicodeScalars.append(Unicode.Scalar(byte)) }
        return key
    }

    /// Names of parts differ in more than capitals. ECMA-376 part 2, section 6.2.2.3.
    private static func folded(_ name: String) -> String { name.lowercased() }

    /// A name as a message shows it.
    private static func shown(_ entry: ZipEntry) -> String { String(decoding: entry.nameBytes, as: UTF8.self) }

    private static func check(_ name: String) throws(WorkbookFailure.Reason) {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        let isDrive = name.dropFirst().first == ":"
        guard !name.isEmpty, !name.hasPrefix("/"), !isDrive, !name.contains("\\"), !name.contains("\0"),
            !parts.contains(".."), !parts.contains(".")
        else { throw .unsafeName(name) }
    }
}
