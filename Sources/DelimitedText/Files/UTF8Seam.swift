/// The bytes at both ends of a stretch of a text that was cut anywhere: those of a character that begins before it or ends behind it.
///
/// Everything between them is known to be well formed.
struct UTF8Seam: Sendable {
    private let first: [UInt8]
    private let last: [UInt8]

    /// More continues no character, and more of one does not stand before a cut.
    private static let mostBytes = 3

    /// - Returns: nil where bytes between the ends are not well formed, or NUL.
    init?(_ stretch: ByteStorage) {
        let bytes = UnsafeBufferPointer(start: stretch.start, count: stretch.count)
        first = Array(bytes.prefix(Self.mostBytes).prefix { $0 & 0xC0 == 0x80 })
        guard let bad = UTF8Validation.firstBadByte(in: stretch, from: first.count) else {
            last = []
            return
        }
        guard bytes.count - bad <= Self.mostBytes, bytes[bad] > 0x7F else { return nil }
        last = Array(bytes[bad...])
    }

    /// Whether stretches that stand one behind the other are well formed together.
    static func join(_ seams: [UTF8Seam]) -> Bool {
        let begun = [[]] + seams.map(\.last)
        let ended = seams.map(\.first) + [[]]
        return zip(begun, ended).allSatisfy { UTF8Validation.firstBadByte(in: $0 + $1) == nil }
    }
}
