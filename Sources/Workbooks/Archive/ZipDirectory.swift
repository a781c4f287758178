/// The directory at the end of an archive. PKWARE, APPNOTE.TXT 6.3.10, sections 4.3.12 to 4.3.16.
struct ZipDirectory {
    private let bytes: [UInt8]
    /// Every file, in the order of the directory.
    private(set) var entries: [ZipEntry] = []
    /// Where the directory begins: behind the last file.
    private(set) var start = 0

    private static let endSignature = 0x0605_4B50
    private static let endLength = 22
    private static let locatorSignature = 0x0706_4B50
    private static let locatorLength = 20
    private static let largeEndSignature = 0x0606_4B50
    private static let entrySignature = 0x0201_4B50
    private static let entryLength = 46
    private static let longestComment = 0xFFFF
    /// In place of a number that stands in eight bytes elsewhere.
    private static let elsewhere = 0xFFFF_FFFF
    private static let encryptionFlags = 1 | 1 << 6 | 1 << 13
    private static let largeSizesField = 0x0001

    init(_ bytes: [UInt8]) throws(WorkbookFailure.Reason) {
        self.bytes = bytes
        let end = try endRecord()
        let (count, size, offset) = try extent(end)
        guard count <= WorkbookLimits.entries else { throw .tooManyEntries }
        guard offset >= 0, size >= 0, offset <= end, size <= end - offset, isBeforeEnd(offset + size, end) else {
            throw .truncated
        }
        start = offset
        try readEntries(count, until: offset + size)
    }

    /// Where the record at the very end begins: its comment ends the file.
    private func endRecord() throws(WorkbookFailure.Reason) -> Int {
        var at = bytes.count - Self.endLength
        let first = max(0, at - Self.longestComment)
        while at >= first {
            if bytes[at] == UInt8(ascii: "P"), bytes.number32(at: at) == Self.endSignature,
                let comment = bytes.number16(at: at + 20), at + Self.endLength + comment == bytes.count
            {
                return at
            }
            at -= 1
        }
        throw .truncated
    }

    /// How many entries the directory has, how many bytes, and where it begins.
    private func extent(_ end: Int) throws(WorkbookFailure.Reason) -> (count: Int, size: Int, offset: Int) {
        let locator = end - Self.locatorLength
        if bytes.number32(at: locator) == Self.locatorSignature {
            guard let large = bytes.number64(at: locator + 8), bytes.number32(at: large) == Self.largeEndSignature,
                let count = bytes.number64(at: large + 32), let size = bytes.number64(at: large + 40),
                let offset = bytes.number64(at: large + 48)
            else { throw .damagedArchive }
            return (count, size, offset)
        }
        guard let disk = bytes.number16(at: end + 4), let firstDisk = bytes.number16(at: end + 6),
            let here = bytes.number16(at: end + 8), let count = bytes.number16(at: end + 10),
            let size = bytes.number32(at: end + 12), let offset = bytes.number32(at: end + 16)
        else { throw .truncated }
        guard disk == 0, firstDisk == 0, here == count else { throw .damagedArchive }
        return (count, size, offset)
    }

    /// Whether nothing stands between the directory and the end but the records of a large archive.
    private func isBeforeEnd(_ directoryEnd: Int, _ end: Int) -> Bool {
        directoryEnd == end || bytes.number32(at: directoryEnd) == Self.largeEndSignature
    }

    private mutating func readEntries(_ count: Int, until end: Int) throws(WorkbookFailure.Reason) {
        var at = start
        for _ in 0..<count {
            guard at <= end - Self.entryLength, bytes.number32(at: at) == Self.entrySignature,
                let flags = bytes.number16(at: at + 8), let method = bytes.number16(at: at + 10),
                let checksum = bytes.number32(at: at + 16), let nameLength = bytes.number16(at: at + 28),
                let extraLength = bytes.number16(at: at + 30), let commentLength = bytes.number16(at: at + 32)
            else { throw .damagedArchive }
            let name = at + Self.entryLength
            let extra = name + nameLength
            guard extra + extraLength + commentLength <= end else { throw .damagedArchive }
            let sizes = try sizes(at: at, extra: extra..<extra + extraLength)
            entries.append(
                ZipEntry(
                    name: ZipArchive.key(bytes[name..<extra]), method: ZipEntry.Method(method),
                    // Never traps: four bytes were read.
                    isEncrypted: flags & Self.encryptionFlags != 0, checksum: UInt32(checksum),
                    compressedSize: sizes.compressed, size: sizes.size, headerOffset: sizes.offset,
                    nameBytes: bytes[name..<extra]))
            at = extra + extraLength + commentLength
        }
        guard at == end else { throw .damagedArchive }
    }

    /// The sizes and the offset of an entry, which stand in a field of their own where four bytes do not hold them.
    private func sizes(
        at entry: Int, extra: Range<Int>
    ) throws(WorkbookFailure.Reason) -> (compressed: Int, size: Int, offset: Int) {
        guard let compressed = bytes.number32(at: entry + 20), let size = bytes.number32(at: entry + 24),
            let offset = bytes.number32(at: entry + 42)
        else { throw .damagedArchive }
        var field = largeSizes(extra)
        func whole(_ number: Int) throws(WorkbookFailure.Reason) -> Int {
            guard number == Self.elsewhere else { return number }
            guard field.count >= 8, let large = bytes.number64(at: field.lowerBound) else { throw .damagedArchive }
            field = field.lowerBound + 8..<field.upperBound
            return large
        }
        // The order is that of the field: size first.
        let wholeSize = try whole(size)
        let wholeCompressed = try whole(compressed)
        return (wholeCompressed, wholeSize, try whole(offset))
    }

    /// Where the numbers of eight bytes stand; empty where there are none.
    private func largeSizes(_ extra: Range<Int>) -> Range<Int> {
        var at = extra.lowerBound
        while at <= extra.upperBound - 4, let id = bytes.number16(at: at), let length = bytes.number16(at: at + 2) {
            let content = at + 4..<min(at + 4 + length, extra.upperBound)
            if id == Self.largeSizesField { return content }
            at += 4 + length
        }
        return extra.upperBound..<extra.upperBound
    }
}
