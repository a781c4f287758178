/// Points that fill the unit cube more evenly than random ones, so that a mean over them converges faster.
///
/// I. M. Sobol', "On the distribution of points in a cube and the approximate evaluation of integrals" (1967), with the
/// direction numbers of S. Joe and F. Y. Kuo, "Constructing Sobol sequences with better two-dimensional projections",
/// SIAM Journal on Scientific Computing 30 (2008), and I. A. Antonov and V. M. Saleev's Gray-code order. The first 2^k
/// points are the balanced ones: ask for a power of two.
public struct SobolSequence: Sendable {
    /// How many inputs the direction numbers reach to.
    public static let maximumDimensions = SobolDirections.initialNumbers.count

    /// How many inputs there are.
    public let dimensions: Int
    /// Whether and how the points are made random.
    public let scrambling: SobolScrambling
    /// 32 direction numbers a dimension.
    private let directions: [UInt32]

    private static let bits = 32

    /// The sequence for some inputs; none where there are more than `maximumDimensions`, or not one.
    public init?(dimensions: Int, scrambling: SobolScrambling = .none) {
        guard (1...Self.maximumDimensions).contains(dimensions) else { return nil }
        self.dimensions = dimensions
        self.scrambling = scrambling
        directions = (0..<dimensions).flatMap(SobolDirections.numbers)
    }

    /// One coordinate of one point, as a word: the coordinate times 2^32.
    public func word(point: UInt32, dimension: Int) -> UInt32 {
        scrambled(plainWord(point, dimension), key: key(dimension))
    }

    /// Fills `words` with one coordinate of the points `first`, `first` + 1 and so on.
    public func fill(_ words: UnsafeMutableBufferPointer<UInt32>, dimension: Int, from first: UInt32) {
        guard !words.isEmpty else { return }
        let key = key(dimension)
        let offset = dimension * Self.bits
        var word = plainWord(first, dimension)
        for index in words.indices {
            words[index] = scrambled(word, key: key)
            // From one point to the next in Gray-code order a single direction number changes.
            let next = first &+ UInt32(truncatingIfNeeded: index) &+ 1
            if next != 0 { word ^= directions[offset + next.trailingZeroBitCount] }
        }
    }

    private func plainWord(_ point: UInt32, _ dimension: Int) -> UInt32 {
        var gray = point ^ (point >> 1)
        var word: UInt32 = 0
        while gray != 0 {
            word ^= directions[dimension * Self.bits + gray.trailingZeroBitCount]
            gray &= gray - 1
        }
        return word
    }

    private func key(_ dimension: Int) -> UInt32 {
        switch scrambling {
        case .none: 0
        // Never traps: a dimension is a place in the table of directions.
        case .digitalShift(let seed), .owen(let seed): CounterRandom(seed: seed, stream: UInt64(dimension)).word(0)
        }
    }

    @inline(__always)
    private func scrambled(_ word: UInt32, key: UInt32) -> UInt32 {
        switch scrambling {
        case .none: word
        case .digitalShift: word ^ key
        case .owen: Self.owenScrambled(word, key)
        }
    }

    /// Each bit is turned or not by a hash of the bits above it: B. Burley, "Practical hash-based Owen scrambling", Journal
    /// of Computer Graphics Techniques 9 (2020), with the Laine-Karras hash on the reversed word.
    @inline(__always)
    private static func owenScrambled(_ word: UInt32, _ key: UInt32) -> UInt32 {
        var reversed = word.bitReversed
        reversed = reversed &+ key
        reversed ^= reversed &* 0x6c50_b47c
        reversed ^= reversed &* 0xb82f_1e52
        reversed ^= reversed &* 0xc7af_e638
        reversed ^= reversed &* 0x8d22_f6e6
        return reversed.bitReversed
    }
}

extension UInt32 {
    /// The word with its bits in the opposite order.
    @inline(__always)
    fileprivate var bitReversed: UInt32 {
        var word = byteSwapped
        word = (word >> 4) & 0x0f0f_0f0f | (word & 0x0f0f_0f0f) << 4
        word = (word >> 2) & 0x3333_3333 | (word & 0x3333_3333) << 2
        return (word >> 1) & 0x5555_5555 | (word & 0x5555_5555) << 1
    }
}
