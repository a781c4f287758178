// Nothing here traps: positions are places in a buffer and so not negative.

extension CounterRandom {
    /// Fills `words` with the words `word(first)`, `word(first + 1)` and so on.
    ///
    /// The same words as one at a time. A block is held in two vectors, so that one instruction does both of a round's
    /// multiplications even where the processor has nothing newer than SSE2, and four blocks go through the rounds
    /// together to fill the time each waits for its own. Measured at under half of the time of the block by block form.
    public func fill(_ words: UnsafeMutableBufferPointer<UInt32>, from first: UInt64) {
        let inBlock = UInt64(Self.wordsInBlock)
        var position = 0
        // Up to the start of a block, one by one.
        while position < words.count, (first &+ UInt64(position)) % inBlock != 0 {
            words[position] = word(first &+ UInt64(position))
            position += 1
        }
        let wholeGroups = (words.count - position) / Self.wordsInGroup
        fillGroups(
            UnsafeMutableBufferPointer(rebasing: words[position..<(position + wholeGroups * Self.wordsInGroup)]),
            fromBlock: (first &+ UInt64(position)) / inBlock)
        position += wholeGroups * Self.wordsInGroup
        while position < words.count {
            let words4 = block((first &+ UInt64(position)) / inBlock)
            for lane in 0..<min(Self.wordsInBlock, words.count - position) { words[position + lane] = words4[lane] }
            position += Self.wordsInBlock
        }
    }

    private static let blocksInGroup = 4
    private static let wordsInGroup = blocksInGroup * wordsInBlock

    /// Fills a whole number of groups of four blocks.
    private func fillGroups(_ words: UnsafeMutableBufferPointer<UInt32>, fromBlock first: UInt64) {
        var block = first
        for position in stride(from: 0, to: words.count, by: Self.wordsInGroup) {
            var first = BlockInVectors(block, stream)
            var second = BlockInVectors(block &+ 1, stream)
            var third = BlockInVectors(block &+ 2, stream)
            var fourth = BlockInVectors(block &+ 3, stream)
            var key = SIMD2(seed & 0xffff_ffff, seed >> 32)
            for _ in 0..<Self.rounds {
                first.round(key)
                second.round(key)
                third.round(key)
                fourth.round(key)
                key = key &+ SIMD2(UInt64(Self.keyStepX), UInt64(Self.keyStepY))
            }
            first.store(in: words, at: position)
            second.store(in: words, at: position + Self.wordsInBlock)
            third.store(in: words, at: position + 2 * Self.wordsInBlock)
            fourth.store(in: words, at: position + 3 * Self.wordsInBlock)
            block &+= UInt64(Self.blocksInGroup)
        }
    }
}

/// One block on its way through the rounds: the words x and z, which are multiplied, in the lanes of one vector, y and
/// w in those of another.
///
/// Only the lower 32 bits of a lane count. What gathers above them is masked just before it is multiplied, and the
/// mask costs nothing, because the processor's 32-bit multiplication does not look there.
private struct BlockInVectors {
    var xz: SIMD2<UInt64>
    var yw: SIMD2<UInt64>

    @inline(__always)
    init(_ index: UInt64, _ stream: UInt64) {
        xz = SIMD2(index, stream)
        yw = xz &>> 32
    }

    @inline(__always)
    mutating func round(_ key: SIMD2<UInt64>) {
        let multipliers = SIMD2(UInt64(CounterRandom.multiplierX), UInt64(CounterRandom.multiplierY))
        let product = multipliers &* (xz & SIMD2(repeating: 0xffff_ffff))
        let crossed = SIMD2(product.y, product.x)
        xz = (crossed &>> 32) ^ yw ^ key
        yw = crossed
    }

    /// Writes x, y, z, w.
    @inline(__always)
    func store(in words: UnsafeMutableBufferPointer<UInt32>, at position: Int) {
        let packed = ((xz & SIMD2(repeating: 0xffff_ffff)) | (yw &<< 32))
        words[position] = UInt32(truncatingIfNeeded: packed.x)
        words[position + 1] = UInt32(truncatingIfNeeded: packed.x >> 32)
        words[position + 2] = UInt32(truncatingIfNeeded: packed.y)
        words[position + 3] = UInt32(truncatingIfNeeded: packed.y >> 32)
    }
}
