/// Numbers that look like chance and are the same everywhere. Knuth's linear congruential generator, MMIX.
struct MadeNumbers {
    var state: UInt64

    /// The next number from nought, below a limit.
    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }
}
