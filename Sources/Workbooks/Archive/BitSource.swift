// Nothing here traps: bits at hand are from 0 to 63, and at most 32 of them are taken at once.

/// Compressed bytes taken a few bits at a time, the lowest first. RFC 1951, section 3.1.1.
///
/// Invariants: `position <= count`; the lowest `available` bits of `bits` are the next ones; bits above may already hold
/// what follows them, which a later `refill` writes again unchanged.
struct BitSource {
    private let start: UnsafePointer<UInt8>?
    private let count: Int
    private(set) var position = 0
    private(set) var bits: UInt64 = 0
    private(set) var available = 0

    /// The bytes must stay where they are while they are taken.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        start = bytes.baseAddress
        count = bytes.count
    }

    /// Offset of the first byte of which no bit was taken.
    var consumed: Int { position - available / 8 }

    /// Makes at least 56 bits ready, or as many as there are.
    @inline(__always) mutating func refill() {
        guard let start else { return }
        if position + 8 <= count {
            let word = UnsafeRawPointer(start + position).loadUnaligned(as: UInt64.self).littleEndian
            bits |= word << UInt64(available)
            position += (63 - available) >> 3
            available |= 56
        } else {
            while available <= 55, position < count {
                bits |= UInt64(start[position]) << UInt64(available)
                position += 1
                available += 8
            }
        }
    }

    /// Takes bits that are ready.
    @inline(__always) mutating func drop(_ length: Int) throws(InflateFault) {
        guard available >= length else { throw .truncated }
        bits >>= UInt64(length)
        available -= length
    }

    /// The number that the next bits write; at most 32 of them.
    @inline(__always) mutating func take(_ length: Int) throws(InflateFault) -> Int {
        if available < length { refill() }
        let value = Int(bits & (1 << UInt64(length) - 1))
        try drop(length)
        return value
    }

    /// The next symbol of an alphabet; the bits must have been made ready.
    @inline(__always) mutating func symbol(_ table: borrowing HuffmanTable) throws(InflateFault) -> Int {
        let entry = table.entries[Int(truncatingIfNeeded: bits & table.mask)]
        let length = Int(entry & (1 << HuffmanTable.lengthBits - 1))
        guard length > 0 else { throw available == 0 ? .truncated : .unknownCode }
        try drop(length)
        return Int(entry >> HuffmanTable.lengthBits)
    }

    /// Whole bytes, from the next byte on: those of a stored block.
    mutating func takeBytes(_ length: Int) throws(InflateFault) -> UnsafeBufferPointer<UInt8> {
        position = consumed
        (bits, available) = (0, 0)
        guard let start, length <= count - position else { throw .truncated }
        defer { position += length }
        return UnsafeBufferPointer(start: start + position, count: length)
    }

    /// Passes over what is left of a byte.
    mutating func dropToByte() throws(InflateFault) { try drop(available & 7) }
}
