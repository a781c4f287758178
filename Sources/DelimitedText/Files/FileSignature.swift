/// Files that are no text, or no table, by their first bytes.
///
/// Sources: the formats' own specifications (PKWARE APPNOTE, MS-CFB, ISO 32000, RFC 1952, PNG, JFIF, GIF89a and so on).
package enum FileSignature {
    private static let signatures: [(bytes: [UInt8], kind: SourceFileFailure.BinaryKind)] = [
        ([0x50, 0x4B, 0x03, 0x04], .zipArchive), ([0x50, 0x4B, 0x05, 0x06], .compressed("zip, with nothing in it")),
        ([0xD0, 0xCF, 0x11, 0xE0], .oldWorkbook), (Array("%PDF-".utf8), .pdf),
        ([0x1F, 0x8B], .compressed("gzip")), (Array("BZh".utf8), .compressed("bzip2")),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .compressed("xz")), ([0x28, 0xB5, 0x2F, 0xFD], .compressed("zstd")),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .compressed("7z")), (Array("Rar!\u{1A}".utf8), .compressed("rar")),
        (Array("SQLite format 3".utf8), .database("SQLite")),
        ([0x89, 0x50, 0x4E, 0x47], .picture("PNG")), ([0xFF, 0xD8, 0xFF], .picture("JPEG")),
        (Array("GIF8".utf8), .picture("GIF")), (Array("{\\rtf".utf8), .richText),
    ]
    /// How a page begins, in small letters.
    private static let pages = ["<!doctype", "<html", "<?xml", "<table", "<head", "<body"]

    /// What a file is that gives itself away at once; nil for anything else.
    package static func kind(of bytes: UnsafeBufferPointer<UInt8>) -> SourceFileFailure.BinaryKind? {
        let marked = bytes.starts(with: ByteOrderMark.utf8) ? bytes.dropFirst(ByteOrderMark.utf8.count) : bytes[...]
        // Programs that read a PDF or a page pass over blank lines before it.
        let text = marked.drop { spaces.contains($0) }
        if let found = signatures.first(where: { text.starts(with: $0.bytes) }) {
            return found.kind == .zipArchive && !mayBeWorkbook(bytes) ? .compressed("zip") : found.kind
        }
        if bytes.dropFirst(tarPlace).starts(with: tar) { return .compressed("tar") }
        let opening = String(decoding: text.prefix(longestPage), as: UTF8.self).lowercased()
        return pages.contains(where: opening.hasPrefix) ? .webPage : nil
    }

    /// Whether a text begins as JSON does, which is right for some files and never for a table.
    static func beginsAsJSON(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let marked = bytes.starts(with: ByteOrderMark.utf8) ? bytes.dropFirst(ByteOrderMark.utf8.count) : bytes[...]
        let text = marked.drop { spaces.contains($0) }
        guard let first = text.first else { return false }
        let next = text.dropFirst().drop { spaces.contains($0) }.first
        switch first {
        case UInt8(ascii: "{"): return next == UInt8(ascii: "\"") || next == UInt8(ascii: "}")
        case UInt8(ascii: "["):
            return [UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "]")].contains(next)
        default: return false
        }
    }

    private static let spaces = Array(" \t\r\n".utf8)
    /// POSIX.1-1988: what an archive has in its first block, and where.
    private static let tar = Array("ustar".utf8)
    private static let tarPlace = 257

    private static let longestPage = 16

    /// Whether the first file in a zip archive is one that workbooks begin with.
    private static func mayBeWorkbook(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let nameLength = 26
        let name = 30
        guard bytes.count > name else { return true }
        let length = Int(bytes[nameLength]) | Int(bytes[nameLength + 1]) << 8
        let first = String(decoding: bytes[name...].prefix(length), as: UTF8.self)
        return ["[Content_Types]", "_rels/", "docProps/", "xl/", "mimetype"].contains(where: first.hasPrefix)
    }
}
