/// The checksum of ZIP entries: ISO 3309, polynomial 0x04C11DB7 reflected.
enum CRC32 {
    private static let table: [UInt32] = (0..<256).map { index in
        // Never traps: below 256.
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }

    /// The checksum of bytes.
    static func checksum(_ bytes: some Sequence<UInt8>) -> UInt32 {
        table.withUnsafeBufferPointer { table in
            var value = ~UInt32(0)
            for byte in bytes { value = value >> 8 ^ table[Int((value ^ UInt32(byte)) & 0xFF)] }
            return ~value
        }
    }
}
