// Nothing here traps: a remainder or an upper half is below the number it is of, which is an `Int`.

/// Random numbers that are looked up rather than drawn: the same seed, stream and index give the same number on
/// any number of threads, in any order.
///
/// Philox 4x32 with ten rounds. J. K. Salmon, M. A. Moraes, R. O. Dror and D. E. Shaw, "Parallel random numbers:
/// as easy as 1, 2, 3", Proceedings of SC11 (2011). The seed is the key; the stream (one for each uncertain input)
/// is the upper half of the counter, the index of a block of four words the lower half, so that no two streams of
/// one seed ever share a block.
public struct CounterRandom: Sendable, Hashable {
    /// Words in one block.
    public static let wordsInBlock = 4
    // Single words, because the compiler multiplies by a constant it knows in a third of the time.
    /// Random123's PHILOX_M4x32_0.
    static let multiplierX: UInt32 = 0xD251_1F53
    /// Random123's PHILOX_M4x32_1.
    static let multiplierY: UInt32 = 0xCD9E_8D57
    /// Random123's PHILOX_W32_0, the golden ratio.
    static let keyStepX: UInt32 = 0x9E37_79B9
    /// Random123's PHILOX_W32_1, the square root of three less one.
    static let keyStepY: UInt32 = 0xBB67_AE85
    static let rounds = 10

    /// The seed of the whole run.
    public let seed: UInt64
    /// The stream within it.
    public let stream: UInt64

    /// The numbers of one stream of a seed.
    public init(seed: UInt64, stream: UInt64 = 0) {
        self.seed = seed
        self.stream = stream
    }

    /// Philox 4x32-10 itself: four words out of a 128-bit counter and a 64-bit key.
    public static func philox(counter: SIMD4<UInt32>, key: SIMD2<UInt32>) -> SIMD4<UInt32> {
        var (x, y, z, w) = (counter.x, counter.y, counter.z, counter.w)
        var (keyX, keyY) = (key.x, key.y)
        for _ in 0..<rounds {
            let left = multiplierX.multipliedFullWidth(by: x)
            let right = multiplierY.multipliedFullWidth(by: z)
            (x, y) = (right.high ^ y ^ keyX, right.low)
            (z, w) = (left.high ^ w ^ keyY, left.low)
            keyX = keyX &+ keyStepX
            keyY = keyY &+ keyStepY
        }
        return SIMD4(x, y, z, w)
    }

    /// The four words of a block.
    public func block(_ index: UInt64) -> SIMD4<UInt32> {
        Self.philox(
            counter: SIMD4(
                UInt32(truncatingIfNeeded: index), UInt32(truncatingIfNeeded: index >> 32),
                UInt32(truncatingIfNeeded: stream), UInt32(truncatingIfNeeded: stream >> 32)),
            key: SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32)))
    }

    /// One word of 32 random bits.
    public func word(_ index: UInt64) -> UInt32 {
        block(index / UInt64(Self.wordsInBlock))[Int(index % UInt64(Self.wordsInBlock))]
    }

    /// A number strictly between 0 and 1, with 52 random bits.
    ///
    /// Uses a block of its own for each index, apart from the words that `word(_:)` gives only by convention: use
    /// one stream for one purpose.
    public func uniform(_ index: UInt64) -> Double {
        let words = block(index)
        let bits = UInt64(words.x) << 32 | UInt64(words.y)
        // Half a step above k / 2^52: never 0 and never 1, and exact.
        return (Double(bits >> 12) + 0.5) * 0x1p-52
    }

    /// A whole number from 0 to one less than `bound`, for drawing a person or a row.
    ///
    /// A 64-bit word times the bound, upper half: the chance of any one number is off by less than bound / 2^64.
    public func integer(_ index: UInt64, below bound: Int) -> Int {
        let words = block(index)
        let bits = UInt64(words.x) << 32 | UInt64(words.y)
        return Int(bits.multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// The stream as a generator for the standard library's `shuffle` and `random`, starting at a block.
    public func sequence(startingAt block: UInt64 = 0) -> CounterSequence {
        CounterSequence(random: self, nextBlock: block)
    }
}
