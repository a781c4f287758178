/// The powers of ten that fit a machine word or 128 bits.
enum PowerOfTen {
    /// The largest power of ten in 64 bits has this exponent.
    static let largestWordExponent = 19

    private static let words: [UInt64] = [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
        100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000,
        10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
    ]

    /// Ten to the power of an exponent from 0 to 19.
    static func word(_ exponent: Int) -> UInt64 { words[exponent] }

    /// Ten to the power of an exponent from 0 to 38.
    static func wide(_ exponent: Int) -> Int128 {
        exponent <= largestWordExponent
            ? Int128(words[exponent])
            : Int128(words[largestWordExponent]) * Int128(words[exponent - largestWordExponent])
    }
}
