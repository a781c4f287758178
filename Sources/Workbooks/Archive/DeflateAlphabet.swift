/// What the symbols of compressed data stand for. RFC 1951, sections 3.2.5 to 3.2.7.
enum DeflateAlphabet {
    /// Ends a block.
    static let endOfBlock = 256
    /// The first symbol that stands for a length; those below stand for bytes and the end.
    static let firstLength = 257
    /// Most symbols a block may have codes for: bytes, end and lengths.
    static let mostLiterals = 286
    /// Most distances a block may have codes for.
    static let mostDistances = 30

    /// The least length of each symbol from 257 on.
    static let lengthBases: [UInt16] = [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258,
    ]
    /// Bits that follow it, to be added.
    static let lengthBits: [UInt8] = [
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
    ]
    /// The least distance of each symbol.
    static let distanceBases: [UInt16] = [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
        6145, 8193, 12289, 16385, 24577,
    ]
    /// Bits that follow it, to be added.
    static let distanceBits: [UInt8] = [
        0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
    ]

    /// The order in which the lengths of the codes for code lengths are written.
    static let codeLengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

    /// The codes of a block that brings none of its own: 144 of 8 bits, 112 of 9, 24 of 7 and 8 of 8.
    static let fixedLiterals: [UInt8] =
        [UInt8](repeating: 8, count: 144) + [UInt8](repeating: 9, count: 112) + [UInt8](repeating: 7, count: 24)
        + [UInt8](repeating: 8, count: 8)
    /// Its distances, of 5 bits each.
    static let fixedDistances = [UInt8](repeating: 5, count: 32)
}
