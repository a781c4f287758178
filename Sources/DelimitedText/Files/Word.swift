/// Eight bytes in one register, compared all at once.
enum Word {
    /// 1 in every byte.
    static let ones: UInt64 = 0x0101_0101_0101_0101
    /// The high bit of every byte.
    static let highs: UInt64 = 0x8080_8080_8080_8080

    /// Sets the high bit of each zero byte. The lowest bit set is always right; bits above it may be false where a
    /// borrow ran on, so a caller that looks further checks the byte itself.
    @inline(__always) static func zeroBytes(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highs }

    /// Sets the high bit of each byte below `limit` (at most 0x80), with the same reservation.
    @inline(__always) static func bytes(of word: UInt64, below limit: UInt8) -> UInt64 {
        (word &- ones &* UInt64(limit)) & ~word & highs
    }

    /// The byte in every place.
    @inline(__always) static func repeating(_ byte: UInt8) -> UInt64 { ones &* UInt64(byte) }

    /// 1 in the place of each zero byte and 0 in the others, without reservation.
    @inline(__always) static func onesWhereZero(_ word: UInt64) -> UInt64 {
        (~(((word & ~highs) &+ ~highs) | word) >> 7) & ones
    }

    /// The sum of eight bytes.
    @inline(__always) static func sumOfBytes(_ word: UInt64) -> Int {
        let everyOther: UInt64 = 0x00FF_00FF_00FF_00FF
        let pairs = (word & everyOther) &+ ((word >> 8) & everyOther)
        // Never traps: sixteen bits.
        return Int((pairs &* 0x0001_0001_0001_0001) >> 48)
    }
}
