import Numerics

/// A number by which bytes of a file are known again: it adds up over pieces of the file however that is cut.
///
/// Every eight bytes are multiplied by an odd number of their place, modulo 2^64. A change of one of them always shows, and of more of them
/// but for a chance as small as that of one number in many; it is no protection against somebody who means to deceive.
struct PlaceSum: Sendable, Equatable {
    private var value: UInt64 = 0

    /// Bytes with one multiplier: eight words, each with a factor of its own.
    private static let lineLength = 64
    private static let factors: SIMD8<UInt64> = [
        0x9E37_79B9_7F4A_7C15, 0xBF58_476D_1CE4_E5B9, 0x94D0_49BB_1331_11EB, 0xD6E8_FEB8_6659_FD93,
        0xA076_1D64_78BD_642F, 0xE703_7ED1_A0B4_28DB, 0x8EBC_6AF0_9C88_C6E3, 0x5899_65CC_7537_4CC3,
    ]

    /// Nothing.
    init() {}

    /// Bytes that were read from an offset of the file on.
    init(_ storage: ByteStorage, at offset: Int) { self = storage.withBytes { PlaceSum($0, at: offset) } }

    /// Bytes that stand in the file from an offset on.
    init(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
        var place = 0
        // What shares a line with bytes before it or behind it counts as if these were noughts.
        let inLine = offset % Self.lineLength
        if inLine > 0 {
            place = min(Self.lineLength - inLine, bytes.count)
            add(part: bytes[..<place], from: inLine, line: offset / Self.lineLength)
        }
        while place + Self.lineLength <= bytes.count {
            let words = bytes.loadUnaligned(fromByteOffset: place, as: SIMD8<UInt64>.self)
            value &+= (words &* Self.factors).wrappedSum() &* Self.multiplier((offset + place) / Self.lineLength)
            place += Self.lineLength
        }
        if place < bytes.count { add(part: bytes[place...], from: 0, line: (offset + place) / Self.lineLength) }
    }

    private mutating func add(part: Slice<UnsafeRawBufferPointer>, from start: Int, line: Int) {
        var words = SIMD8<UInt64>()
        withUnsafeMutableBytes(of: &words) { room in
            for (index, byte) in part.enumerated() { room[start + index] = byte }
        }
        value &+= (words &* Self.factors).wrappedSum() &* Self.multiplier(line)
    }

    /// An odd number for each line, in no order: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
    private static func multiplier(_ line: Int) -> UInt64 {
        var bits = UInt64(truncatingIfNeeded: line) &* 0x9E37_79B9_7F4A_7C15
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return (bits ^ (bits >> 31)) | 1
    }

    static func + (left: PlaceSum, right: PlaceSum) -> PlaceSum {
        var sum = left
        sum.value &+= right.value
        return sum
    }
}
