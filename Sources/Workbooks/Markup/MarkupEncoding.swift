import DelimitedText

/// Whether a part is in UTF-8, the one encoding that is read.
enum MarkupEncoding {
    /// The first byte that cannot be UTF-8, which is where UTF-16 gives itself away too; nil if there is none.
    static func firstBadByte(_ bytes: [UInt8]) -> Int? { UTF8Validation.firstBadByte(in: bytes) }

    /// Checks what the XML declaration says.
    static func check(_ instruction: some Sequence<UInt8>, at offset: Int) throws(PartFault) {
        let words = String(decoding: Array(instruction), as: UTF8.self).lowercased()
        guard words.hasPrefix("xml"), let place = words.firstRange(of: "encoding") else { return }
        let name = words[place.upperBound...].drop { "= \t\r\n\"'".contains($0) }.prefix { !"\"'".contains($0) }
        guard ["utf-8", "utf8", "us-ascii"].contains(name) else { throw .markup(.notUTF8, at: offset) }
    }
}
