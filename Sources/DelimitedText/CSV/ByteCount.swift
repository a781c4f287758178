/// Counts occurrences of one byte.
enum ByteCount {
    /// How many bytes equal `byte`.
    static func of(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var total = 0
        for candidate in bytes where candidate == byte { total += 1 }
        return total
    }
}
