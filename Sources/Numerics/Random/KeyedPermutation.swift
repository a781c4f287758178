// Nothing here traps: a count of bits is from 0 to 64.

/// A random-looking order of the numbers from 0 to count - 1 in which any number can be looked up on its own.
///
/// A Feistel network over the smallest square power of two that holds them, walked again while it leads outside: M. Luby
/// and C. Rackoff, "How to construct pseudorandom permutations from pseudorandom functions", SIAM Journal on Computing
/// 17 (1988); J. Black and P. Rogaway, "Ciphers with arbitrary finite domains", CT-RSA (2002).
struct KeyedPermutation: Sendable {
    private let count: UInt64
    private let halfBits: UInt64
    private let halfMask: UInt64
    private let keys: [UInt64]

    /// More rounds than the four that the theory asks for, because small counts have few bits to mix.
    private static let rounds = 6
    /// Blocks far above those from which draws are made.
    private static let firstKeyBlock = UInt64.max - 64

    init(count: UInt64, random: CounterRandom) {
        self.count = count
        let bits = UInt64(64 - (max(count, 2) - 1).leadingZeroBitCount)
        halfBits = (bits + 1) / 2
        halfMask = (1 << halfBits) - 1
        keys = (0..<UInt64(Self.rounds)).map { round in
            let block = random.block(Self.firstKeyBlock + round)
            return UInt64(block.x) << 32 | UInt64(block.y)
        }
    }

    /// The place of a number below `count`.
    func image(of number: UInt64) -> UInt64 {
        var value = number
        repeat { value = step(value) } while value >= count
        return value
    }

    private func step(_ value: UInt64) -> UInt64 {
        var (left, right) = (value >> halfBits, value & halfMask)
        for key in keys { (left, right) = (right, left ^ (Self.mixed(right ^ key) & halfMask)) }
        return left << halfBits | right
    }

    /// The finaliser of D. Stafford's variant 13 of MurmurHash3, by which every bit depends on every bit.
    private static func mixed(_ word: UInt64) -> UInt64 {
        var word = word
        word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
        word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
        return word ^ (word >> 31)
    }
}
