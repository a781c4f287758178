/// The blocks of a `CounterRandom` one after the other, for interfaces that want a generator with a state.
public struct CounterSequence: RandomNumberGenerator, Sendable {
    let random: CounterRandom
    var nextBlock: UInt64

    /// The next 64 random bits.
    public mutating func next() -> UInt64 {
        let words = random.block(nextBlock)
        nextBlock &+= 1
        return UInt64(words.x) << 32 | UInt64(words.y)
    }
}
