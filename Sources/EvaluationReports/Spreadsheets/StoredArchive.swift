// Nothing here traps: services and groups are limited, so that the tables of a report are far from four gigabytes, and its parts are tens.

/// A ZIP archive whose entries are stored as they are: the container of a workbook. PKWARE, APPNOTE.TXT 6.3.10.
///
/// Entries carry the earliest date the format knows, so that the same files give the same bytes.
package struct StoredArchive {
    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// What the archive says of itself, at its very end: by this a workbook is known for one that this tool wrote.
    package enum Mark: String, Sendable {
        case whatIf = "what-if workbook of an evaluation"
        case tables = "publication workbook of an evaluation"
        case template = "an evaluation to start from"
    }

    /// 1 January 1980: year 0, month 1, day 1.
    private static let earliestDate: UInt16 = 1 << 5 | 1
    /// Version 2.0, the first with folders in names.
    private static let version: UInt16 = 20
    private static let flags: UInt16 = 1 << 11

    mutating func add(_ name: String, _ text: String) {
        let data = Array(text.utf8)
        let nameBytes = Array(name.utf8)
        let offset = UInt32(bytes.count)
        var shared: [UInt8] = []
        shared.append16(Self.version)
        shared.append16(Self.flags)
        shared.append16(0)  // stored
        shared.append16(0)  // midnight
        shared.append16(Self.earliestDate)
        shared.append32(CRC32.checksum(data))
        shared.append32(UInt32(data.count))
        shared.append32(UInt32(data.count))
        shared.append16(UInt16(nameBytes.count))
        shared.append16(0)  // no extra field
        bytes.append32(0x0403_4B50)
        bytes += shared + nameBytes + data
        directory.append32(0x0201_4B50)
        directory.append16(Self.version)
        directory += shared
        directory.append16(0)  // no comment
        directory.append16(0)  // first disk
        directory.append16(0)  // internal attributes
        directory.append32(0)  // external attributes
        directory.append32(offset)
        directory += nameBytes
        count += 1
    }

    func finished(_ mark: Mark) -> [UInt8] {
        var end: [UInt8] = []
        end.append32(0x0605_4B50)
        end.append32(0)  // disks
        end.append16(UInt16(count))
        end.append16(UInt16(count))
        end.append32(UInt32(directory.count))
        end.append32(UInt32(bytes.count))
        end.append16(UInt16(mark.rawValue.utf8.count))
        return bytes + directory + end + Array(mark.rawValue.utf8)
    }
}

/// The checksum of ZIP entries: ISO 3309, polynomial 0x04C11DB7 reflected.
enum CRC32 {
    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }

    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~UInt32(0)) { value, byte in
            value >> 8 ^ table[Int((value ^ UInt32(byte)) & 0xFF)]
        }
    }
}

extension [UInt8] {
    fileprivate mutating func append16(_ value: UInt16) {
        append(UInt8(truncatingIfNeeded: value))
        append(UInt8(truncatingIfNeeded: value >> 8))
    }

    fileprivate mutating func append32(_ value: UInt32) {
        append16(UInt16(truncatingIfNeeded: value))
        append16(UInt16(truncatingIfNeeded: value >> 16))
    }
}
