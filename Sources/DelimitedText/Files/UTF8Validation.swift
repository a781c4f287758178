/// Checks that bytes are UTF-8 and hold no NUL.
package enum UTF8Validation {
    /// The offset of the first byte of a text in memory that is NUL or not part of a well-formed sequence; nil if there is none.
    package static func firstBadByte(in bytes: [UInt8]) -> Int? {
        firstBadByte(in: ByteStorage(copying: bytes), from: 0)
    }

    /// The offset of the first byte that is NUL or not part of a well-formed sequence (Unicode Standard, table 3-7);
    /// nil if there is none.
    ///
    /// - Parameter start: where a character begins.
    static func firstBadByte(in storage: ByteStorage, from start: Int) -> Int? {
        let bytes = storage.start
        let count = storage.count
        var offset = start
        while offset < count {
            offset = endOfPlainWords(bytes, from: offset, count: count)
            guard offset < count else { return nil }
            let length = sequenceLength(bytes + offset)
            // The padding after the content is no continuation byte, so a sequence cut off by the end is bad too.
            guard length > 0 else { return offset }
            offset += length
        }
        return nil
    }

    /// Skips whole words of ASCII without NUL, four at a time.
    private static func endOfPlainWords(_ bytes: UnsafePointer<UInt8>, from start: Int, count: Int) -> Int {
        let raw = UnsafeRawPointer(bytes)
        var offset = start
        while offset + 32 <= count {
            var flags: UInt64 = 0
            for word in 0..<4 {
                let value = raw.loadUnaligned(fromByteOffset: offset + word * 8, as: UInt64.self)
                // Of ASCII bytes only NUL borrows into its high bit.
                flags |= value | (value &- Word.ones)
            }
            if flags & Word.highs != 0 { break }
            offset += 32
        }
        return offset
    }

    /// Bytes in the sequence at a place, 0 if it is not well formed or NUL.
    private static func sequenceLength(_ at: UnsafePointer<UInt8>) -> Int {
        let lead = at[0]
        switch lead {
        case 0x01...0x7F: return 1
        case 0xC2...0xDF: return isContinuation(at[1]) ? 2 : 0
        case 0xE0: return (0xA0...0xBF).contains(at[1]) && isContinuation(at[2]) ? 3 : 0
        case 0xED: return (0x80...0x9F).contains(at[1]) && isContinuation(at[2]) ? 3 : 0
        case 0xE1...0xEF: return isContinuation(at[1]) && isContinuation(at[2]) ? 3 : 0
        case 0xF0...0xF4:
            let second: ClosedRange<UInt8> = lead == 0xF0 ? 0x90...0xBF : lead == 0xF4 ? 0x80...0x8F : 0x80...0xBF
            return second.contains(at[1]) && isContinuation(at[2]) && isContinuation(at[3]) ? 4 : 0
        default: return 0
        }
    }

    private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
