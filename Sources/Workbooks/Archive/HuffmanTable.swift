/// The codes of one alphabet as a table that is looked up with as many bits as the longest code has. RFC 1951, section 3.2.2.
struct HuffmanTable {
    /// The longest code.
    static let longestCode = 15
    /// For each value of the next bits the symbol and, in the lowest four bits, its code's length; 0 where no code begins so.
    let entries: [UInt16]
    /// As many bits as are looked up.
    let mask: UInt64

    /// Bits of an entry that hold the length.
    static let lengthBits: UInt16 = 4

    /// What a set of codes may lack.
    enum Completeness {
        /// Every sequence of bits is a code.
        case complete
        /// Or there is a single code of one bit, or none at all, as where a block repeats nothing.
        case completeOrSingle
    }

    /// The canonical codes of these lengths, 0 for a symbol without one.
    init(lengths: some Collection<UInt8>, _ completeness: Completeness) throws(InflateFault) {
        var counts = [Int](repeating: 0, count: Self.longestCode + 1)
        for length in lengths where length > 0 { counts[Int(length)] += 1 }
        let longest = counts.lastIndex { $0 > 0 } ?? 0
        try Self.check(counts, longest: longest, completeness)
        let bits = max(longest, 1)
        var table = [UInt16](repeating: 0, count: 1 << bits)
        var next = Self.firstCodes(counts)
        for (symbol, length) in lengths.enumerated() where length > 0 {
            let code = next[Int(length)]
            next[Int(length)] += 1
            // Never traps: an alphabet has at most 288 symbols, and a code 15 bits.
            let entry = UInt16(symbol) << Self.lengthBits | UInt16(length)
            // Codes are packed from their highest bit on, everything else from its lowest.
            let start = Self.reversed(code, bits: Int(length))
            for place in stride(from: start, to: table.count, by: 1 << Int(length)) { table[place] = entry }
        }
        entries = table
        // Never traps: a table has a row at least.
        mask = UInt64(table.count - 1)
    }

    private static func check(_ counts: [Int], longest: Int, _ completeness: Completeness) throws(InflateFault) {
        var free = 1
        for length in 1...longestCode {
            free = free * 2 - counts[length]
            guard free >= 0 else { throw .wrongCodes }
        }
        guard free > 0 else { return }
        switch completeness {
        case .complete: throw .wrongCodes
        case .completeOrSingle: guard longest <= 1 else { throw .wrongCodes }
        }
    }

    private static func firstCodes(_ counts: [Int]) -> [Int] {
        var first = [Int](repeating: 0, count: longestCode + 1)
        for length in 1...longestCode where length > 1 { first[length] = (first[length - 1] + counts[length - 1]) << 1 }
        return first
    }

    private static func reversed(_ code: Int, bits: Int) -> Int {
        (0..<bits).reduce(0) { value, bit in value << 1 | code >> bit & 1 }
    }
}
