/// Counts line ends.
enum LineFeeds {
    /// How many line feeds there are.
    static func count(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        ByteCounts.count(of: lineFeed, in: bytes)
    }
}

/// Counts occurrences of one byte.
enum ByteCounts {
    /// How many bytes equal `byte`.
    static func count(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var total = 0
        for candidate in bytes where candidate == byte { total += 1 }
        return total
    }
}
