/// What a file holds between two cuts that were made anywhere, before it is known whether it begins inside quotes.
struct CSVChunk: Sendable {
    /// A place at which a record begins.
    struct Start: Sendable {
        /// In the file.
        let offset: Int
        /// In the chunk before it.
        let lineFeeds: Int
    }

    let quotes: Int
    let lineFeeds: Int
    private let outside: Start?
    private let inside: Start?

    /// - Parameter offset: where in the file it begins.
    init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
        quotes = ByteCount.of(quote, in: bytes)
        lineFeeds = ByteCount.of(lineFeed, in: bytes)
        outside = Self.firstRecord(bytes[...], offset)
        // Behind the quote that closes what began before it.
        inside =
            quotes == 0
            ? nil : bytes.firstIndex(of: quote).flatMap { Self.firstRecord(bytes[($0 + 1)...], offset) }
    }

    /// The first record that begins behind a line feed of it.
    func firstRecord(insideQuotes isInside: Bool) -> Start? { isInside ? inside : outside }

    /// The first place behind a line feed outside quotes, of bytes that begin there.
    private static func firstRecord(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ offset: Int) -> Start? {
        var isInside = false
        for (index, byte) in zip(bytes.indices, bytes) {
            if byte == quote { isInside.toggle() }
            guard byte == lineFeed, !isInside else { continue }
            let before = UnsafeBufferPointer(rebasing: bytes.base[...index])
            return Start(offset: offset + index + 1, lineFeeds: ByteCount.of(lineFeed, in: before))
        }
        return nil
    }
}
