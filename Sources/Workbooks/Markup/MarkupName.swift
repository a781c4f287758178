/// The local name of an element or attribute: what stands behind its namespace's prefix.
///
/// Kept as two words, so that comparing two takes a moment. Of a name longer than sixteen bytes, which none that is looked for
/// is, the first sixteen and the length count.
struct MarkupName: Hashable {
    private let first: UInt64
    private let second: UInt64
    private let count: Int

    init(_ bytes: some Collection<UInt8>) {
        var words: (UInt64, UInt64) = (0, 0)
        var place = 0
        for byte in bytes.prefix(16) {
            if place < 8 { words.0 = words.0 << 8 | UInt64(byte) } else { words.1 = words.1 << 8 | UInt64(byte) }
            place += 1
        }
        (first, second) = words
        count = bytes.count
    }

    init(_ name: StaticString) {
        self = name.withUTF8Buffer { MarkupName($0) }
    }
}
