/// A zip archive whose files are stored as they are (PKWARE APPNOTE.TXT 6.3.10, sections 4.3 and 4.4).
enum StoredZip {
    static func bytes(of files: [(name: String, content: [UInt8])]) -> [UInt8] {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        for file in files {
            let name = Array(file.name.utf8)
            let size = little(file.content.count, 4)
            let shared =
                little(20, 2) + little(0, 2) + little(0, 2) + little(0, 2) + little(0x21, 2)
                + little(Int(checksum(file.content)), 4) + size + size + little(name.count, 2) + little(0, 2)
            directory += little(0x0201_4B50, 4) + little(20, 2) + shared + little(0, 2) + little(0, 2) + little(0, 2)
            directory += little(0, 4) + little(archive.count, 4) + name
            archive += little(0x0403_4B50, 4) + shared + name + file.content
        }
        let count = little(files.count, 2)
        return archive + directory + little(0x0605_4B50, 4) + little(0, 4) + count + count
            + little(directory.count, 4) + little(archive.count, 4) + little(0, 2)
    }

    private static func little(_ number: Int, _ bytes: Int) -> [UInt8] {
        (0..<bytes).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }

    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~UInt32(0)) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ ($0 >> 8) }
    }
}
