/// The blocks of one compressed stream, and where what they stand for goes. RFC 1951, section 3.2.3.
///
/// Invariants: bytes of `room` below `filled` are written and none above; nothing is written at or behind `room.count`, and
/// nothing is read before its start.
struct InflateStream {
    private(set) var source: BitSource
    private let room: UnsafeMutableBufferPointer<UInt8>
    /// How many bytes have been written.
    private(set) var filled = 0

    /// `room` and the source's bytes must stay where they are.
    init(from source: BitSource, into room: UnsafeMutableBufferPointer<UInt8>) {
        self.source = source
        self.room = room
    }

    /// Reads every block.
    mutating func run() throws(InflateFault) {
        var isLast = false
        while !isLast {
            isLast = try source.take(1) == 1
            switch try source.take(2) {
            case 0: try storedBlock()
            case 1: try codedBlock(Codes.fixed())
            case 2: try codedBlock(ownCodes())
            default: throw .unknownBlockType
            }
        }
    }

    /// The codes of a block.
    private struct Codes {
        let literals: HuffmanTable
        let distances: HuffmanTable

        init(literals: some Collection<UInt8>, distances: some Collection<UInt8>) throws(InflateFault) {
            self.literals = try HuffmanTable(lengths: literals, .completeOrSingle)
            self.distances = try HuffmanTable(lengths: distances, .completeOrSingle)
        }

        static func fixed() throws(InflateFault) -> Codes {
            try Codes(literals: DeflateAlphabet.fixedLiterals, distances: DeflateAlphabet.fixedDistances)
        }
    }

    // MARK: Headers

    private mutating func storedBlock() throws(InflateFault) {
        try source.dropToByte()
        let length = try source.take(16)
        guard try source.take(16) == length ^ 0xFFFF else { throw .storedLengthMismatch }
        let bytes = try source.takeBytes(length)
        guard length <= room.count - filled else { throw .longerThanDeclared }
        for byte in bytes { write(byte) }
    }

    /// The codes that a block brings itself, whose lengths are coded too. RFC 1951, section 3.2.7.
    private mutating func ownCodes() throws(InflateFault) -> Codes {
        let literals = try source.take(5) + 257
        let distances = try source.take(5) + 1
        let written = try source.take(4) + 4
        guard literals <= DeflateAlphabet.mostLiterals, distances <= DeflateAlphabet.mostDistances else {
            throw .wrongCodes
        }
        var lengths = [UInt8](repeating: 0, count: DeflateAlphabet.codeLengthOrder.count)
        // Never traps: three bits.
        for symbol in DeflateAlphabet.codeLengthOrder.prefix(written) { lengths[symbol] = UInt8(try source.take(3)) }
        let all = try codeLengths(HuffmanTable(lengths: lengths, .complete), count: literals + distances)
        guard all[DeflateAlphabet.endOfBlock] > 0 else { throw .wrongCodes }
        return try Codes(literals: all[..<literals], distances: all[literals...])
    }

    /// The lengths of both alphabets' codes, in one row.
    private mutating func codeLengths(_ table: HuffmanTable, count: Int) throws(InflateFault) -> [UInt8] {
        var lengths: [UInt8] = []
        while lengths.count < count {
            source.refill()
            let symbol = try source.symbol(table)
            let (value, times): (UInt8, Int)
            switch symbol {
            case 16:
                guard let last = lengths.last else { throw .wrongCodes }
                (value, times) = (last, try source.take(2) + 3)
            case 17: (value, times) = (0, try source.take(3) + 3)
            case 18: (value, times) = (0, try source.take(7) + 11)
            // Never traps: below 16: the others stand above.
            default: (value, times) = (UInt8(symbol), 1)
            }
            lengths += repeatElement(value, count: times)
        }
        guard lengths.count == count else { throw .wrongCodes }
        return lengths
    }

    // MARK: Symbols

    /// Reads symbols to the end of the block.
    ///
    /// The hot loop. One refill is enough for a length and a distance with all their bits: 15 + 5 + 15 + 13.
    private mutating func codedBlock(_ codes: Codes) throws(InflateFault) {
        while true {
            source.refill()
            let symbol = try source.symbol(codes.literals)
            if symbol < DeflateAlphabet.endOfBlock {
                guard filled < room.count else { throw .longerThanDeclared }
                write(UInt8(truncatingIfNeeded: symbol))
            } else if symbol == DeflateAlphabet.endOfBlock {
                return
            } else {
                let length = try value(
                    symbol - DeflateAlphabet.firstLength, DeflateAlphabet.lengthBases, DeflateAlphabet.lengthBits)
                let distance = try value(
                    source.symbol(codes.distances), DeflateAlphabet.distanceBases, DeflateAlphabet.distanceBits)
                try repeatBytes(length, from: distance)
            }
        }
    }

    /// A length or a distance.
    @inline(__always) private mutating func value(
        _ symbol: Int, _ bases: [UInt16], _ bits: [UInt8]
    ) throws(InflateFault) -> Int {
        guard symbol < bases.count else { throw .unknownCode }
        return Int(bases[symbol]) + (try source.take(Int(bits[symbol])))
    }

    /// Writes again what was written so far back; the two may overlap.
    @inline(__always) private mutating func repeatBytes(_ length: Int, from distance: Int) throws(InflateFault) {
        guard distance <= filled else { throw .distanceTooFar }
        guard length <= room.count - filled else { throw .longerThanDeclared }
        for _ in 0..<length { write(room[filled - distance]) }
    }

    /// Room for the byte must have been made sure of.
    @inline(__always) private mutating func write(_ byte: UInt8) {
        assert(filled < room.count)
        room.initializeElement(at: filled, to: byte)
        filled += 1
    }
}
