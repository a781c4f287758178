import Testing

@testable import Workbooks

/// Archives for tests, right ones and wrong ones.
struct ZipBuilder {
    /// One file of an archive, with what its headers say of it.
    struct Entry {
        var name: String
        var packed: [UInt8]
        var method = 0
        var flags = 0
        var size: Int
        var checksum: UInt32
        /// The name in the file's own header, where it is another.
        var localName: String?
        /// Whether checksum and sizes stand behind the file and not in its header, as Google Sheets writes them.
        var hasDescriptor = false

        /// A file that is kept as it is.
        init(_ name: String, _ text: String) {
            self.init(name, bytes: Array(text.utf8))
        }

        init(_ name: String, bytes: [UInt8]) {
            self.name = name
            packed = bytes
            size = bytes.count
            checksum = CRC32.checksum(bytes)
        }

        /// The same file deflated, in blocks that are stored in the compressed stream or coded with fixed codes.
        func deflated() -> Entry {
            var entry = self
            entry.method = 8
            entry.packed = FixedDeflate.stream(packed)
            return entry
        }
    }

    var entries: [Entry] = []
    var comment: [UInt8] = []

    init(_ entries: [Entry]) { self.entries = entries }

    var bytes: [UInt8] {
        var files: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let offset = files.count
            let localName = Array((entry.localName ?? entry.name).utf8)
            files += little(0x0403_4B50, 4)
            files += entry.hasDescriptor ? sizeless(entry) : shared(entry, nameCount: localName.count)
            files += localName + entry.packed
            if entry.hasDescriptor {
                files += little(0x0807_4B50, 4) + little(Int(entry.checksum), 4) + little(entry.packed.count, 4)
                files += little(entry.size, 4)
            }
            directory += little(0x0201_4B50, 4) + little(20, 2) + shared(entry, nameCount: entry.name.utf8.count)
            directory += little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4) + little(offset, 4)
            directory += Array(entry.name.utf8)
        }
        let count = little(entries.count, 2)
        return files + directory + little(0x0605_4B50, 4) + little(0, 4) + count + count
            + little(directory.count, 4) + little(files.count, 4) + little(comment.count, 2) + comment
    }

    /// A header without sizes, which stand in a descriptor behind the file.
    private func sizeless(_ entry: Entry) -> [UInt8] {
        little(20, 2) + little(8, 2) + little(entry.method, 2) + little(0, 2) + little(33, 2) + little(0, 4)
            + little(0, 4) + little(0, 4) + little(entry.name.utf8.count, 2) + little(0, 2)
    }

    /// The fields that both headers have: version, flags, method, time, date, checksum, sizes, length of the name, no more.
    private func shared(_ entry: Entry, nameCount: Int) -> [UInt8] {
        little(20, 2) + little(entry.flags, 2) + little(entry.method, 2) + little(0, 2) + little(33, 2)
            + little(Int(entry.checksum), 4) + little(entry.packed.count, 4) + little(entry.size, 4)
            + little(nameCount, 2) + little(0, 2)
    }
}

/// A number in so many bytes, the lowest first.
func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
}

/// A compressor of no skill: every byte by its fixed code, a byte that repeats often as a repetition. RFC 1951, section 3.2.6.
enum FixedDeflate {
    static func stream(_ bytes: [UInt8]) -> [UInt8] {
        var bits = BitSink()
        bits.append(1, 1)
        bits.append(1, 2)
        var at = 0
        while at < bytes.count {
            let run = bytes[at...].prefix(259).prefix { $0 == bytes[at] }.count
            literal(Int(bytes[at]), &bits)
            if run == 259 {
                // Length 258 by symbol 285, at distance 1.
                literal(285, &bits)
                bits.appendCode(0, 5)
                at += 259
            } else {
                at += 1
            }
        }
        literal(256, &bits)
        return bits.finished
    }

    private static func literal(_ symbol: Int, _ bits: inout BitSink) {
        switch symbol {
        case ..<144: bits.appendCode(0x30 + symbol, 8)
        case ..<256: bits.appendCode(0x190 + symbol - 144, 9)
        case ..<280: bits.appendCode(symbol - 256, 7)
        default: bits.appendCode(0xC0 + symbol - 280, 8)
        }
    }
}

/// Bits packed as RFC 1951 packs them.
struct BitSink {
    private var bytes: [UInt8] = []
    private var used = 8

    /// A number, its lowest bit first.
    mutating func append(_ number: Int, _ count: Int) {
        for bit in 0..<count { append(number >> bit & 1) }
    }

    /// A code, its highest bit first.
    mutating func appendCode(_ code: Int, _ count: Int) {
        for bit in (0..<count).reversed() { append(code >> bit & 1) }
    }

    private mutating func append(_ bit: Int) {
        if used == 8 {
            bytes.append(0)
            used = 0
        }
        bytes[bytes.count - 1] |= UInt8(bit << used)
        used += 1
    }

    var finished: [UInt8] { bytes }
}
