/// Says whether bytes are UTF-8 text and, if not, what they look like.
enum EncodingCheck {
    /// What is wrong with a file's bytes.
    struct Problem {
        let reason: SourceFileFailure.Reason
        let line: Int
    }

    /// What is wrong with the bytes, or nil if they are UTF-8 text.
    static func problem(in storage: ByteStorage) -> Problem? {
        let bytes = UnsafeBufferPointer(start: storage.start, count: storage.count)
        if let reason = reasonFromFirstBytes(bytes) { return Problem(reason: reason, line: 0) }
        guard let bad = UTF8Validation.firstBadByte(in: storage, from: 0) else { return nil }
        if bytes[bad] == 0 { return Problem(reason: reasonForNUL(bytes), line: 0) }
        let line = 1 + bytes[..<bad].count { $0 == UInt8(ascii: "\n") }
        return Problem(reason: .otherEncoding(likelyEncoding(of: bytes, from: bad)), line: line)
    }

    /// Files that give themselves away at once: other byte-order marks, workbooks, nothing at all.
    private static func reasonFromFirstBytes(_ bytes: UnsafeBufferPointer<UInt8>) -> SourceFileFailure.Reason? {
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
            return .otherEncoding(.utf32)
        }
        if bytes.starts(with: [0xFF, 0xFE]) { return .otherEncoding(.utf16LittleEndian) }
        if bytes.starts(with: [0xFE, 0xFF]) { return .otherEncoding(.utf16BigEndian) }
        if let kind = FileSignature.kind(of: bytes) { return .notText(kind) }
        let text = bytes.starts(with: ByteOrderMark.utf8) ? bytes[ByteOrderMark.utf8.count...] : bytes[...]
        return text.allSatisfy { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ? .empty : nil
    }

    /// NUL bytes at every other place are UTF-16 without a mark; anywhere else they are no text.
    private static func reasonForNUL(_ bytes: UnsafeBufferPointer<UInt8>) -> SourceFileFailure.Reason {
        let sample = bytes.prefix(1024)
        let pairs = sample.count / 2
        let even = sample.indices.count { $0 % 2 == 0 && sample[$0] == 0 }
        let odd = sample.indices.count { $0 % 2 == 1 && sample[$0] == 0 }
        // English text in UTF-16 has a NUL in nearly every pair.
        if bytes.count % 2 == 0, pairs > 0 {
            if even == 0, odd * 4 >= pairs * 3 { return .otherEncoding(.utf16LittleEndian) }
            if odd == 0, even * 4 >= pairs * 3 { return .otherEncoding(.utf16BigEndian) }
        }
        return .notText(.unknown)
    }

    /// A file with other sequences that are good UTF-8 is damaged; one without is in a one-byte encoding.
    private static func likelyEncoding(
        of bytes: UnsafeBufferPointer<UInt8>, from bad: Int
    ) -> SourceFileFailure.TextEncoding {
        let before = bytes[..<bad].contains { $0 >= 0x80 }
        return before ? .damagedUTF8(firstByte: bytes[bad]) : .windows1252(firstByte: bytes[bad])
    }
}

/// The bytes some programs write before UTF-8 text.
enum ByteOrderMark {
    /// U+FEFF in UTF-8.
    static let utf8: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Bytes of a mark at the start: 0 or 3.
    static func utf8Length(in storage: ByteStorage) -> Int {
        UnsafeBufferPointer(start: storage.start, count: storage.count).starts(with: utf8) ? utf8.count : 0
    }
}
